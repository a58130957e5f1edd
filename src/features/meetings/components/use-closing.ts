import type { Meeting } from '#store/meetings.ts';
import { useStore } from '#store/react.tsx';
import { useEffect, useReducer } from 'react';
import { type Closing, closingOf } from '../closing.model.ts';

const often = 5_000;

/** Where the minutes stand now; counts down while もどす is possible. */
export const useClosing = (meeting: Meeting): Closing => {
  const store = useStore();
  const [, countDown] = useReducer((count: number) => count + 1, 0);
  const closing = closingOf(store.meetings.undoConfirmUntil(meeting), store.now());
  const isCounting = closing.state === 'undoable';
  useEffect(() => {
    if (!isCounting) return;
    const timer = setInterval(countDown, often);
    return () => clearInterval(timer);
  }, [isCounting]);
  return closing;
};
