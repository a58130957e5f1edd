/**
 * A run is a list of happenings. Each has its moment and its own chance, so that leaving one out leaves the others as they
 * were: a failing run is made shorter by leaving happenings out.
 */
import { type Random, streamOf } from './random.ts';

export const acting = 'somebody does something';

/** Weights of what may happen besides people doing things; a seed switches on a part of them. */
const faultWeights = {
  'bad network': 10,
  'a phone goes offline': 22,
  'a phone comes online': 14,
  'a clock jumps': 4,
  'a tab is killed': 4,
  'a phone is killed': 4,
  'a tab is opened': 3,
  'a tab is frozen': 3,
  'a tab is hidden': 2,
  'a disk is in trouble': 4,
  'a session ends': 2,
  'a profile is cloned': 2,
  'a phone is restored': 1,
  'storage is cleared': 1,
  'a server is killed': 5,
  'transactions are repeated': 3,
  'the server is restored': 1,
  'months pass': 4,
  'a member is malicious': 6,
  'a newer server wrote': 2,
  'somebody sends at once': 6,
  'two exchanges at once': 6,
  'an old app': 2,
  'a new app': 2,
  'an old server': 2,
  'a new server': 2,
  'a disk rots': 1,
} as const;

export type FaultName = keyof typeof faultWeights;

export interface Happening {
  readonly index: number;
  /** Milliseconds from the beginning. */
  readonly at: number;
  readonly what: FaultName | typeof acting;
  /** Everything slept until then. */
  readonly isAfterSleep: boolean;
}

export const faultNames = Object.keys(faultWeights) as FaultName[];

/** The happenings of a seed. @param length how many */
export const planOf = (seed: number, length = 56): Happening[] => {
  const random = streamOf(seed, 'plan');
  const isFlaky = random.chance(0.8);
  const faults = faultNames.filter((name) => random.chance(0.5) || (isFlaky && name.endsWith('line')));
  const share = random.pick([0.05, 0.2, 0.35, 0.5]);
  let at = 0;
  return Array.from({ length }, (_, index) => {
    const isFault = faults.length > 0 && random.chance(share);
    const what = isFault ? weighted(random, faults) : acting;
    const gap = gapBefore(random);
    const sleep =
      what === 'months pass' ? (1 + random.below(600)) * 86_400_000 : random.chance(0.04) ? 600_000 * random.next() : 0;
    at += gap + sleep;
    return { index, at, what, isAfterSleep: sleep > 0 };
  });
};

/** The chance of one happening. */
export const chanceOf = (seed: number, { index }: Happening): Random => streamOf(seed, 'happening', index);

/** Often at the same moment, mostly within a second or two. */
const gapBefore = (random: Random): number => {
  const roll = random.next();
  if (roll < 0.35) return Math.floor(random.next() * 4);
  if (roll < 0.8) return Math.floor(random.next() * 800);
  return Math.floor(random.next() * 9000);
};

const weighted = (random: Random, names: readonly FaultName[]): FaultName => {
  let at = random.below(names.reduce((sum, name) => sum + faultWeights[name], 0));
  for (const name of names) {
    at -= faultWeights[name];
    if (at < 0) return name;
  }
  return names[0] ?? 'bad network';
};
