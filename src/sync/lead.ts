/** The tab that leads: it exchanges when woken, waits after failures, and beats so that the others know it lives. */
import { pauseAfter } from './backoff.ts';
import { rememberingHeads } from './known-heads.ts';
import type { Channel, Locks, NetFailure, Surroundings, Timers } from './ports.ts';
import { type SyncPorts, syncOnce } from './sync-once.ts';

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

const beatMs = 3000;
const everyMs = 60_000;
/** Exchanges gather what comes while they run; this only keeps them from following each other without any pause. */
const breathMs = 10;

/** What a tab does while it leads. */
export interface Lead {
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
export const startLeading = (given: EnginePorts, shared: Shared): Lead => {
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

/** One run with the session it needs. */
const exchange = async (
  ports: EnginePorts,
  isForced: boolean,
  onStart: () => void,
): Promise<NetFailure | { readonly code: 'disk' } | 'nothing_shared' | null> => {
  try {
    if (!isForced && !(await ports.around.hasSharedSpace())) return 'nothing_shared';
    onStart();
    const first = await syncOnce(ports);
    if (first.ok) return null;
    if (first.error.code !== 'no_session') return first.error;
    const opened = await ports.net.openSession();
    if (!opened.ok) return opened.error;
    const second = await syncOnce(ports);
    return second.ok ? null : second.error;
  } catch (error) {
    ports.onError(error);
    return { code: 'disk' };
  }
};
