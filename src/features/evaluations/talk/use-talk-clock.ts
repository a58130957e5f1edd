import {
  beginTalk,
  goToStep,
  pauseTalk,
  readTalkClock,
  remainingMs,
  resumeTalk,
  type TalkClock,
} from '#domain/evaluation/talk-clock.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { useEffect, useState } from 'react';

/** The clock of the talk on this phone; kept as a draft, so that it goes on after a reload or a flat battery. */
export interface TalkClockView {
  /** null before the talk has begun on this phone; undefined while it is looked for. */
  readonly clock: TalkClock | null | undefined;
  /** What is left of the step, in milliseconds. */
  readonly left: number;
  readonly begin: (step: number) => void;
  readonly goTo: (step: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly end: () => void;
}

/** Reads the wall clock every second; nothing is counted in between. */
export function useTalkClock(roundId: string): TalkClockView {
  const store = useStore();
  const draft = useDraft(`talk-clock/${roundId}`, readTalkClock);
  const [changed, setChanged] = useState<TalkClock | null | undefined>(undefined);
  const clock = changed === undefined ? draft.found : changed;
  const now = useNow(clock != null && clock.runningSince !== null);
  const set = (next: TalkClock) => {
    setChanged(next);
    draft.save(next);
  };
  return {
    clock,
    left: clock ? remainingMs(clock, Math.max(now, clock.runningSince ?? 0)) : 0,
    begin: (step) => set(goToStep(beginTalk(store.now()), step, store.now())),
    goTo: (step) => clock && set(goToStep(clock, step, store.now())),
    pause: () => clock && set(pauseTalk(clock, store.now())),
    resume: () => clock && set(resumeTalk(clock, store.now())),
    end: () => {
      setChanged(null);
      draft.clear();
    },
  };
}

/** The moment, again every second while something runs. */
function useNow(isRunning: boolean): number {
  const store = useStore();
  const [now, setNow] = useState(() => store.now());
  useEffect(() => {
    if (!isRunning) return;
    const look = () => setNow(store.now());
    const timer = setInterval(look, 1000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [store, isRunning]);
  return now;
}
