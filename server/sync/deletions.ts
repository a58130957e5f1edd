/** Somebody deletes a record while somebody else writes in it: neither is lost in silence. */
import type { RecordKind } from '#domain/records.ts';
import { uuid5 } from '#protocol/derived-id.ts';
import type { SetOp } from '#protocol/mutation.ts';
import { type Row, stampOf, stampsOf } from '#protocol/row.ts';
import { type Stamp, stampTime } from '#protocol/stamp.ts';
import { conflictRow } from './decide-fields.ts';
import { authorOf } from './history.ts';
import type { Pen } from './pen.ts';

/**
 * @param now the record before this edit
 * @param shown the fields of the edit that are shown from now on
 * @returns conflicts about the field `deleted`; its record stays deleted until somebody wants it back
 */
export const deletionConflicts = async (
  pen: Pen,
  op: SetOp,
  kind: RecordKind,
  now: Row | null,
  shown: { readonly [field: string]: unknown },
): Promise<Row[]> => {
  if (!now || kind === 'conflict' || kind === 'assessment') return [];
  const isDeleted = now.fields['deleted'] === true;
  if (shown['deleted'] === true && !isDeleted) return deletedUnseen(pen, op, kind, now);
  if (isDeleted && !Object.hasOwn(op.set, 'deleted') && Object.keys(shown).length > 0)
    return editedAfter(pen, op, kind, now);
  return [];
};

/** What others wrote since the person who deletes looked at the record. Apps that do not say what they saw saw all. */
const deletedUnseen = async (pen: Pen, { id, seen }: SetOp, kind: RecordKind, now: Row): Promise<Row[]> => {
  if (!seen) return [];
  const known = new Set(seen);
  const latest = new Map<string, Stamp>();
  for (const stamp of stampsOf(now)) {
    const author = known.has(stamp) ? null : await authorOf(pen.tx, stamp);
    if (author === null || author === pen.actor.memberId) continue;
    if (stamp > (latest.get(author) ?? '')) latest.set(author, stamp);
  }
  const told = [...latest].map(([author, stamp]) =>
    clash(pen, { id, kind, name: stamp, wantedBy: author, wantedAt: stamp, deletedBy: pen.actor.memberId }),
  );
  return untold(pen, told);
};

/** The edit stands under the deletion, where nobody sees it. Told once for each person and deletion. */
const editedAfter = async (pen: Pen, { id }: SetOp, kind: RecordKind, now: Row): Promise<Row[]> => {
  const deletion = stampOf(now, 'deleted');
  const deletedBy = deletion && (await authorOf(pen.tx, deletion));
  const wantedBy = pen.actor.memberId;
  if (!deletedBy || deletedBy === wantedBy) return [];
  const conflict = clash(pen, { id, kind, name: deletion + wantedBy, wantedBy, wantedAt: pen.times.at, deletedBy });
  return untold(pen, [conflict]);
};

/** What was told once stays as people left it: seen, or settled. */
const untold = async (pen: Pen, conflicts: readonly Row[]): Promise<Row[]> => {
  const found: Row[] = [];
  for (const one of conflicts) if (!(await pen.workspace.row(one.id))) found.push(one);
  return found;
};

interface Wish {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly wantedBy: string;
  readonly wantedAt: Stamp;
  readonly deletedBy: string;
}

const clash = (pen: Pen, { id, kind, name, wantedBy, wantedAt, deletedBy }: Wish): Row =>
  conflictRow(pen, {
    id: uuid5(['conflict', id, 'deleted', name].join('\u001f')),
    about: { id, kind, field: 'deleted' },
    lost: { value: false, by: wantedBy, at: stampTime(wantedAt) },
    kept: { value: true, by: deletedBy },
  });
