/**
 * What a push is answered with while its space is still locked: from what it wrote itself, so that nothing is read again
 * and nobody waits behind it for somebody else's rows.
 */
import { limits, type OwnRow, type SpaceAnswer, type SpaceRequest } from '#protocol/messages.ts';
import { isTextOp, type Mutation, type SentMutation, type SetOp, type Verdict } from '#protocol/mutation.ts';
import { emptyRow, type Row, stampOf, withFields } from '#protocol/row.ts';
import type { Flushed } from './workspace.ts';

/**
 * Everything this push has written that the person may read. The caller knows that the device held everything before it.
 * @param scopes what the person may read now
 * @param makesOwn the device makes rows of its own edits itself
 * @returns null when it is more than one page
 */
export const writtenByPush = (
  written: Flushed,
  scopes: readonly string[],
  pushed: { readonly push: SpaceRequest<SentMutation>['push']; readonly verdicts: readonly Verdict[] },
  makesOwn: boolean,
): Pick<SpaceAnswer, 'rows' | 'own' | 'texts' | 'exits'> | null => {
  const isRead = ({ scope }: { readonly scope: string }): boolean => scopes.includes(scope);
  const edits = makesOwn ? opsByRecord(plainlyApplied(pushed.push, pushed.verdicts)) : new Map<string, OwnOp[]>();
  const rows: Row[] = [];
  const own: OwnRow[] = [];
  for (const { before, now } of written.rows.values()) {
    if (!isRead(now)) continue;
    const { parent: _, ...row } = now;
    if (isMadeBy(edits.get(row.id) ?? [], before, row)) own.push([row.id, row.scope, row.seq]);
    else rows.push(row);
  }
  const texts = written.texts.filter(isRead);
  const exits = lastOfEach(written.exits.filter(isRead));
  const isOnePage =
    Math.max(rows.length, texts.length, exits.length) <= limits.pageRows &&
    weightOf(rows.map(({ fields, stamps }) => [fields, stamps])) <= limits.pageRowBytes &&
    weightOf(texts.map(({ update }) => update)) <= limits.pageTextBytes;
  rows.sort((a, b) => a.seq - b.seq);
  return isOnePage ? { rows, texts, exits, ...(own.length > 0 ? { own } : {}) } : null;
};

interface OwnOp {
  readonly op: SetOp;
  readonly at: string;
}

/** Edits of which every field is shown under the stamp they were sent with. */
const plainlyApplied = (push: readonly SentMutation[], verdicts: readonly Verdict[]): Mutation[] => {
  const plain = new Set(verdicts.flatMap(({ n, status, stamp }) => (status === 'applied' && !stamp ? [n] : [])));
  // What was applied has been read, so it has the form of an edit.
  return push.filter(({ n }) => plain.has(n)) as Mutation[];
};

const opsByRecord = (mutations: readonly Mutation[]): Map<string, OwnOp[]> => {
  const found = new Map<string, OwnOp[]>();
  for (const { ops, at } of mutations) {
    for (const op of ops) if (!isTextOp(op)) found.set(op.id, [...(found.get(op.id) ?? []), { op, at }]);
  }
  return found;
};

/** Does the device get exactly this row when it lays its edits over what it held? */
const isMadeBy = (edits: readonly OwnOp[], before: Row | null, row: Row): boolean => {
  if (edits.length === 0 || (before && before.scope !== row.scope)) return false;
  let made = before ?? emptyRow(row.kind, row.id);
  for (const { op, at } of edits) {
    if (op.kind !== row.kind) return false;
    made = withFields(
      made,
      Object.entries(op.set).map(([field, value]) => [field, value, at] as const),
    );
  }
  const names = Object.keys(row.fields);
  return (
    names.length === Object.keys(made.fields).length &&
    made.stamp === row.stamp &&
    names.every((name) => made.fields[name] === row.fields[name] && stampOf(made, name) === stampOf(row, name))
  );
};

const lastOfEach = <E extends { readonly id: string; readonly scope: string }>(exits: readonly E[]): E[] => [
  ...new Map(exits.map((exit) => [`${exit.scope} ${exit.id}`, exit])).values(),
];

const weightOf = (values: readonly unknown[]): number =>
  values.reduce<number>((sum, value) => sum + Buffer.byteLength(JSON.stringify(value)), 0);
