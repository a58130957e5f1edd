/** What the engine needs of a browser, for a phone in Node: real timers and a lock nobody else wants. */
import type { Timers } from '#sync/ports.ts';

export const nodeTimers: Timers = {
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** There is only one tab. */
export const holdAtOnce = (_: string, work: (released: AbortSignal) => Promise<void>): (() => void) => {
  const released = new AbortController();
  void work(released.signal);
  return () => released.abort();
};
