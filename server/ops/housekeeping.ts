import type { Clock, Log } from '../ports.ts';
import type { PokeHub } from '../routes/poke-hub.ts';
import type { Store } from '../store/store.ts';

/** What is done again and again while the server runs. Returns how to stop. */
export const keepHouse = (store: Store, hub: PokeHub, clock: Clock, log: Log): { stop(): void } => {
  const attempt = (what: string, work: () => Promise<void>) => () => {
    work().catch((error: unknown) => log.warn({ err: error }, what));
  };
  const rounds = [
    setInterval(
      attempt('ended sessions could not be removed', () => store.people.deleteSessions({ expiredAt: clock.now() })),
      sweepMs,
    ),
    setInterval(
      attempt('the database could not count on', () => store.tick()),
      tickMs,
    ),
    setInterval(
      attempt('what old edits held could not be forgotten', () => store.sweepBodies(clock.now() - bodiesMs)),
      dayMs,
    ),
    setInterval(
      attempt('listeners could not be looked up', () => hub.refresh(clock.now())),
      refreshMs,
    ),
  ];
  for (const round of rounds) round.unref();
  return { stop: () => rounds.forEach((round) => clearInterval(round)) };
};

const sweepMs = 600_000;

/** A backup at least this old is noticed when it is put back. */
const tickMs = 600_000;

const dayMs = 24 * 3_600_000;

/** How long is kept what edits held, to settle what was written when by whom. */
const bodiesMs = 90 * dayMs;

/** How soon a membership that began at another process reaches the listeners here. */
const refreshMs = 25_000;
