/**
 * Brings edits to the server and news to this device. One engine per profile leads (a lock); the others listen to it.
 * Correctness needs none of this: two engines at once are harmless, and no edit depends on one being alive.
 */
import { type EnginePorts, type EngineState, type Lead, startLeading } from './lead.ts';

export interface Engine {
  start(): void;
  stop(): void;
  /** The person asks: try at once. */
  sendNow(): void;
  state(): EngineState;
  subscribe(listener: () => void): () => void;
}

const lockName = 'kyodo-note/engine';
/** A visible tab takes over from a leader that has been silent for so long. */
const silenceMs = 10_000;

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
          released.addEventListener('abort', () => {
            const isUndone = mine.stop();
            if (lead === mine) lead = null;
            if (isUndone) sendNow();
            resolve();
            listenForSilence();
          });
        }),
      { steal },
    );
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
    if (message.type === 'hidden' && !lead && around.isVisible()) channel.send({ type: 'seen' });
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
          if (signal === 'visible' && !isInLine) {
            hold(false);
            listenForSilence();
          }
          if (signal === 'visible' && !lead) channel.send({ type: 'seen' });
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
      cancelSilence();
      giveUpLock();
    },
    sendNow,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
