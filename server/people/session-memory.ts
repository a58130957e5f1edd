/**
 * Remembers for a few seconds which sessions live, so that not every request has to look them up. A session that is ended
 * here is forgotten here at once; what another process ends is noticed within those seconds.
 */
import type { Clock } from '../ports.ts';
import type { KeptSession, PeopleStore } from '../store/people-store.ts';

/** @param people the store's own */
export const rememberingSessions = (people: PeopleStore, clock: Clock): PeopleStore => {
  const known = new Map<string, Seen>();
  /** Counts the endings: what was looked up before one is not remembered after it. */
  let endings = 0;
  const forget = (): void => {
    endings += 1;
    known.clear();
  };
  /** Forgets before and after: somebody may look up the old state in between. */
  const ending = async (work: () => Promise<void>): Promise<void> => {
    forget();
    try {
      await work();
    } finally {
      forget();
    }
  };
  return {
    ...people,
    async session(tokenHash) {
      const now = clock.now();
      const seen = known.get(tokenHash);
      if (seen && now >= seen.at && now - seen.at < keptMs) return seen.session;
      const before = endings;
      const session = await people.session(tokenHash);
      known.delete(tokenHash);
      if (session && before === endings) known.set(tokenHash, { session, at: now });
      for (const oldest of known.keys()) {
        if (known.size <= mostKept) break;
        known.delete(oldest);
      }
      return session;
    },
    deleteSessions: (by) => ending(() => people.deleteSessions(by)),
    deleteDevice: (id) => ending(() => people.deleteDevice(id)),
  };
};

interface Seen {
  readonly session: KeptSession;
  readonly at: number;
}

const keptMs = 5_000;
const mostKept = 10_000;
