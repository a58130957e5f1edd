/** What the sync server is handed: a clock, its own stamps, random bytes, a database. */
import type { StampClock } from '#protocol/stamp.ts';
import type { Versions } from '#protocol/versions.ts';
import type { Store } from '../store/store.ts';

export interface SyncServerPorts {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Stamps later than everything this server has seen. */
  readonly stamps: StampClock;
  readonly randomBytes: (length: number) => Uint8Array;
  /** What this server speaks and knows; its own when left out. */
  readonly versions?: Versions;
}
