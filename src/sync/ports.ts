/** The network and the other tabs as they are handed to the engine. */
import type { Result } from '#domain/basis/result.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/messages.ts';

/**
 * Why an exchange did not happen. `offline` no answer, or one that is not ours (`isPortal`: a Wi-Fi's front door) · `busy` the
 * server asks to come back later · `no_session` the session ended · `refused` the message itself was not accepted.
 */
export type NetFailure =
  | { readonly code: 'offline'; readonly isPortal?: true }
  | { readonly code: 'busy'; readonly retryAfterMs?: number; readonly reason?: string }
  | { readonly code: 'no_session' }
  | { readonly code: 'refused'; readonly reason: string };

export interface Net {
  sync(request: SyncRequest): Promise<Result<SyncAnswer, NetFailure>>;
  /** Gets or renews the session of this device. */
  openSession(): Promise<Result<void, NetFailure>>;
  /** Listens for pokes `{space, head}`; returns how to stop. `onOpen` is called at each (re)connection. */
  listen(onPoke: (space: string, head: number) => void, onOpen: () => void): () => void;
}

export interface Timers {
  /** Calls back once after `ms`; returns how to cancel. */
  after(ms: number, work: () => void): () => void;
}

export interface Locks {
  /**
   * Holds the named lock while `work` runs; waits for it, or takes it away from its holder when told to `steal`.
   * `released` fires when the lock is lost or given up. Returns how to give up waiting or the lock.
   */
  hold(name: string, work: (released: AbortSignal) => Promise<void>, how?: { readonly steal: boolean }): () => void;
}

/** Messages between the tabs of one profile. */
export interface Channel {
  send(message: unknown): void;
  /** Calls back with messages of other tabs; returns how to stop. */
  listen(onMessage: (message: unknown) => void): () => void;
}

/** What happens around the engine. */
export interface Surroundings {
  /** `online` the browser believes in a connection again · `offline` it does not · `visible` · `hidden` · `frozen`. */
  listen(onSignal: (signal: 'online' | 'offline' | 'visible' | 'hidden' | 'frozen') => void): () => void;
  isVisible(): boolean;
  /** Calls back when there is something new to send, or a space to fetch. */
  watchWork(onWork: () => void): () => void;
  /** Is any space of this device shared with a server, or is one to come because a recovery card was used? */
  hasSharedSpace(): Promise<boolean>;
}
