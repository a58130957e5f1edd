import type { Result } from '#domain/basis/result.ts';
import { errorWords } from '#i18n/i18n.ts';
import type { StoreError } from '#store/context.ts';
import { notify } from '#ui/notices.ts';

/** Says at the bottom of the screen that it was done, with the way back, or why not. @returns whether it was done */
export const tell = async (
  command: Promise<Result<unknown, StoreError>>,
  done?: string,
  undo?: () => Promise<Result<unknown, StoreError>>,
): Promise<boolean> => {
  const result = await command;
  if (!result.ok) notify({ text: errorWords(result.error.code).text });
  else if (done !== undefined) notify({ text: done, ...(undo ? { undo: () => void tell(undo()) } : {}) });
  return result.ok;
};
