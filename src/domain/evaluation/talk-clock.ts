/** The script of the talk and its clock; computed from moments alone, so that a reload or a locked phone loses nothing. */

/** What is talked about, one after the other: 45 minutes together (50-evaluation item 10). */
export const TALK_STEPS = [
  { id: 'promise', minutes: 5 },
  { id: 'good', minutes: 5 },
  { id: 'cards', minutes: 20 },
  { id: 'marks', minutes: 10 },
  { id: 'next', minutes: 5 },
] as const;

export type TalkStepId = (typeof TALK_STEPS)[number]['id'];

/** Where a talk stands. Moments are milliseconds since 1970. */
export interface TalkClock {
  /** Index in `TALK_STEPS`. */
  readonly step: number;
  /** Since when the clock of this step runs; null while it is paused. */
  readonly runningSince: number | null;
  /** Milliseconds used up in each step before that. */
  readonly used: readonly number[];
}

/** A talk that begins now with its first step. */
export const beginTalk = (now: number): TalkClock => ({ step: 0, runningSince: now, used: TALK_STEPS.map(() => 0) });

/** Stops the clock; what was used stays used. */
export const pauseTalk = (clock: TalkClock, now: number): TalkClock => ({
  step: clock.step,
  runningSince: null,
  used: TALK_STEPS.map((_, step) => usedMs(clock, step, now)),
});

/** Lets the clock run again. */
export const resumeTalk = (clock: TalkClock, now: number): TalkClock =>
  clock.runningSince === null ? { ...clock, runningSince: now } : clock;

/** Goes to another step, forward or back, running as before; every step keeps what it has used. */
export const goToStep = (clock: TalkClock, step: number, now: number): TalkClock => {
  const last = TALK_STEPS.length - 1;
  const stopped = pauseTalk(clock, now);
  const next = { ...stopped, step: Math.min(last, Math.max(0, step)) };
  return clock.runningSince === null ? next : resumeTalk(next, now);
};

/** What is left of the step the talk is in, in milliseconds; below zero when it takes longer. */
export const remainingMs = (clock: TalkClock, now: number): number =>
  minutesOf(clock.step) * 60_000 - usedMs(clock, clock.step, now);

/** Reads a clock that was kept; null when it is none. */
export const readTalkClock = (value: unknown): TalkClock | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { step, runningSince, used } = value as { [field: string]: unknown };
  const isClock =
    Number.isInteger(step) &&
    Number(step) >= 0 &&
    Number(step) < TALK_STEPS.length &&
    (runningSince === null || typeof runningSince === 'number') &&
    Array.isArray(used) &&
    used.length === TALK_STEPS.length &&
    used.every((one) => typeof one === 'number' && one >= 0);
  return isClock ? (value as TalkClock) : null;
};

/** A clock set back while it runs takes nothing away. */
const usedMs = ({ step, runningSince, used }: TalkClock, which: number, now: number): number =>
  (used[which] ?? 0) + (which === step && runningSince !== null ? Math.max(0, now - runningSince) : 0);

const minutesOf = (step: number): number => TALK_STEPS[step]?.minutes ?? 0;
