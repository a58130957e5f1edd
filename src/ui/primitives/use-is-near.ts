import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Where a part of the page is, seen from the screen. */
export interface Glance {
  /** On the screen or within two screens of it. */
  readonly isNear: boolean;
  /** In pixels, when it was last near. */
  readonly height: number;
}

/** Tells when an element comes near the screen and when it goes far from it. */
export function useIsNear(element: RefObject<HTMLElement | null>, onChange: (glance: Glance) => void): void {
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last) tell({ isNear: last.isIntersecting, height: last.boundingClientRect.height });
      },
      { rootMargin: '200% 0px' },
    );
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
}
