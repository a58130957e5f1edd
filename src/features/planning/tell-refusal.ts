import type { Result } from '#domain/basis/result.ts';
import { errorWords } from '#i18n/i18n.ts';
import type { StoreError } from '#store/context.ts';
import { notify } from '#ui/notices.ts';

/** Says why something was refused, at the bottom of the screen. @returns whether it was done */
export const tellRefusal = async (command: Promise<Result<unknown, StoreError>>): Promise<boolean> => {
  const done = await command;
  if (!done.ok) notify({ text: errorWords(done.error.code).text });
  return done.ok;
};
