/** Several tabs of one profile around a server that answers as a test says; nothing happens by itself. */
import { err, ok } from '#domain/basis/result.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/messages.ts';
import { createStampClock } from '#protocol/stamp.ts';
import { createEngine } from '#sync/engine.ts';
import type { NetFailure, Surroundings } from '#sync/ports.ts';
import { createMemoryKv } from './sim/memory-kv.ts';
import { createTestRng, createTestTimers } from './test-ports.ts';

type Signal = Parameters<Parameters<Surroundings['listen']>[0]>[0];

/** Lets promises that need no time come to their end. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A profile with tabs that share one lock and one channel, and a server that answers as the test says. */
export const createProfile = () => {
  const timers = createTestTimers(Date.UTC(2026, 10, 22, 1));
  const exchanges: string[] = [];
  let answer: () => Promise<NetFailure | null> = async () => null;
  let sessions = 0;
  let lockQueue: { readonly tab: string; readonly start: () => () => void }[] = [];
  let holder: { readonly tab: string; readonly release: () => void } | null = null;
  const channels = new Map<string, (message: unknown) => void>();
  const pokes: ((head?: number) => void)[] = [];

  const next = () => {
    if (holder) return;
    const first = lockQueue.shift();
    if (first) holder = { tab: first.tab, release: first.start() };
  };

  const tab = (
    name: string,
    options: { isVisible?: boolean; isFrozen?: boolean; isAlone?: boolean; getsLockLater?: boolean } = {},
  ) => {
    let isVisible = options.isVisible ?? true;
    let onSignal: (signal: Signal) => void = () => {};
    let onWork = () => {};
    let isSilent = false;
    let isShared = options.isAlone !== true;
    const engine = createEngine({
      kv: createMemoryKv(async () => {}),
      clock: { now: () => timers.now() },
      rng: createTestRng(1),
      stamps: createStampClock(() => timers.now(), 1),
      timers,
      onError: (error) => {
        throw error;
      },
      net: {
        async sync(_request: SyncRequest) {
          exchanges.push(name);
          const failure = await answer();
          const value: SyncAnswer = { protocol: 1, schema: 1, epoch: 'e', now: timers.now(), me: [], spaces: [] };
          return failure ? err(failure) : ok(value);
        },
        async openSession() {
          sessions += 1;
          return ok(undefined);
        },
        listen(onPoke) {
          pokes.push((head = 1) => onPoke('s', head));
          return () => undefined;
        },
      },
      locks: {
        hold(_, work, how) {
          const released = new AbortController();
          const start = () => {
            void work(released.signal);
            return () => released.abort();
          };
          if (how?.steal) {
            holder?.release();
            holder = { tab: name, release: start() };
          } else {
            lockQueue.push({ tab: name, start });
            if (options.getsLockLater) setImmediate(next);
            else next();
          }
          return () => {
            lockQueue = lockQueue.filter((one) => one.start !== start);
            released.abort();
            if (holder?.tab === name) holder = null;
            next();
          };
        },
      },
      channel: {
        send: (message) => {
          if (isSilent) return;
          for (const [other, listener] of channels) if (other !== name) listener(structuredClone(message));
        },
        listen: (listener) => {
          channels.set(name, listener);
          return () => channels.delete(name);
        },
      },
      around: {
        listen: (listener) => {
          onSignal = listener;
          return () => undefined;
        },
        isVisible: () => isVisible,
        watchWork: (listener) => {
          onWork = listener;
          return () => undefined;
        },
        hasSharedSpace: async () => isShared,
      },
    });
    engine.start();
    return {
      engine,
      signal(signal: Signal) {
        if (signal === 'visible') isVisible = true;
        if (signal === 'hidden') isVisible = false;
        onSignal(signal);
      },
      commit: () => onWork(),
      /** A first space is shared, or the last one is left. */
      share(isSharedNow: boolean) {
        isShared = isSharedNow;
        if (isShared) onWork();
      },
      silence(isSilentNow = true) {
        isSilent = isSilentNow;
      },
    };
  };

  return {
    tab,
    exchanges,
    pokes,
    sessions: () => sessions,
    answerWith(failure: NetFailure | null) {
      answer = async () => failure;
    },
    answerLater() {
      let finish = (_: NetFailure | null) => {};
      answer = () =>
        new Promise((resolve) => {
          finish = resolve;
        });
      return (failure: NetFailure | null) => finish(failure);
    },
    async pass(ms: number) {
      for (let left = ms; left > 0; left -= 500) {
        timers.pass(Math.min(500, left));
        await settle();
      }
    },
  };
};
