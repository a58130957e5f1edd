/** Field by field: which value is shown, and where the other one is kept. */
import { isSealedKind } from '#domain/policy/sealed-kinds.ts';
import { type Fields, fieldSpec, type RecordKind, type Scalar } from '#domain/records.ts';
import { uuid5 } from '#protocol/derived-id.ts';
import { decideField } from '#protocol/merge.ts';
import { baseOf, type SetOp } from '#protocol/mutation.ts';
import { emptyRow, type Row, stampOf } from '#protocol/row.ts';
import { type Stamp, stampTime } from '#protocol/stamp.ts';
import { authorOf, restampOf } from './history.ts';
import type { Pen } from './pen.ts';

export interface Decisions {
  readonly writes: (readonly [string, Fields[string] & (string | number | boolean | null), Stamp])[];
  readonly shown: Record<string, string | number | boolean | null>;
  readonly lost: string[];
  readonly conflicts: Row[];
}

/** Decides field by field, and keeps the value that is not shown. */
export const decide = async (
  pen: Pen,
  op: SetOp,
  kind: RecordKind,
  now: Row | null,
  set: Fields,
): Promise<Decisions> => {
  const out: Decisions = { writes: [], shown: {}, lost: [], conflicts: [] };
  const isSeen = takesBack(kind, set) || isOwnTyping(pen.actor.memberId, kind, now);
  for (const [field, value] of Object.entries(set)) {
    if (value === undefined) continue;
    const stamp = stampOf(now ?? undefined, field);
    const base = isSeen ? stamp : await resolveBase(pen, baseOf(op, field), stamp);
    // In a sheet or ballot equal values are kept as a conflict too: others must not learn from the space's order what stands in it.
    const current = { value: isSealedKind(kind) ? undefined : now?.fields[field], stamp };
    const decision = decideField(current, {
      value,
      at: pen.times.at,
      base,
      get fresh() {
        return pen.times.fresh();
      },
    });
    const isQuiet = fieldSpec(kind, field)?.quiet === true;
    if (decision.shown === 'edit') {
      out.writes.push([field, value, decision.stamp]);
      out.shown[field] = value;
      if (decision.displaced && !isQuiet)
        out.conflicts.push(await keepLoser(pen, kind, op.id, field, now, value, false));
    } else if (decision.shown === 'current' && !isQuiet) {
      if (now?.fields[field] !== value) out.lost.push(`${op.id}/${field}`);
      out.conflicts.push(await keepLoser(pen, kind, op.id, field, now, value, true));
    }
  }
  return out;
};

/** Any party takes a page back at any time (50-evaluation item 12): also while others publish it without knowing of that. */
const takesBack = (kind: RecordKind, set: Fields): boolean => kind === 'publication' && set['state'] === 'withdrawn';

/** Whoever types a ballot for somebody does not hold it afterwards, and knows all the same what they typed. */
const isOwnTyping = (me: string, kind: RecordKind, now: Row | null): boolean =>
  kind === 'ballot' && now?.fields['typedBy'] === me && now.fields['memberId'] !== me;

/** What the person saw may be an own edit that the server stamped anew: nobody conflicts with oneself. */
const resolveBase = async (pen: Pen, base: Stamp | null, now: Stamp | null): Promise<Stamp | null> => {
  if (base === null || base === now) return base;
  return (await restampOf(pen.tx, pen.actor.memberId, base)) ?? base;
};

const keepLoser = async (
  pen: Pen,
  kind: RecordKind,
  id: string,
  field: string,
  now: Row | null,
  value: string | number | boolean | null,
  isEditLost: boolean,
): Promise<Row> => {
  const current = stampOf(now ?? undefined, field);
  const author = current ? await authorOf(pen.tx, current) : null;
  const [lostValue, keptValue] = isEditLost ? [value, now?.fields[field]] : [now?.fields[field], value];
  const [lostBy, keptBy] = isEditLost ? [pen.actor.memberId, author] : [author, pen.actor.memberId];
  const lostStamp = (isEditLost ? pen.times.at : current) ?? '';
  return conflictRow(pen, {
    id: uuid5(['conflict', id, field, lostStamp].join('\u001f')),
    about: { id, kind, field },
    lost: { value: lostValue ?? null, by: lostBy ?? null, at: stampTime(lostStamp) },
    kept: { value: keptValue ?? null, by: keptBy ?? null },
  });
};

/** Two values of one field, of which one is shown. */
interface Clash {
  readonly id: string;
  readonly about: { readonly id: string; readonly kind: RecordKind; readonly field: string };
  readonly lost: { readonly value: Scalar; readonly by: string | null; readonly at: number };
  readonly kept: { readonly value: Scalar; readonly by: string | null };
}

/** The record in which both people see what happened. */
export const conflictRow = (pen: Pen, { id, about, lost, kept }: Clash): Row => {
  const fields: Fields = {
    aboutId: about.id,
    aboutKind: about.kind,
    field: about.field,
    lost: JSON.stringify(lost.value),
    lostBy: lost.by,
    lostAt: lost.at,
    kept: JSON.stringify(kept.value),
    keptBy: kept.by,
  };
  return { ...emptyRow('conflict', id), stamp: pen.times.fresh(), fields };
};
