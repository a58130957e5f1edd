/** How much room the photos of a space take. */
import { stampTime } from '#protocol/stamp.ts';
import { stampOf } from '#protocol/row.ts';
import type { KeptRow, Store } from '../store/store.ts';
import { blobsOf } from './blob-parts.ts';

export interface SpaceUse {
  /** Bytes in use; what was added at other processes is seen a minute later. */
  of(space: string, now: number): Promise<number>;
  /** Bytes that came in here. */
  add(space: string, bytes: number): void;
}

export const createSpaceUse = (store: Store): SpaceUse => {
  const known = new Map<string, { bytes: number; until: number }>();
  return {
    async of(space, now) {
      const kept = known.get(space);
      if (kept && kept.until > now) return kept.bytes;
      const rows = await store.read(space, (tx) => tx.rowsOf('attachment'));
      const bytes = bytesOf(rows, now);
      if (known.size >= mostKnown) known.clear();
      known.set(space, { bytes, until: now + freshMs });
      return bytes;
    },
    add(space, bytes) {
      const kept = known.get(space);
      if (kept) kept.bytes += bytes;
    },
  };
};

/** How long bytes stay that no living record refers to, in milliseconds. */
export const unusedMs = 30 * 24 * 3_600_000;

/** The same bytes count once, and those of a record that was deleted for as long as they stay. */
const bytesOf = (rows: readonly KeptRow[], now: number): number => {
  const isCounted = (row: KeptRow) =>
    row.fields['deleted'] !== true || stampTime(stampOf(row, 'deleted') ?? '') > now - unusedMs;
  const sizes = new Map(rows.filter(isCounted).flatMap(({ fields }) => blobsOf(fields).map(({ sha, size }) => [sha, size])));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
};

const freshMs = 60_000;
const mostKnown = 1_000;
