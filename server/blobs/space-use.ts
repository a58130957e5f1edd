/** How much room the photos of a space take. */
import { stampTime } from '#protocol/stamp.ts';
import { stampOf } from '#protocol/row.ts';
import type { KeptRow, Store } from '../store/store.ts';
import { blobsOf } from './blob-parts.ts';

export interface SpaceUse {
  /** Is there room for so many bytes? What was added at other processes is seen a minute later. */
  has(space: string, bytes: number, now: number): Promise<boolean>;
  /** Takes the room. @returns how to give it back; null when there is not so much */
  take(space: string, bytes: number, now: number): Promise<(() => void) | null>;
}

/** @param most bytes of one space */
export const createSpaceUse = (store: Store, most: number): SpaceUse => {
  const known = new Map<string, { readonly read: Promise<{ bytes: number }>; readonly until: number }>();
  const roomOf = (space: string, now: number): Promise<{ bytes: number }> => {
    const kept = known.get(space);
    if (kept && kept.until > now) return kept.read;
    if (known.size >= mostKnown) known.clear();
    const read = store.read(space, (tx) => tx.rowsOf('attachment')).then((rows) => ({ bytes: bytesOf(rows, now) }));
    known.set(space, { read, until: now + freshMs });
    // What could not be read is read anew by the next.
    read.catch(() => known.delete(space));
    return read;
  };
  return {
    has: async (space, bytes, now) => (await roomOf(space, now)).bytes + bytes <= most,
    async take(space, bytes, now) {
      const room = await roomOf(space, now);
      if (room.bytes + bytes > most) return null;
      room.bytes += bytes;
      return () => void (room.bytes -= bytes);
    },
  };
};

/** How long bytes stay that no living record refers to, in milliseconds. */
export const unusedMs = 30 * 24 * 3_600_000;

/**
 * The same bytes count once, and those of a record that was deleted for as long as they stay: not less than a month after they
 * came by the server's clock, for the stamp of a deletion is what a phone says.
 */
const bytesOf = (rows: readonly KeptRow[], now: number): number => {
  const isCounted = (row: KeptRow) =>
    row.fields['deleted'] !== true ||
    Math.max(stampTime(stampOf(row, 'deleted') ?? ''), cameAt(row, 'photoAt'), cameAt(row, 'thumbAt')) > now - unusedMs;
  const sizes = new Map(
    rows.filter(isCounted).flatMap(({ fields }) => blobsOf(fields).map(({ sha, size }) => [sha, size])),
  );
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
};

const cameAt = ({ fields }: KeptRow, field: 'photoAt' | 'thumbAt'): number => Number(fields[field] ?? 0);

const freshMs = 60_000;
const mostKnown = 1_000;
