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

/** Where a text waits that is too long to be saved: shown again until somebody makes it shorter. */
export interface LongText {
  /** Letters that fit. */
  readonly limit: number;
  /** What waits; undefined when nothing does. */
  readonly long: string | undefined;
  readonly onLong: (text: string | null) => void;
}

/**
 * Keeps what is typed apart from what is saved, so that nobody loses a letter to a change from elsewhere, and nothing is
 * written for every letter.
 * @param saved the text on the disk
 * @param write writes it; called only when something was changed
 * @param room what becomes of a text that does not fit; without it everything is handed to `write`
 */
export function useSavedText(saved: string, write: (text: string) => void, room?: LongText): SavedText {
  const [typing, setTyping] = useState<Typing | null>(null);
  const isShown = typing !== null && (typing.isInside || typing.over === saved);
  const value = isShown ? typing.text : (room?.long ?? saved);
  const fits = (text: string) => room === undefined || text.length <= room.limit;
  const save = (text: string) => {
    if (fits(text)) write(text);
  };
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
    value,
    onValue: (text) => {
      setTyping({ text, over: saved, isInside: typing?.isInside ?? true });
      if (!fits(text)) room?.onLong(text);
      else if (room?.long !== undefined) room.onLong(null);
    },
    onFocus: () => setTyping({ text: value, over: saved, isInside: true }),
    onBlur: () => {
      if (typing === null) return;
      if (typing.text !== saved) save(typing.text);
      setTyping({ ...typing, over: saved, isInside: false });
    },
  };
}
