import type { Fields } from '#domain/records.ts';
import { isRecordKind, kindSpec } from '#domain/records.ts';
import { isTextOp, type Mutation } from '#protocol/mutation.ts';
import { emptyRow, type Row, withFields } from '#protocol/row.ts';
import { rowKey, type ShownRow } from './kv.ts';

/** A row with the keys this device lists it by. Kinds the app does not know yet are kept and listed nowhere. */
export const shownRow = (space: string, row: Row): ShownRow => {
  const { id, kind, scope, seq, stamp, fields, stamps } = row;
  const spec = isRecordKind(kind) ? kindSpec(kind) : null;
  const parent = spec?.apart && fields[spec.apart] ? spec.apart : spec?.parent ? fields[spec.parent] : undefined;
  const sort = spec?.sort ? fields[spec.sort] : undefined;
  return {
    key: rowKey(space, id),
    space,
    kindKey: `${space}/${kind}`,
    ...(typeof parent === 'string' ? { parentKey: `${space}/${kind}/${parent}` } : {}),
    sort: sort === undefined || sort === null ? '' : String(sort),
    id,
    kind,
    scope,
    seq,
    stamp,
    fields,
    ...(stamps ? { stamps } : {}),
  };
};

/**
 * What is shown: the server's row with this device's pending edits on top, in the order they were made.
 * @returns null when neither exists
 */
export const overlay = (base: Row | null, id: string, pending: readonly Mutation[]): Row | null => {
  let row = base;
  for (const mutation of pending) {
    for (const op of mutation.ops) {
      if (op.id !== id || isTextOp(op)) continue;
      row = withFields(
        row ?? emptyRow(op.kind, id),
        Object.entries(op.set).map(([field, value]) => [field, value, mutation.at] as const),
      );
    }
  }
  return row;
};

/** The record as rules and screens see it. */
export const recordOf = (row: { id: string; fields: Fields }, spaceId: string) => ({
  ...row.fields,
  id: row.id,
  spaceId,
});
