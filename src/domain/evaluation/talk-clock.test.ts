import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  beginTalk,
  goToStep,
  pauseTalk,
  readTalkClock,
  remainingMs,
  resumeTalk,
  TALK_STEPS,
  type TalkClock,
} from './talk-clock.ts';

const minute = 60_000;

it('takes 45 minutes all in all', () => {
  expect(TALK_STEPS.reduce((sum, step) => sum + step.minutes, 0)).toBe(45);
});

it('counts down from the moment the talk begins, also below zero', () => {
  const clock = beginTalk(1000);
  expect(remainingMs(clock, 1000)).toBe(5 * minute);
  expect(remainingMs(clock, 1000 + 2 * minute)).toBe(3 * minute);
  expect(remainingMs(clock, 1000 + 6 * minute)).toBe(-minute);
});

it('stands still while the people pause', () => {
  const paused = pauseTalk(beginTalk(0), minute);
  expect(remainingMs(paused, 30 * minute)).toBe(4 * minute);
  expect(remainingMs(resumeTalk(paused, 30 * minute), 31 * minute)).toBe(3 * minute);
});

it('keeps what a step has used when the people go on and come back', () => {
  const second = goToStep(beginTalk(0), 1, 2 * minute);
  expect(remainingMs(second, 3 * minute)).toBe(4 * minute);
  const back = goToStep(second, 0, 3 * minute);
  expect(remainingMs(back, 3 * minute)).toBe(3 * minute);
});

it('never leaves the script', () => {
  expect(goToStep(beginTalk(0), -1, 0).step).toBe(0);
  expect(goToStep(beginTalk(0), 9, 0).step).toBe(4);
});

type Deed = { readonly do: 'pause' | 'resume' | 'go'; readonly step: number; readonly after: number };
const deeds = fc.array(
  fc.record({
    do: fc.constantFrom('pause', 'resume', 'go'),
    step: fc.integer({ min: 0, max: 4 }),
    after: fc.integer({ min: 0, max: 10 * minute }),
  }) as fc.Arbitrary<Deed>,
  { maxLength: 20 },
);

const play = (
  list: readonly Deed[],
  each: (clock: TalkClock) => TalkClock,
): { clock: TalkClock; now: number; ran: number } => {
  let [clock, now, ran] = [beginTalk(0), 0, 0];
  for (const deed of list) {
    if (clock.runningSince !== null) ran += deed.after;
    now += deed.after;
    if (deed.do === 'pause') clock = pauseTalk(clock, now);
    else if (deed.do === 'resume') clock = resumeTalk(clock, now);
    else clock = goToStep(clock, deed.step, now);
    clock = each(clock);
  }
  return { clock, now, ran };
};

it('is the same after every reload, and no minute is lost or counted twice', () => {
  fc.assert(
    fc.property(deeds, (list) => {
      const { clock, now, ran } = play(list, (one) => one);
      const reloaded = play(list, (one) => readTalkClock(JSON.parse(JSON.stringify(one))) ?? beginTalk(-1));
      expect(reloaded.clock).toEqual(clock);
      expect(pauseTalk(clock, now).used.reduce((sum, one) => sum + one, 0)).toBe(ran);
    }),
  );
});

it('takes nothing that is no clock for one', () => {
  for (const value of [null, 3, {}, { step: 9, runningSince: null, used: [0, 0, 0, 0, 0] }, { step: 0, used: [] }])
    expect(readTalkClock(value)).toBeNull();
});
