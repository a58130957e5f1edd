/** Rows the server left out of its answer, because they follow from what this device held and from its own edits. */
import type { SpaceAnswer, SpaceRequest } from '#protocol/messages.ts';
import { isTextOp, type Mutation } from '#protocol/mutation.ts';
import type { Row } from '#protocol/row.ts';
import { overlay } from './shown-row.ts';

/**
 * @param heldBase the server's row as it is held here; undefined when it is not known
 * @param asked what was sent, with the cursors of that moment
 * @returns null when something else is held here than the server took for held: the rows have to be fetched
 */
export const ownRows = async (
  heldBase: (id: string) => Row | null | undefined | Promise<Row | null>,
  { own = [], verdicts }: SpaceAnswer,
  asked: SpaceRequest,
): Promise<Row[] | null> => {
  const made: Row[] = [];
  if (own.length === 0) return made;
  const plain = new Set(verdicts.flatMap(({ n, status, stamp }) => (status === 'applied' && !stamp ? [n] : [])));
  const edits = editsByRecord(asked.push.filter(({ n }) => plain.has(n)));
  for (const [id, scope, seq] of own) {
    const held = heldBase(id);
    // A transaction of the disk does not outlive many pauses in which nothing is asked of it.
    const base = held instanceof Promise ? await held : held;
    if (base === undefined || (base && (base.scope !== scope || base.seq > (asked.cursors[scope] ?? -1)))) return null;
    const row = overlay(base, id, edits.get(id) ?? []);
    if (!row) return null;
    made.push({ ...row, scope, seq });
  }
  return made;
};

const editsByRecord = (mutations: readonly Mutation[]): Map<string, Mutation[]> => {
  const edits = new Map<string, Mutation[]>();
  for (const mutation of mutations) {
    const ids = new Set(mutation.ops.flatMap((op) => (isTextOp(op) ? [] : [op.id])));
    for (const id of ids) edits.set(id, [...(edits.get(id) ?? []), mutation]);
  }
  return edits;
};
