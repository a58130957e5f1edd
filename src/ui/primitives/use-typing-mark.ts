import { useEffect } from 'react';

const typed = 'input:not([type=radio], [type=checkbox], [type=date], [type=time], [type=file], [type=range]), textarea';

/** Long enough for the tap that closes the keyboard to land on the button it was meant for. */
const settles = 400;

/**
 * Marks the page with `data-typing` while a keyboard is likely to cover half of the screen: the menu then makes room,
 * and the field stays in sight when the keyboard comes up.
 * The mark goes a moment after the typing ends, because what moves under a finger is missed by it.
 */
export function useTypingMark(): void {
  useEffect(() => {
    if (!window.matchMedia('(pointer: coarse)').matches) return;
    const root = document.documentElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = (event: FocusEvent) => {
      if (!(event.target instanceof Element && event.target.matches(typed))) return;
      clearTimeout(timer);
      root.toggleAttribute('data-typing', true);
    };
    const end = () => {
      clearTimeout(timer);
      timer = setTimeout(() => root.toggleAttribute('data-typing', false), settles);
    };
    const stayVisible = () => {
      if (root.hasAttribute('data-typing')) document.activeElement?.scrollIntoView({ block: 'nearest' });
    };
    window.visualViewport?.addEventListener('resize', stayVisible);
    document.addEventListener('focusin', begin);
    document.addEventListener('focusout', end);
    return () => {
      window.visualViewport?.removeEventListener('resize', stayVisible);
      document.removeEventListener('focusin', begin);
      document.removeEventListener('focusout', end);
      clearTimeout(timer);
      root.toggleAttribute('data-typing', false);
    };
  }, []);
}
