/** Takes several edits back at once: every field gets what it held before, where nobody has written something else meanwhile. */
import { ok, type Result } from '#domain/basis/result.ts';
import { type Edit, fieldSpec, type Fields } from '#domain/records.ts';
import type { Reader } from '#replica/reader.ts';
import type { StoreContext, StoreError } from './context.ts';

/** Something done that can be taken back. */
export interface Undone {
  readonly undo: () => Promise<Result<void, StoreError>>;
}

/** What an edit wrote, and what stood there before. */
export interface WrittenOver {
  readonly edit: Edit;
  readonly before: Fields;
}

/** What stands where these edits are going to write. To be asked in the same command, before they are written. */
export const beforeThem = async (read: Reader, edits: readonly Edit[]): Promise<WrittenOver[]> => {
  const found: WrittenOver[] = [];
  for (const edit of edits) {
    const record = (await read.get(edit.kind, edit.id)) as Fields | undefined;
    const before = Object.fromEntries(Object.keys(edit.set).map((field) => [field, record?.[field] ?? null]));
    found.push({ edit, before });
  }
  return found;
};

/**
 * Writes back what was there before. Records born by the edits stay, with nothing in them but what is written once.
 * @param intent the name of the command that takes it back
 */
export const putBack = (
  commit: StoreContext['commit'],
  space: string,
  intent: string,
  written: readonly WrittenOver[],
): Promise<Result<void, StoreError>> =>
  commit<void>(space, intent, async (read) => {
    const edits: Edit[] = [];
    for (const { edit, before } of written) {
      const now = ((await read.get(edit.kind, edit.id)) ?? {}) as Fields;
      const isOurs = (field: string) =>
        fieldSpec(edit.kind, field)?.fixed !== true && (now[field] ?? null) === ((edit.set as Fields)[field] ?? null);
      const set = Object.fromEntries(
        Object.entries(before).filter(([field, value]) => isOurs(field) && value !== (now[field] ?? null)),
      );
      if (Object.keys(set).length > 0) edits.push({ kind: edit.kind, id: edit.id, set } as Edit);
    }
    return ok({ edits, value: undefined });
  });
