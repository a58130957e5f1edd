/** One thread of control: whoever waits is woken by the seed alone, so that a seed always tells the same story. */

export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  bytes(length: number): Uint8Array;
}

/** Small fast generator (mulberry32); good enough to choose by, never used for secrets. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)] as never,
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
};

export interface Scheduler {
  /** Waits until the seed picks this waiter; never returns when its group was killed. */
  hop(group: string): Promise<void>;
  /** Everybody of the group who waits now will never go on. */
  kill(group: string): void;
  /** Wakes waiters one by one until nobody waits. `onStep` is called after each. */
  run(onStep: () => void): Promise<void>;
  readonly steps: number;
}

interface Waiter {
  readonly group: string;
  readonly wake: () => void;
}

/** @param random decides who goes next */
export const createScheduler = (random: Random): Scheduler => {
  let waiters: Waiter[] = [];
  let steps = 0;
  return {
    hop: (group) => new Promise((wake) => waiters.push({ group, wake })),
    kill(group) {
      waiters = waiters.filter((waiter) => waiter.group !== group);
    },
    async run(onStep) {
      await settle();
      while (waiters.length > 0) {
        const [waiter] = waiters.splice(random.below(waiters.length), 1);
        waiter?.wake();
        steps += 1;
        await settle();
        onStep();
      }
    },
    get steps() {
      return steps;
    },
  };
};

/** Lets everything that can run without a waiter being woken come to rest. */
const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
