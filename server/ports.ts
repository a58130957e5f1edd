/** The world as it is handed to the server: everything that differs between a test and a town. */
import type { StampClock } from '#protocol/stamp.ts';
import type { Store } from './store/store.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Rng {
  /** Random bytes, fit for ids and secrets. */
  bytes(length: number): Uint8Array;
}

export interface ServerPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly rng: Rng;
  /** Stamps later than everything this server has seen. */
  readonly stamps: StampClock;
}

/** Where the log goes; pino has this shape. What is logged never holds bodies, secrets or tokens. */
export interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}
