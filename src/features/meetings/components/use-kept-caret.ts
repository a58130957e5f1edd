import type { OpenText } from '#store/open-text.ts';
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';

/** What a field of a shared text needs so that the writing of others never moves the caret or disturbs the kana. */
export interface KeptCaret {
  /** The person has typed. */
  readonly remember: () => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
}

/**
 * Keeps the caret with its neighbours while others write.
 * @param shown the text the field holds after this drawing
 */
export const useKeptCaret = (
  field: RefObject<HTMLTextAreaElement | null>,
  text: OpenText,
  shown: string,
): KeptCaret => {
  const places = useRef<{ readonly start: () => number; readonly end: () => number } | null>(null);
  const isConverting = useRef(false);
  const remember = () => {
    const area = field.current;
    if (!area || area.value !== text.state().text) return;
    places.current = { start: text.keepPlace(area.selectionStart), end: text.keepPlace(area.selectionEnd) };
  };
  const onMove = useEffectEvent(remember);
  useEffect(() => {
    // The handle under a finger moves the caret without any other event.
    const listen = () => {
      if (document.activeElement === field.current) onMove();
    };
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, [field]);
  useLayoutEffect(() => {
    const area = field.current;
    const kept = places.current;
    if (!area || !kept || isConverting.current || document.activeElement !== area) return;
    const [start, end] = [kept.start(), kept.end()];
    if (area.selectionStart !== start || area.selectionEnd !== end) area.setSelectionRange(start, end);
  }, [field, shown]);
  return {
    remember,
    onCompositionStart: () => {
      isConverting.current = true;
      text.holdOthers(true);
    },
    onCompositionEnd: () => {
      isConverting.current = false;
      remember();
      text.holdOthers(false);
    },
  };
};
