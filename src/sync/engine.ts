/**
 * Brings edits to the server and news to this device. One engine per profile leads (a lock); the others listen to it.
 * Correctness needs none of this: two engines at once are harmless, and no edit depends on one being alive.
 */
import { pauseAfter } from './backoff.ts';
import { exchange } from './exchange.ts';
import { rememberingHeads } from './known-heads.ts';
import type { Channel, Locks, NetFailure, Surroundings, Timers } from './ports.ts';
import type { SyncPorts } from './sync-once.ts';

export interface EnginePorts extends SyncPorts {
  readonly timers: Timers;
  readonly locks: Locks;
  readonly channel: Channel;
  readonly around: Surroundings;
  /** A bug or a broken disk; the engine goes on. */
  readonly onError: (error: unknown) => void;
}

/** What is known about the way to the server. Whether something was sent stands in the outbox, not here. */
export interface EngineState {
  readonly isExchanging: boolean;
  /** Why the last exchange failed; null after one that worked, undefined before the first. */
  readonly failure: NetFailure | { readonly code: 'disk' } | null | undefined;
  /** When an exchange last worked, milliseconds since 1970. */
  readonly lastContactAt: number | null;
  /** When the next try is due. */
  readonly nextTryAt: number | null;
}

export interface Engine {
  start(): void;
  stop(): void;
  /** The person asks: try at once. */
  sendNow(): void;
  state(): EngineState;
  subscribe(listener: () => void): () => void;
}

const lockName = 'kyodo-note/engine';
const beatMs = 3000;
/** A visible tab takes over from a leader that has been silent for so long. */
const silenceMs = 10_000;
const everyMs = 60_000;
/** Exchanges gather what comes while they run; this only keeps them from following each other without any pause. */
const breathMs = 10;

export const createEngine = (ports: EnginePorts): Engine => {
  const { timers, locks, channel, around } = ports;
  let state: EngineState = { isExchanging: false, failure: undefined, lastContactAt: null, nextTryAt: null };
  const listeners = new Set<() => void>();
  const cleanups: (() => void)[] = [];
  let lead: Lead | null = null;
  let giveUpLock = () => {};
  let isInLine = false;
  /** Asked for before anybody led; whoever leads next does it. */
  let isWanted = false;
  let cancelSilence = () => {};

  const setState = (next: EngineState) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    for (const listener of listeners) listener();
  };

  const tell = () => channel.send({ type: 'state', state });

  const setAndTell = (change: Partial<EngineState>) => {
    setState({ ...state, ...change });
    tell();
  };

  const hold = (steal: boolean) => {
    giveUpLock();
    isInLine = true;
    giveUpLock = locks.hold(
      lockName,
      (released) =>
        new Promise<void>((resolve) => {
          cancelSilence();
          const mine = startLeading(ports, { set: setAndTell, beat: tell });
          lead = mine;
          if (isWanted) mine.wake(true, true);
          isWanted = false;
          if (!around.isVisible()) channel.send({ type: 'hidden' });
          released.addEventListener('abort', () => {
            const isUndone = mine.stop();
            if (lead === mine) lead = null;
            isInLine = false;
            if (isUndone) sendNow();
            resolve();
            listenForSilence();
          });
        }),
      { steal },
    );
  };

  /** Somebody looks at this tab: a leader that nobody looks at stands back, and this one is in line behind it. */
  const askForLead = () => {
    if (!isInLine) hold(false);
    if (!lead) channel.send({ type: 'seen' });
  };

  const sendNow = () => {
    if (lead) return lead.wake(true, true);
    isWanted = true;
    channel.send({ type: 'wake' });
  };

  /** Waits for the leader's beat; a tab that nobody looks at never takes over. */
  const listenForSilence = () => {
    cancelSilence();
    cancelSilence = timers.after(silenceMs, () => {
      if (lead) return;
      if (around.isVisible()) hold(true);
      else listenForSilence();
    });
  };

  const onMessage = (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('type' in message)) return;
    if (message.type === 'wake' && !lead) isWanted = true;
    if (message.type === 'wake') lead?.wake(true, true);
    if (message.type === 'hidden' && !lead && around.isVisible()) askForLead();
    // A leader that nobody looks at fetches no pages, so it stands in line again behind a tab that is seen.
    if (message.type === 'seen' && lead && !around.isVisible()) hold(false);
    if (message.type !== 'state' || lead || !('state' in message)) return;
    setState(message.state as EngineState);
    listenForSilence();
  };

  return {
    start() {
      cleanups.push(channel.listen(onMessage));
      cleanups.push(
        around.listen((signal) => {
          if (signal === 'frozen') {
            giveUpLock();
            cancelSilence();
            isInLine = false;
          }
          if (signal === 'visible' && !lead) {
            askForLead();
            listenForSilence();
          }
          if (signal === 'offline') setState({ ...state, failure: { code: 'offline' } });
          if (signal === 'online' || signal === 'visible') lead?.wake(true);
          if (signal === 'hidden' && lead) {
            lead.rest();
            channel.send({ type: 'hidden' });
          }
        }),
      );
      hold(false);
      listenForSilence();
    },
    stop() {
      for (const cleanup of cleanups.splice(0)) cleanup();
      giveUpLock();
      cancelSilence();
    },
    sendNow,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

interface Lead {
  /** Something may be due. @param isNow do not wait out the pause @param isForced also without a shared space */
  wake(isNow: boolean, isForced?: boolean): void;
  /** Nobody looks: ask no more by the clock. */
  rest(): void;
  /** @returns whether a forced exchange was asked for and has not worked yet */
  stop(): boolean;
}

interface Shared {
  set(change: Partial<EngineState>): void;
  /** Tells the other tabs that this one lives. */
  beat(): void;
}

/** Leads until it is stopped: exchanges when woken, pauses after failures, beats so that other tabs know. */
const startLeading = (given: EnginePorts, shared: Shared): Lead => {
  const net = rememberingHeads(given.net);
  const ports = { ...given, net, shouldRest: () => !given.around.isVisible() };
  const { timers, around, clock, rng } = ports;
  let isStopped = false;
  let isRunning = false;
  let isDue = false;
  /** Asked for by a person, so also without a shared space; it stays asked for until an exchange works. */
  let isAsked = false;
  /** The run under way is what was asked for. */
  let isForced = false;
  let failures = 0;
  /** A run has just ended: what comes now is gathered for a moment. */
  let isBreathing = false;
  /** Nothing is due: the next run only asks for news. */
  let isIdle = false;
  let cancelNext = () => {};
  let cancelBeat = () => {};
  let stopListening: (() => void) | null = null;

  const plan = (ms: number, isOnlyNews = false) => {
    cancelNext();
    isIdle = isOnlyNews;
    cancelNext = timers.after(ms, () => void run());
    shared.set({ nextTryAt: clock.now() + ms });
  };

  const run = async (): Promise<void> => {
    if (isStopped) return;
    isDue = isRunning;
    if (isRunning) return;
    isRunning = true;
    isForced = isAsked;
    isAsked = false;
    cancelNext();
    const failure = await exchange(ports, isForced, () => shared.set({ isExchanging: true, nextTryAt: null }));
    isRunning = false;
    if (isStopped) return;
    isBreathing = true;
    timers.after(breathMs, () => {
      isBreathing = false;
    });
    if (failure === 'nothing_shared') {
      // Nobody tries again by the clock, so nothing may wait for that try either.
      failures = 0;
      if (isAsked || isDue) void run();
      return;
    }
    const worked = failure === null;
    if (!worked) isAsked ||= isForced;
    isForced = false;
    if (!worked) net.forget();
    failures = worked ? 0 : failures + 1;
    shared.set({ isExchanging: false, failure, ...(worked ? { lastContactAt: clock.now() } : {}) });
    if (worked)
      stopListening ??= net.listen(
        (space, head) => {
          if (!net.isKnown(space, head)) wake(true);
        },
        () => wake(true),
      );
    if (isDue && worked) plan(breathMs);
    else if (!worked) plan(pauseAfter(failures, rng, failure.code === 'busy' ? failure.retryAfterMs : 0));
    else if (around.isVisible()) plan(everyMs, true);
  };

  const beat = () => {
    shared.beat();
    cancelBeat = timers.after(beatMs, beat);
  };

  const wake = (isNow: boolean, isAskedFor = false) => {
    isAsked ||= isAskedFor;
    if (isAskedFor) void run();
    else if (isNow) {
      failures = 0;
      soon();
    } else if (isRunning || failures === 0) soon();
  };

  /** At once after a quiet time; a burst of reasons makes one run. */
  const soon = () => {
    if (isRunning) isDue = true;
    else if (isBreathing) plan(breathMs);
    else void run();
  };

  const stopWatching = around.watchWork(() => wake(false));
  beat();
  wake(true);
  return {
    wake,
    rest() {
      if (isIdle) cancelNext();
    },
    stop() {
      isStopped = true;
      cancelNext();
      cancelBeat();
      stopWatching();
      stopListening?.();
      return isAsked || isForced;
    },
  };
};
