import { type RefObject, useEffect } from 'react';

/** How far each page had been scrolled, by its address; forgotten with the window. */
const places = new Map<string, number>();
/** How the page that opens next is reached. */
let reached: 'forward' | 'back' = 'forward';
/** Between leaving one page and standing on the next, the scroll position belongs to neither. */
let isUnderWay = false;

/** About half a second of frames: lists are read from the phone and grow for a moment. */
const patience = 30;

/** Remembers, for the whole window, where people were on each page. Used once, in the shell. */
export function useScrollMemory(): void {
  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    const leave = (how: 'forward' | 'back') => () => {
      reached = how;
      isUnderWay = true;
    };
    const remember = () => {
      if (!isUnderWay) places.set(window.location.pathname, window.scrollY);
    };
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('popstate', leave('back'), { signal });
    window.addEventListener('pushState', leave('forward'), { signal });
    window.addEventListener('replaceState', leave('forward'), { signal });
    window.addEventListener('scroll', remember, { signal, passive: true });
    return () => stop.abort();
  }, []);
}

/** Moves the focus to the heading when a page opens; on the way back the page stands where it was left. */
export function useArrival(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    let tries = patience;
    const scroll = () => {
      const wanted = reached === 'back' ? (places.get(window.location.pathname) ?? 0) : 0;
      window.scrollTo(0, wanted);
      tries -= 1;
      if (window.scrollY < wanted - 1 && tries > 0) frame = requestAnimationFrame(scroll);
      else isUnderWay = false;
    };
    // Not at once: the router may draw the page before the listener above hears how it was reached.
    let frame = requestAnimationFrame(scroll);
    return () => cancelAnimationFrame(frame);
  }, [heading]);
}
