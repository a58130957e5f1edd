import { useEffect, useEffectEvent, useState } from 'react';

/** A text that is saved when its field is left, the page is hidden or closed. */
export interface SavedText {
  readonly value: string;
  readonly onValue: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

interface Typing {
  readonly text: string;
  /** What was saved when the typing began: when it changes afterwards, the disk has the newer text. */
  readonly over: string;
  readonly isInside: boolean;
}

/**
 * Keeps what is typed apart from what is saved, so that nobody loses a letter to a change from elsewhere, and nothing is
 * written for every letter.
 * @param saved the text on the disk
 * @param save writes it; called only when something was changed
 */
export function useSavedText(saved: string, save: (text: string) => void): SavedText {
  const [typing, setTyping] = useState<Typing | null>(null);
  const isShown = typing !== null && (typing.isInside || typing.over === saved);
  const flush = useEffectEvent(() => {
    if (typing !== null && isShown && typing.text !== saved) save(typing.text);
  });
  useEffect(() => {
    const keep = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', keep);
    return () => {
      document.removeEventListener('visibilitychange', keep);
      flush();
    };
  }, []);
  return {
    value: isShown ? typing.text : saved,
    onValue: (text) => setTyping({ text, over: saved, isInside: typing?.isInside ?? true }),
    onFocus: () => setTyping({ text: isShown ? typing.text : saved, over: saved, isInside: true }),
    onBlur: () => {
      if (typing === null) return;
      if (typing.text !== saved) save(typing.text);
      setTyping({ ...typing, over: saved, isInside: false });
    },
  };
}
