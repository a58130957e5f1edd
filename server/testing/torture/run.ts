/** Cycles of writing, killing, bringing back and counting on one database. */
import { setTimeout as wait } from 'node:timers/promises';
import { audit, type Findings } from './audit.ts';
import type { Chance } from './chance.ts';
import { createPerson, Forgotten } from './person.ts';
import type { Place } from './place.ts';
import { beginStretch, type Stretch } from './stretch.ts';

export interface Totals {
  cycles: number;
  acknowledged: number;
  seen: number;
  lost: number;
  doubled: number;
  unstable: number;
  /** How often what was killed. */
  readonly kills: Map<string, number>;
}

const writers = 16;
const readers = 3;
/** A space holds so many cycles. */
const cyclesPerStretch = 25;
const leastMs = 20;
const mostMs = 500;

/**
 * Tortures a place. Stops after the first cycle that finds something.
 * @param tell is told of every finding and now and then of the progress
 */
export const torture = async (
  place: Place,
  cycles: number,
  chance: Chance,
  tell: (sentence: string) => void,
): Promise<Totals> => {
  const totals: Totals = { cycles: 0, acknowledged: 0, seen: 0, lost: 0, doubled: 0, unstable: 0, kills: new Map() };
  const somebody = () => createPerson(place.addresses, chance);
  const crowd = (count: number) => Promise.all(Array.from({ length: count }, somebody));
  const people = { writers: await crowd(writers), readers: await crowd(readers) };
  const begin = () =>
    beginStretch(people, chance).catch((error: unknown) => {
      if (!(error instanceof Forgotten)) throw error;
      totals.lost += 1;
      tell(error.message);
      return null;
    });
  while (totals.cycles < cycles && isClean(totals)) {
    const stretch = await begin();
    if (!stretch) break;
    const last = Math.min(cycles, totals.cycles + cyclesPerStretch);
    let found: Findings | null = null;
    while (totals.cycles < last && isClean(totals)) {
      const forgotten = await killOnce(place, stretch, chance, totals.kills);
      found = await audit(stretch, await place.look(stretch.space), forgotten);
      totals.cycles += 1;
      totals.lost += found.lost.length;
      totals.doubled += found.doubled.length;
      totals.unstable += found.unstable.length;
      for (const what of [...found.lost, ...found.doubled, ...found.unstable].slice(0, 20))
        tell(`cycle ${totals.cycles}: ${what}`);
    }
    totals.acknowledged += found?.acknowledged ?? 0;
    totals.seen += found?.seen ?? 0;
    tell(`${totals.cycles} cycles, ${totals.acknowledged} acknowledged`);
    stretch.close();
  }
  return totals;
};

const isClean = ({ lost, doubled, unstable }: Totals): boolean => lost + doubled + unstable === 0;

/**
 * Everybody works; something is killed, now and then once more while it comes back; everybody finishes.
 * @returns what somebody was told against what had been acknowledged; they work no further
 */
const killOnce = async (
  place: Place,
  stretch: Stretch,
  chance: Chance,
  kills: Map<string, number>,
): Promise<string[]> => {
  let mayGoOn = true;
  let isWritten = false;
  const writing = Promise.all(stretch.writers.map(({ writer }) => forgottenBy(writer.run(() => mayGoOn))));
  const reading = stretch.followers.map(({ follower }) => forgottenBy(follower.run(() => !isWritten)));
  const done = Promise.all([writing.finally(() => (isWritten = true)), ...reading]);
  const kill = async (): Promise<void> => {
    const what = await place.kill(chance);
    kills.set(what, (kills.get(what) ?? 0) + 1);
  };
  await untilUnderWay(stretch);
  await wait(chance.between(leastMs, mostMs));
  await kill();
  await wait(chance.between(0, leastMs));
  mayGoOn = false;
  if (chance.between(1, 4) === 1) {
    const coming = place.restore();
    await wait(chance.between(leastMs, mostMs));
    await kill();
    await coming;
  }
  await place.restore();
  return (await done).flat(2);
};

/** A server that has just started is slow: without this, most kills would meet the first exchange of everybody. */
const untilUnderWay = async ({ writers: all }: Stretch): Promise<void> => {
  const answers = () => all.reduce((sum, { writer }) => sum + writer.answers(), 0);
  const before = answers();
  for (let turns = 0; turns < 200 && answers() < before + 3 * writers; turns += 1) await wait(10);
};

const forgottenBy = (work: Promise<void>): Promise<string[]> =>
  work.then(
    () => [],
    (error: unknown) => {
      if (error instanceof Forgotten) return [error.message];
      throw error;
    },
  );
