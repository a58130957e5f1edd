import type { Result } from '#domain/basis/result.ts';
import { errorWords } from '#i18n/i18n.ts';
import { notify } from './notices.ts';

/** What a command ended with, as far as the screen says it. */
type Ended = Promise<Result<unknown, { readonly code: string }>>;

/**
 * Says at the bottom of the screen that it was done, with the way back, or why not.
 * @param done the sentence; nothing is said when left out
 * @returns whether it was done
 */
export const tell = async (command: Ended, done?: string, undo?: () => Ended): Promise<boolean> => {
  const result = await command;
  if (!result.ok) notify({ text: errorWords(result.error.code).text });
  else if (done !== undefined) notify({ text: done, ...(undo ? { undo: () => void tell(undo()) } : {}) });
  return result.ok;
};
