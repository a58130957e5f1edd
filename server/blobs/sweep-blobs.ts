/** What is thrown away of photos: bytes that no living record has referred to for a month. */
import type { StampClock } from '#protocol/stamp.ts';
import type { KeptRow, SpaceReader, Store } from '../store/store.ts';
import { writeAsServer } from '../sync/workspace.ts';
import type { BlobKeeper } from './blob-keeper.ts';
import { promisedOf, partNamed } from './blob-parts.ts';
import { unusedMs } from './space-use.ts';

/** What sweeping needs: where the records are, where the bytes are, and stamps to say that these are gone. */
export interface SweepTools {
  readonly store: Store;
  readonly keeper: BlobKeeper;
  readonly stamps: StampClock;
}

/**
 * The records of what goes say so before it goes: brought back later, a photo is sent again by the phone that still holds it. Since
 * when bytes are not referred to, is noted beside them by the server's clock: stamps of phones may lie far back.
 * @param now milliseconds since 1970
 * @returns how many blobs were removed
 */
export const sweepBlobs = async (tools: SweepTools, space: string, now: number): Promise<number> => {
  const { store, keeper } = tools;
  const lying = await keeper.list(space);
  if (lying.length === 0) return 0;
  const before = readNote(await keeper.note(space));
  const used = await usedIn(store, space);
  const unused = new Map(lying.filter((sha) => !used.has(sha)).map((sha) => [sha, before[sha] ?? now]));
  const due = [...unused].filter(([, since]) => since <= now - unusedMs).map(([sha]) => sha);
  const old = due.length > 0 ? await giveUp(tools, space, due, now) : [];
  let removed = 0;
  for (const sha of old) {
    removed += (await removeUnused(store, keeper, space, sha)) ? 1 : 0;
    unused.delete(sha);
  }
  const note = Object.fromEntries(unused);
  if (JSON.stringify(note) !== JSON.stringify(before)) await keeper.putNote(space, JSON.stringify(note));
  return removed;
};

/** Looks once more, and takes from the records that the bytes have come. @returns what may go */
const giveUp = (
  { store, stamps }: SweepTools,
  space: string,
  due: readonly string[],
  now: number,
): Promise<readonly string[]> =>
  store.write(space, async (tx) => {
    const used = await usedShas(tx, space);
    const old = due.filter((sha) => !used.has(sha));
    const edits = (await tx.rowsOf('attachment')).flatMap(({ id, fields }) => {
      const gone = parts.filter((part) => fields[part.at] != null && old.includes(promisedOf(fields, part).sha));
      const set = Object.fromEntries(gone.map(({ at }) => [at, null]));
      return gone.length > 0 ? [{ kind: 'attachment' as const, id, set }] : [];
    });
    const ports = { store, stamps, now: () => now, randomBytes: () => new Uint8Array(10) };
    await writeAsServer(tx, space, ports, edits);
    return old;
  });

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
const usedIn = (store: Store, space: string): Promise<Set<string>> => store.read(space, (tx) => usedShas(tx, space));

const usedShas = async (tx: SpaceReader, space: string): Promise<Set<string>> => {
  const isGone = (await tx.row(space))?.fields['deleted'] === true;
  return isGone ? new Set() : shasOf(await tx.rowsOf('attachment'));
};

/** Uploads that were begun so long ago are thrown away, in milliseconds. */
export const unfinishedMs = 7 * 24 * 3_600_000;

const parts = ['photo', 'thumb'].flatMap((name) => partNamed(name) ?? []);

const shasOf = (rows: readonly KeptRow[]): Set<string> =>
  new Set(
    rows
      .filter(({ fields }) => fields['deleted'] !== true)
      .flatMap(({ fields }) => parts.map((part) => promisedOf(fields, part).sha)),
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
