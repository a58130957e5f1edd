/** Who listens, found by space and by account without walking over everybody. */
import type { KeptSession } from '../store/people-store.ts';

export interface Listener {
  readonly session: KeptSession;
  send(poke: { readonly space: string; readonly head: number }): Promise<void>;
  onEnd(): void;
  /** Where the account is a member; `unsure` is looked up before the next poke. */
  readonly spaces: Map<string, 'reads' | 'waits' | 'unsure'>;
  /** The newest head not yet told, per space. */
  readonly waiting: Map<string, number>;
  isBusy: boolean;
}

/** An empty list of listeners. */
export const createListeners = () => {
  const listeners = new Set<Listener>();
  const bySpace = new Map<string, Set<Listener>>();
  const byAccount = new Map<string, Set<Listener>>();

  const remove = (listener: Listener): void => {
    if (!listeners.delete(listener)) return;
    drop(byAccount, listener.session.account, listener);
    for (const space of listener.spaces.keys()) drop(bySpace, space, listener);
  };

  const end = (listener: Listener): void => {
    remove(listener);
    listener.onEnd();
  };

  return {
    /** A browser that reconnects again and again does not pile up: the oldest one goes. */
    add(listener: Listener): void {
      const own = byAccount.get(listener.session.account) ?? new Set();
      const [oldest] = own;
      if (oldest && own.size >= mostListeners) end(oldest);
      listeners.add(listener);
      put(byAccount, listener.session.account, listener);
    },
    remove,
    end,
    has: (listener: Listener): boolean => listeners.has(listener),
    all: (): Listener[] => [...listeners],
    at: (space: string): Listener[] => [...(bySpace.get(space) ?? [])],
    ofAccount: (account: string): Listener[] => [...(byAccount.get(account) ?? [])],
    spaces: (): string[] => [...bySpace.keys()],
    /** Notes that the account is a member there, to be looked up. */
    place(listener: Listener, space: string): void {
      if (listener.spaces.has(space) || !listeners.has(listener)) return;
      listener.spaces.set(space, 'unsure');
      put(bySpace, space, listener);
    },
    unplace(listener: Listener, space: string): void {
      listener.spaces.delete(space);
      listener.waiting.delete(space);
      drop(bySpace, space, listener);
    },
  };
};

/** Streams one account may hold open. */
const mostListeners = 8;

const put = (index: Map<string, Set<Listener>>, key: string, listener: Listener): void => {
  const set = index.get(key) ?? new Set();
  index.set(key, set.add(listener));
};

const drop = (index: Map<string, Set<Listener>>, key: string, listener: Listener): void => {
  const set = index.get(key);
  set?.delete(listener);
  if (set?.size === 0) index.delete(key);
};
