/** What was judged before, and by whom: an edit is recognised by its writer, its stamp and its content. */
import type { SentMutation, Verdict } from '#protocol/mutation.ts';
import type { Stamp } from '#protocol/stamp.ts';
import { contentHash, numberedContentHash } from './content-hash.ts';
import { erasedKey, type KeptMutation, type SpaceReader } from '../store/store.ts';

/** Verdicts of an earlier version were kept under a hash that held the number too. */
export const isSame = (kept: KeptMutation, mutation: SentMutation): boolean =>
  kept.hash === contentHash(mutation) || kept.hash === numberedContentHash({ ...mutation, n: kept.n });

/** The same edit of the same person, judged under another device or number; null when it is new. */
export const findTwin = (
  judged: readonly KeptMutation[],
  member: string | null,
  mutation: SentMutation,
): KeptMutation | null =>
  (member !== null && judged.find((kept) => kept.member === member && isSame(kept, mutation))) || null;

/**
 * Who wrote what carries this stamp; a refused edit wrote nothing. Whoever was given it comes before those who chose it, and
 * of these whoever was left it: one who chooses a taken stamp is given another. Times of arrival are only what clocks said.
 * @param judged everything that was judged under it
 */
export const authorAmong = (judged: readonly KeptMutation[], stamp: Stamp): string | null => {
  const written = judged.filter((one) => one.verdict.status !== 'rejected');
  const given = ({ verdict }: KeptMutation): Stamp => verdict.stamp ?? '';
  const first = (found: KeptMutation, one: KeptMutation) => (given(one) < given(found) ? one : found);
  const [one, ...others] = written.filter(({ at }) => at === stamp);
  const author = written.find((known) => given(known) === stamp) ?? (one && others.reduce(first, one));
  return author?.member ?? null;
};

/** Who wrote what carries this stamp. */
export const authorOf = async (tx: SpaceReader, stamp: Stamp): Promise<string | null> =>
  authorAmong(await tx.judgedUnder(stamp), stamp);

/** The stamp the server gave instead of `at` to an edit of this person that was not refused. */
export const restampOf = async (tx: SpaceReader, member: string, at: Stamp): Promise<Stamp | null> => {
  const own = (await tx.judgedUnder(at)).find(
    (kept) => kept.at === at && kept.member === member && kept.verdict.status !== 'rejected',
  );
  return own?.verdict.stamp ?? null;
};

/** The verdict of an edit whose writer was forgotten when its round was shown without names. */
export const findErased = async (tx: SpaceReader, mutation: SentMutation): Promise<Verdict | null> => {
  for (const hash of [contentHash(mutation), numberedContentHash(mutation)]) {
    const kept = await tx.mutation(erasedKey(hash), 0);
    if (kept) return { ...kept.verdict, n: mutation.n };
  }
  return null;
};

/** A number that was used for a forgotten sheet, and nothing that ties the sheet to whoever sent it once more. */
export const onlyCounted = (device: string, n: number): KeptMutation => ({
  device,
  n,
  hash: '0'.repeat(32),
  member: null,
  at: '',
  verdict: { n, status: 'applied' },
  receivedAt: 0,
});

/** Is this no more than a number? */
export const isOnlyCounted = ({ member, at }: KeptMutation): boolean => member === null && at === '';
