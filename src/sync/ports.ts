/** The network and the other tabs as they are handed to the engine. */
import type { Result } from '#domain/shared/result.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/messages.ts';

/**
 * Why an exchange did not happen. `offline` no answer or an answer that is not ours (captive portal) · `busy` the
 * server asks to come back later · `no_session` the session ended · `refused` the message itself was not accepted.
 */
export type NetFailure =
  | { readonly code: 'offline' }
  | { readonly code: 'busy'; readonly retryAfterMs?: number }
  | { readonly code: 'no_session' }
  | { readonly code: 'refused'; readonly reason: string };

export interface Net {
  sync(request: SyncRequest): Promise<Result<SyncAnswer, NetFailure>>;
  /** Gets or renews the session of this device. */
  openSession(): Promise<Result<void, NetFailure>>;
  /** Listens for pokes `{space, head}`; returns how to stop. `onOpen` is called at each (re)connection. */
  listen(onPoke: (space: string) => void, onOpen: () => void): () => void;
}

export interface Timers {
  /** Calls back once after `ms`; returns how to cancel. */
  after(ms: number, work: () => void): () => void;
}

export interface Locks {
  /** Holds the named lock while `work` runs; waits for it. Returns how to give up waiting or the lock. */
  hold(name: string, work: (released: AbortSignal) => Promise<void>): () => void;
}
