/** The world as it is handed to the replica and the engine. */
import type { StampClock } from '#protocol/stamp.ts';
import type { Kv } from './kv.ts';

export interface Clock {
  /** Milliseconds since 1970 by this device, right or wrong. */
  now(): number;
}

export interface Rng {
  /** Random bytes, fit for ids and secrets. */
  bytes(length: number): Uint8Array;
}

export interface ReplicaPorts {
  readonly kv: Kv;
  readonly clock: Clock;
  readonly rng: Rng;
  readonly stamps: StampClock;
}
