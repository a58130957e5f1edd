/** What the tabs of one phone share: a lock with a queue, a channel, and signals of the surroundings. */
import type { Locks } from '#sync/ports.ts';
import type { Browser, Tab } from './phone.ts';
import type { Scheduler } from './scheduler.ts';

type Signal = Parameters<Browser['signal']>[1];

interface Claim {
  readonly tab: Tab;
  readonly begin: () => void;
  readonly lose: () => void;
}

export const createBrowser = (scheduler: Scheduler): Browser => {
  let waiting: Claim[] = [];
  let holder: Claim | null = null;
  let steals = 0;
  const hearers = new Map<Tab, Set<(message: unknown) => void>>();
  const signals = new Map<Tab, Set<(signal: Signal) => void>>();
  const watchers = new Map<Tab, Set<() => void>>();

  const grant = () => {
    if (holder) return;
    holder = waiting.shift() ?? null;
    holder?.begin();
  };

  const locksOf = (tab: Tab): Locks => ({
    hold(_name, work, how) {
      const released = new AbortController();
      const claim: Claim = {
        tab,
        begin: () =>
          scheduler.after(tab.name, 1, () => {
            if (holder === claim && !released.signal.aborted) void work(released.signal);
          }),
        lose: () => scheduler.after(tab.name, 1, () => released.abort()),
      };
      if (how?.steal) {
        if (holder) {
          steals += 1;
          holder.lose();
        }
        holder = claim;
        claim.begin();
      } else {
        waiting.push(claim);
        grant();
      }
      return () => {
        waiting = waiting.filter((one) => one !== claim);
        released.abort();
        if (holder === claim) holder = null;
        grant();
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
      waiting = waiting.filter((claim) => claim.tab !== tab);
      if (holder?.tab === tab) holder = null;
      grant();
    },
  };
};

const enter = <T>(all: Map<Tab, Set<T>>, tab: Tab, one: T): (() => void) => {
  const set = all.get(tab) ?? new Set<T>();
  all.set(tab, set.add(one));
  return () => set.delete(one);
};
