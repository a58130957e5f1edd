/** What is thrown away of photos: bytes that no living record has referred to for a month. */
import type { StampClock } from '#protocol/stamp.ts';
import type { KeptRow, SpaceReader, SpaceWriter, Store } from '../store/store.ts';
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
  const old = due.length > 0 ? await giveUp(tools, space, due, now) : new Map<string, Mark[]>();
  let removed = 0;
  for (const [sha, marks] of old) {
    if (await removeUnused(store, keeper, space, sha)) removed += 1;
    else await markAgain(tools, space, marks, now);
    unused.delete(sha);
  }
  const note = Object.fromEntries(unused);
  if (JSON.stringify(note) !== JSON.stringify(before)) await keeper.putNote(space, JSON.stringify(note));
  return removed;
};

/** The field of a record that said its bytes had come. */
interface Mark {
  readonly id: string;
  readonly at: string;
}

/** Looks once more, and takes from the records that the bytes have come. @returns what may go, and the marks that went */
const giveUp = (tools: SweepTools, space: string, due: readonly string[], now: number): Promise<Map<string, Mark[]>> =>
  tools.store.write(space, async (tx) => {
    const used = await usedShas(tx, space);
    const old = new Map(due.filter((sha) => !used.has(sha)).map((sha) => [sha, [] as Mark[]]));
    for (const { id, fields } of await tx.rowsOf('attachment'))
      for (const part of parts)
        if (fields[part.at] != null) old.get(promisedOf(fields, part).sha)?.push({ id, at: part.at });
    await writeMarks(tx, space, tools, [...old.values()].flat(), now, null);
    return old;
  });

/** Whoever had the bytes before has them again: no phone may hold them any more. */
const markAgain = (tools: SweepTools, space: string, marks: readonly Mark[], now: number): Promise<void> =>
  tools.store.write(space, (tx) => writeMarks(tx, space, tools, marks, now, now));

const writeMarks = async (
  tx: SpaceWriter,
  space: string,
  { store, stamps }: SweepTools,
  marks: readonly Mark[],
  now: number,
  value: number | null,
): Promise<void> => {
  const ports = { store, stamps, now: () => now, randomBytes: () => new Uint8Array(10) };
  const edits = [];
  // What was forgotten for good meanwhile does not come into being again.
  for (const { id, at } of marks)
    if (await tx.row(id)) edits.push({ kind: 'attachment' as const, id, set: { [at]: value } });
  if (edits.length > 0) await writeAsServer(tx, space, ports, edits);
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
