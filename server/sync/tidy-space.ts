/**
 * What a space forgets as it grows old. How old something is, is known from marks alone: once a week the place the space
 * has reached is noted, by the server's time; rows carry none.
 */
import type { KeptRow, Mark, SpaceReader, SpaceWriter, Store } from '../store/store.ts';
import { mergedUpdate } from './merged-texts.ts';

/**
 * Marks the week, puts old updates of texts together, and forgets what was deleted thirteen months ago.
 * @param now milliseconds since 1970
 * @returns whether the space's head has moved, because rows are gone
 */
export const tidySpace = async (store: Store, space: string, now: number): Promise<boolean> => {
  const week = Math.floor(now / weekMs);
  const { head, marks } = await store.read(space, async (tx) => ({ head: await tx.head(), marks: await tx.marks() }));
  if (head === null) return false;
  const newest = marks.at(-1);
  const isNews = marks.every((mark) => mark.week !== week && mark.head < head);
  if (isNews) await store.write(space, async (tx) => tx.putMark({ week, head: (await tx.head()) ?? head }));
  if (isNews || (newest && newest.week > week - restWeeks))
    await compactTexts(store, space, headAt(marks, week - textWeeks));
  const old = marks.findLast((mark) => mark.week <= week - deletedWeeks);
  return old ? store.write(space, (tx) => forgetDeleted(tx, space, old)) : false;
};

/** The place everything of that week or before stands at. */
const headAt = (marks: readonly Mark[], week: number): number => marks.findLast((mark) => mark.week <= week)?.head ?? 0;

const compactTexts = async (store: Store, space: string, through: number): Promise<void> => {
  if (through === 0) return;
  for (const id of await store.read(space, (tx) => tx.crowdedTexts(through, mostUpdates))) {
    const before = await store.read(space, (tx) => oldUpdates(tx, id, through));
    // Long texts take a while: nobody waits for it at the lock.
    const merged = mergedUpdate(before);
    if (merged === null) continue;
    await store.write(space, async (tx) => {
      const now = await oldUpdates(tx, id, through);
      const isSame = now.length === before.length && now.every((update, place) => update === before[place]);
      if (isSame) await tx.compactText(id, through, merged);
    });
  }
};

const oldUpdates = async (tx: SpaceReader, id: string, through: number): Promise<string[]> =>
  (await tx.textRows(id)).filter(({ seq }) => seq <= through).map(({ update }) => update);

/** Whoever has not looked since then fetches everything anew; where nothing was deleted nobody has to. */
const forgetDeleted = async (tx: SpaceWriter, space: string, { week, head: through }: Mark): Promise<boolean> => {
  await tx.deleteMarks(week);
  const rows = (await tx.deletedRows(through)).filter(isForgettable);
  for (const { id } of rows) {
    await tx.deleteRow(id);
    await tx.deleteTexts(id);
  }
  const exits = await tx.deleteExits(through);
  if (rows.length + exits === 0) return false;
  await tx.setFloor(through);
  // The space itself takes the next place: so nobody goes on with what they remember, and everybody is told the floor.
  const [row, head] = [await tx.row(space), (await tx.head()) ?? 0];
  if (!row) return false;
  await tx.putRow({ ...row, seq: head + 1 });
  await tx.setHead(head + 1);
  return true;
};

/** By these others are judged. */
const isForgettable = ({ kind }: KeptRow): boolean => !['space', 'member', 'party', 'evaluationRound'].includes(kind);

const weekMs = 7 * 24 * 3_600_000;

/** A mark may be as young as the end of its week: this many weeks later it is at least 13 months old. */
const deletedWeeks = 58;

/** The same for seven days. */
const textWeeks = 2;

/** After so long without news everything in the space has been put together already. */
const restWeeks = 4;

/** So few updates of a text are no burden. */
const mostUpdates = 32;
