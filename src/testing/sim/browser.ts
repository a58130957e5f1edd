/** What the tabs of one phone share: locks with a queue each, a channel, and signals of the surroundings. */
import type { Locks } from '#sync/ports.ts';
import type { Browser, Tab } from './phone.ts';
import type { Scheduler } from './scheduler.ts';

type Signal = Parameters<Browser['signal']>[1];

interface Claim {
  readonly tab: Tab;
  readonly begin: () => void;
  readonly lose: () => void;
}

/** Those who hold and want one lock. */
interface Line {
  waiting: Claim[];
  holder: Claim | null;
}

export const createBrowser = (scheduler: Scheduler): Browser => {
  const lines = new Map<string, Line>();
  let steals = 0;
  const hearers = new Map<Tab, Set<(message: unknown) => void>>();
  const signals = new Map<Tab, Set<(signal: Signal) => void>>();
  const watchers = new Map<Tab, Set<() => void>>();

  const lineOf = (name: string): Line => {
    const line = lines.get(name) ?? { waiting: [], holder: null };
    lines.set(name, line);
    return line;
  };
  const grant = (line: Line) => {
    if (line.holder) return;
    line.holder = line.waiting.shift() ?? null;
    line.holder?.begin();
  };

  const locksOf = (tab: Tab): Locks => ({
    hold(name, work, how) {
      const line = lineOf(name);
      const released = new AbortController();
      const claim: Claim = {
        tab,
        begin: () =>
          scheduler.after(tab.name, 1, () => {
            if (line.holder === claim && !released.signal.aborted) void work(released.signal);
          }),
        lose: () => scheduler.after(tab.name, 1, () => released.abort()),
      };
      if (how?.steal) {
        if (line.holder) {
          steals += 1;
          line.holder.lose();
        }
        line.holder = claim;
        claim.begin();
      } else {
        line.waiting.push(claim);
        grant(line);
      }
      return () => {
        line.waiting = line.waiting.filter((one) => one !== claim);
        released.abort();
        if (line.holder === claim) line.holder = null;
        grant(line);
      };
    },
  });

  return {
    get steals() {
      return steals;
    },
    portsFor: (tab) => ({
      locks: locksOf(tab),
      channel: {
        send(message) {
          for (const [other, heard] of hearers) {
            if (other === tab) continue;
            for (const hear of heard) scheduler.after(other.name, 2, () => hear(message));
          }
        },
        listen: (hear) => enter(hearers, tab, hear),
      },
      around: {
        listen: (onSignal) => enter(signals, tab, onSignal),
        isVisible: () => tab.isVisible,
        watchWork: (onWork) => enter(watchers, tab, onWork),
        hasSharedSpace: async () =>
          [...tab.device.disk.content.tables.spaces.values()].some(({ state }) => state === 'shared'),
      },
    }),
    signal(tab, signal) {
      for (const onSignal of signals.get(tab) ?? []) scheduler.after(tab.name, 1, () => onSignal(signal));
    },
    hasWork() {
      for (const [tab, all] of watchers) for (const onWork of all) scheduler.after(tab.name, 3, onWork);
    },
    died(tab) {
      for (const listeners of [hearers, signals, watchers]) listeners.delete(tab);
      for (const line of lines.values()) {
        line.waiting = line.waiting.filter((claim) => claim.tab !== tab);
        if (line.holder?.tab === tab) line.holder = null;
        grant(line);
      }
    },
  };
};

const enter = <T>(all: Map<Tab, Set<T>>, tab: Tab, one: T): (() => void) => {
  const set = all.get(tab) ?? new Set<T>();
  all.set(tab, set.add(one));
  return () => set.delete(one);
};
