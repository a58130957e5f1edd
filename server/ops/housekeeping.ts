import { sweepBlobs, type SweepTools, unfinishedMs } from '../blobs/sweep-blobs.ts';
import { createUploadRoom } from '../blobs/upload-room.ts';
import type { Log, ServerPorts } from '../ports.ts';
import type { BlobOptions } from '../routes/blobs.ts';
import type { PokeHub } from '../routes/poke-hub.ts';
import type { Store } from '../store/store.ts';
import { isDatabaseTrouble } from '../store/trouble.ts';
import { tidySpace } from '../sync/tidy-space.ts';

/** What is done again and again while the server runs. Returns how to stop. */
export const keepHouse = (
  { store, clock, stamps }: Pick<ServerPorts, 'store' | 'clock' | 'stamps'>,
  hub: PokeHub,
  log: Log,
  blobs: BlobOptions,
): { stop(): void } => {
  const attempt = (what: string, work: () => Promise<void>) => () => {
    work().catch((error: unknown) => log.warn({ err: error }, what));
  };
  const rounds = [
    setInterval(
      attempt('the database could not count on', () => store.tick()),
      tickMs,
    ),
    setInterval(
      attempt('the house could not be kept', () => tidyUp(store, clock.now(), log, { ...blobs, stamps })),
      roundMs,
    ),
    setInterval(
      attempt('unfinished uploads could not be thrown away', () => sweepUploads(blobs, clock.now())),
      roundMs,
    ),
    setInterval(
      attempt('listeners could not be looked up', () => hub.refresh(clock.now())),
      refreshMs,
    ),
  ];
  for (const round of rounds) round.unref();
  return { stop: () => rounds.forEach((round) => clearInterval(round)) };
};

/**
 * One round through the house. Of several processes on one database each piece of work is taken by one, and not again
 * before it is due, however often they start.
 * @param now milliseconds since 1970
 * @param blobs where photos lie, and the stamps of this server
 */
export const tidyUp = async (
  store: Store,
  now: number,
  log: Log,
  blobs: Omit<SweepTools, 'store'> | null = null,
): Promise<void> => {
  if (await store.takeLease('sessions', now, now + shortly(roundMs))) {
    await store.people.deleteSessions({ expiredAt: now });
  }
  if (!(await store.takeLease('spaces', now, now + shortly(dayMs)))) return;
  await store.sweepBodies(now - bodiesMs);
  for (const space of await store.spaces()) {
    try {
      await tidySpace(store, space, now);
      if (blobs) await sweepBlobs({ ...blobs, store }, space, now);
    } catch (error) {
      if (isDatabaseTrouble(error)) throw error;
      // One space that cannot be tidied keeps nobody from the others.
      log.warn({ err: error }, 'a space stays untidied');
    }
  }
};

/** Uploads lie with the process that began them: each throws away its own. */
export const sweepUploads = async ({ uploadsDir }: Pick<BlobOptions, 'uploadsDir'>, now: number): Promise<void> => {
  await createUploadRoom(uploadsDir).sweep(now - unfinishedMs);
};

const roundMs = 600_000;

/** A backup at least this old is noticed when it is put back. */
const tickMs = 600_000;

const dayMs = 24 * 3_600_000;

/** A little less, so that the next round of a timer finds the work free again. */
const shortly = (ms: number): number => ms * 0.9;

/** How long is kept what edits held, to settle what was written when by whom. */
const bodiesMs = 90 * dayMs;

/** How soon a membership that began at another process reaches the listeners here. */
const refreshMs = 25_000;
