/** Clock, chance and timers of a test: nothing happens by itself. */

export interface TestTimers {
  now(): number;
  after(ms: number, work: () => void): () => void;
  /** Moves the clock forward; what is due on the way happens in its order. */
  pass(ms: number): void;
  /** Sets the clock without anything happening: clocks of phones may be wrong. */
  setClock(now: number): void;
  /** How many things are still to happen. */
  waiting(): number;
}

/** Timers that run when the test says so. @param start milliseconds since 1970 */
export const createTestTimers = (start: number): TestTimers => {
  let clock = start;
  let elapsed = 0;
  let last = 0;
  const due = new Map<number, { readonly at: number; readonly work: () => void }>();
  return {
    now: () => clock,
    after(ms, work) {
      last += 1;
      const id = last;
      due.set(id, { at: elapsed + ms, work });
      return () => due.delete(id);
    },
    pass(ms) {
      const until = elapsed + ms;
      for (;;) {
        const [next] = [...due].filter(([, one]) => one.at <= until).sort((a, b) => a[1].at - b[1].at || a[0] - b[0]);
        if (!next) break;
        due.delete(next[0]);
        clock += next[1].at - elapsed;
        elapsed = next[1].at;
        next[1].work();
      }
      clock += until - elapsed;
      elapsed = until;
    },
    setClock(now) {
      clock = now;
    },
    waiting: () => due.size,
  };
};

/** Bytes that look like chance and are the same in every run (mulberry32). */
export const createTestRng = (seed: number) => {
  let state = seed * 0x9e3779b9;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) & 0xff;
  };
  return { bytes: (length: number): Uint8Array => Uint8Array.from({ length }, next) };
};
