import type { Result } from '#domain/basis/result.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Done, StoreError } from '#store/context.ts';
import { notify } from '#ui/notices.ts';
import { useRef } from 'react';
import { useLocation } from 'wouter';

/**
 * Writes one new log, says so with a way back, and opens it. A second tap does nothing: the first one counts.
 * @returns the refusal, or null when the log is written
 */
export function useLogWriter(space: string) {
  const say = useWords('activities');
  const [, navigate] = useLocation();
  const isWriting = useRef(false);
  return async (write: () => Promise<Result<Done, StoreError>>, replace = false): Promise<StoreError | null> => {
    if (isWriting.current) return null;
    isWriting.current = true;
    const done = await write();
    if (!done.ok) {
      isWriting.current = false;
      return done.error;
    }
    const { id, undo } = done.value;
    notify({ text: say('saved'), undo: () => void tellRefusal(undo()) });
    navigate(paths.activity(space, id), { replace });
    return null;
  };
}

/** Says why something was refused, at the bottom of the screen. @returns whether it was done */
export const tellRefusal = async (command: Promise<Result<unknown, StoreError>>): Promise<boolean> => {
  const done = await command;
  if (!done.ok) notify({ text: errorWords(done.error.code).text });
  return done.ok;
};
