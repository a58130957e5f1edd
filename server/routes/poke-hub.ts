/**
 * Tells listening devices that a space moved on. A poke only makes things faster: whoever misses one asks by itself
 * later. A poke carries the newest head alone, so a slow listener gets one for many changes.
 */
import type { KeptSession } from '../store/people-store.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { standingOf } from '../sync/standing.ts';
import { createListeners, type Listener } from './listeners.ts';

interface Poke {
  readonly space: string;
  readonly head: number;
}

interface Moved {
  /** The account whose edit it was; it may just have become a member. */
  readonly by?: string;
  /** May it have changed who reads the space? */
  readonly isAboutPeople: boolean;
}

export interface PokeHub {
  /**
   * Listens for a session: at once one poke for each space its account may read, then one after each change.
   * @param send resolves when the listener can take more
   * @param onEnd called when the hub ends the listening
   * @returns how to stop
   */
  listen(session: KeptSession, send: (poke: Poke) => Promise<void>, onEnd: () => void): Promise<() => void>;
  /** After a commit here. */
  moved(space: string, head: number, how: Moved): void;
  /** After a commit of another process on the same database. */
  heard(space: string, head: number, isAboutPeople: boolean): void;
  /** Ends the listening of a device that was taken away, or of all devices of an account. */
  end(whose: { readonly device: string } | { readonly account: string }): void;
  /** Spaces somebody here listens to. */
  spaces(): string[];
  /** Ends listeners whose session is over, and reads anew which spaces the others belong to. */
  refresh(now: number): Promise<void>;
  close(): void;
}

/**
 * @param onProblem told of failed look-ups; listeners go without a poke then
 * @param onMoved told of commits made here, to pass them on to other processes
 */
export const createPokeHub = (
  store: Store,
  clock: Clock,
  onProblem: (error: unknown) => void,
  onMoved: (space: string, head: number, isAboutPeople: boolean) => void = () => undefined,
): PokeHub => {
  const listeners = createListeners();

  const poke = (space: string, head: number, how: Moved): void => {
    if (how.by !== undefined) for (const listener of listeners.ofAccount(how.by)) listeners.place(listener, space);
    for (const listener of listeners.at(space)) {
      if (how.isAboutPeople) listener.spaces.set(space, 'unsure');
      listener.waiting.set(space, head);
      void deliver(listener);
    }
  };

  /** One delivery at a time for each listener; what comes meanwhile is joined. */
  const deliver = async (listener: Listener): Promise<void> => {
    if (listener.isBusy) return;
    listener.isBusy = true;
    try {
      for (let next = takeOne(listener); next && listeners.has(listener); next = takeOne(listener)) {
        if (await mayRead(listener, next.space)) await listener.send(next);
      }
    } catch (error) {
      onProblem(error);
    } finally {
      listener.isBusy = false;
    }
  };

  const mayRead = async (listener: Listener, space: string): Promise<boolean> => {
    if (listener.spaces.get(space) !== 'unsure') return listener.spaces.get(space) === 'reads';
    listener.spaces.set(space, 'waits');
    const standing = await store.read(space, (tx) => standingOf(tx, space, listener.session.account, clock.now()));
    const found = standing.kind === 'active' ? 'reads' : 'waits';
    if (standing.kind === 'active' && standing.actor.role === 'reviewer') {
      // A ticket from outside ends by itself: it is looked at each time.
      listener.spaces.set(space, 'unsure');
      return true;
    }
    // Another change may have come meanwhile; then it is looked up again.
    if (listener.spaces.get(space) === 'waits') listener.spaces.set(space, found);
    return found === 'reads';
  };

  const readSpaces = async (listener: Listener): Promise<void> => {
    const memberships = await store.people.memberships(listener.session.account);
    const now = new Set(memberships.map(({ space }) => space));
    const added = [...now].filter((space) => !listener.spaces.has(space));
    for (const space of listener.spaces.keys()) if (!now.has(space)) listeners.unplace(listener, space);
    for (const space of now) {
      listeners.place(listener, space);
      listener.spaces.set(space, 'unsure');
    }
    const heads = await store.heads(added);
    for (const space of added)
      listener.waiting.set(space, Math.max(heads[space] ?? 0, listener.waiting.get(space) ?? 0));
    await deliver(listener);
  };

  return {
    async listen(session, send, onEnd) {
      const listener: Listener = { session, send, onEnd, spaces: new Map(), waiting: new Map(), isBusy: false };
      listeners.add(listener);
      await readSpaces(listener);
      return () => listeners.remove(listener);
    },
    moved(space, head, how) {
      poke(space, head, how);
      onMoved(space, head, how.isAboutPeople);
    },
    heard: (space, head, isAboutPeople) => poke(space, head, { isAboutPeople }),
    end(whose) {
      const isMeant = ({ session }: Listener) =>
        'device' in whose ? session.device === whose.device : session.account === whose.account;
      for (const listener of listeners.all().filter(isMeant)) listeners.end(listener);
    },
    spaces: () => listeners.spaces(),
    async refresh(now) {
      for (const listener of listeners.all()) {
        if (listener.session.expiresAt <= now) listeners.end(listener);
        else await readSpaces(listener).catch(onProblem);
      }
    },
    close() {
      for (const listener of listeners.all()) listeners.end(listener);
    },
  };
};

const takeOne = (listener: Listener): Poke | null => {
  for (const [space, head] of listener.waiting) {
    listener.waiting.delete(space);
    return { space, head };
  }
  return null;
};
