/** What is thrown away of photos: bytes that no living record has referred to for a month. */
import type { KeptRow, Store } from '../store/store.ts';
import type { BlobKeeper } from './blob-keeper.ts';
import { promisedOf, partNamed } from './blob-parts.ts';
import { unusedMs } from './space-use.ts';

/**
 * Since when bytes are not referred to, is noted beside them by the server's clock: stamps of phones may lie far back.
 * @param now milliseconds since 1970
 * @returns how many blobs were removed
 */
export const sweepBlobs = async (store: Store, keeper: BlobKeeper, space: string, now: number): Promise<number> => {
  const lying = await keeper.list(space);
  if (lying.length === 0) return 0;
  const before = readNote(await keeper.note(space));
  const used = await usedIn(store, space);
  const unused = new Map(lying.filter((sha) => !used.has(sha)).map((sha) => [sha, before[sha] ?? now]));
  const old = [...unused].filter(([, since]) => since <= now - unusedMs).map(([sha]) => sha);
  let removed = 0;
  for (const sha of old) {
    removed += (await removeUnused(store, keeper, space, sha)) ? 1 : 0;
    unused.delete(sha);
  }
  const note = Object.fromEntries(unused);
  if (JSON.stringify(note) !== JSON.stringify(before)) await keeper.putNote(space, JSON.stringify(note));
  return removed;
};

/**
 * Bytes lie outside the database, so no lock holds both. They stay in the hand until the space was asked once more: a photo
 * that somebody brought back, or sent anew, in just this moment gets them again.
 * @returns whether they are gone
 */
const removeUnused = async (store: Store, keeper: BlobKeeper, space: string, sha: string): Promise<boolean> => {
  const held = await keeper.open(space, sha);
  const bytes = held && new Uint8Array(await new Response(held.body).arrayBuffer());
  await keeper.remove(space, sha);
  if (!bytes || !(await usedIn(store, space)).has(sha)) return true;
  await keeper.put(space, sha, bytes);
  return false;
};

/** The hashes of everything a living record refers to at this moment; none when the space itself is gone. */
const usedIn = (store: Store, space: string): Promise<Set<string>> =>
  store.read(space, async (tx) => {
    const isGone = (await tx.row(space))?.fields['deleted'] === true;
    return isGone ? new Set<string>() : shasOf(await tx.rowsOf('attachment'));
  });

/** Uploads that were begun so long ago are thrown away, in milliseconds. */
export const unfinishedMs = 7 * 24 * 3_600_000;

const shasOf = (rows: readonly KeptRow[]): Set<string> =>
  new Set(
    rows
      .filter(({ fields }) => fields['deleted'] !== true)
      .flatMap(({ fields }) =>
        ['photo', 'thumb'].map((name) => {
          const part = partNamed(name);
          return part ? promisedOf(fields, part).sha : '';
        }),
      ),
  );

/** A note nobody can read begins anew: then everything stays a month longer. */
const readNote = (text: string | null): Record<string, number> => {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return typeof read === 'object' && read !== null ? (read as Record<string, number>) : {};
  } catch {
    return {};
  }
};
