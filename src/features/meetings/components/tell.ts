import type { Result } from '#domain/basis/result.ts';
import { errorWords } from '#i18n/i18n.ts';
import type { Done, StoreError } from '#store/context.ts';
import { notify } from '#ui/notices.ts';

/** Says what a command has done, with 「元に戻す」 where it can be undone, or why it was not done. */
export const tell = (result: Result<Done | void, StoreError>, text: string): boolean => {
  if (!result.ok) {
    notify({ text: errorWords(result.error.code).text });
    return false;
  }
  const done = result.value;
  notify(done ? { text, undo: () => void done.undo().then(tellFailure) } : { text });
  return true;
};

/** Says why a command was not done, and nothing when it was: for taps whose effect is seen at once. */
export const tellFailure = (result: Result<unknown, StoreError>): boolean => {
  if (!result.ok) notify({ text: errorWords(result.error.code).text });
  return result.ok;
};
