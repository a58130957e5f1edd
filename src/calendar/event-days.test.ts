import type { Occurrence } from '#domain/event/event-day.ts';
import { walkInsOf } from '#domain/event/walk-ins.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import { describe, expect, test } from 'vitest';
import { eventDays } from './event-days.ts';

const sweep: GroupEvent = {
  id: 'sweep',
  spaceId: 's',
  title: '公園清掃',
  on: '2026-01-11',
  startTime: '09:00',
  place: '中央公園',
  capacity: 20,
  repeat: 'FREQ=MONTHLY;BYDAY=2SU',
};
const feast: GroupEvent = { id: 'feast', spaceId: 's', title: '夏祭り', on: '2026-02-07' };
const day = (on: string, changes: Partial<Occurrence>): Occurrence => ({
  id: `sweep/${on}`,
  spaceId: 's',
  eventId: 'sweep',
  on,
  ...changes,
});
const spring = { from: '2026-01-01', to: '2026-03-31' };
const daysOf = (events: readonly GroupEvent[], occurrences: readonly Occurrence[] = [], span = spring) =>
  eventDays(events, occurrences, span, (eventId, on) => `${eventId}/${on}`);

describe('the days of a group', () => {
  test('a series stands on every day of its rule, among what takes place once', () => {
    expect(daysOf([sweep, feast]).map((one) => [one.event.on, one.event.title, one.id, one.ref])).toEqual([
      ['2026-01-11', '公園清掃', 'sweep/2026-01-11', 'sweep.2026-01-11'],
      ['2026-02-07', '夏祭り', 'feast', 'feast'],
      ['2026-02-08', '公園清掃', 'sweep/2026-02-08', 'sweep.2026-02-08'],
      ['2026-03-08', '公園清掃', 'sweep/2026-03-08', 'sweep.2026-03-08'],
    ]);
  });

  test('one day is moved, another one left out, a third cancelled; the others stay', () => {
    const days = daysOf(
      [sweep],
      [
        day('2026-01-11', { movedTo: '2026-01-18', startTime: '13:00', capacity: 5 }),
        day('2026-02-08', { isSkipped: true }),
        day('2026-03-08', { isCancelled: true, changeNote: '雪のため' }),
      ],
    );
    expect(days.map(({ event }) => event)).toMatchObject([
      { on: '2026-01-18', startTime: '13:00', place: '中央公園', capacity: 5, isCancelled: false },
      { on: '2026-03-08', startTime: '09:00', capacity: 20, isCancelled: true, changeNote: '雪のため' },
    ]);
    expect(days.map((one) => one.givenOn)).toEqual(['2026-01-11', '2026-03-08']);
  });

  test('a day that was moved into or out of the span is found where it takes place', () => {
    const moved = [day('2026-04-12', { movedTo: '2026-03-29' })];
    expect(daysOf([sweep], moved).at(-1)?.event.on).toBe('2026-03-29');
    expect(daysOf([sweep], moved, { from: '2026-04-01', to: '2026-04-30' })).toEqual([]);
  });

  test('a day the rule no longer gives is none, even if it was moved once', () => {
    const ended = { ...sweep, repeat: 'FREQ=MONTHLY;BYDAY=2SU;UNTIL=20260201' };
    const days = daysOf([ended], [day('2026-04-12', { movedTo: '2026-03-29' }), day('2026-02-08', { capacity: 3 })]);
    expect(days.map((one) => one.event.on)).toEqual(['2026-01-11']);
  });

  test('every day counts those without a name for itself, and keeps its length when it is moved', () => {
    const [first, second] = daysOf(
      [{ ...sweep, endOn: '2026-01-12', 'walkIns.a': 9 }],
      [day('2026-01-11', { 'walkIns.a': 2, movedTo: '2026-01-31' })],
    );
    expect(first?.event).toMatchObject({ on: '2026-01-31', endOn: '2026-02-01' });
    expect(first && walkInsOf(first.event)).toBe(2);
    expect(second && walkInsOf(second.event)).toBe(0);
  });

  test('news of the series are news of its days, until one day has its own', () => {
    const news = { ...sweep, changedAt: 100, changeNote: '場所が変わりました。' };
    const [first, second] = daysOf([news], [day('2026-01-11', { changedAt: 200, changeNote: '雨のため' })]);
    expect(first).toMatchObject({ changedIn: 'sweep/2026-01-11', event: { changeNote: '雨のため', changedAt: 200 } });
    expect(second).toMatchObject({ changedIn: 'sweep', event: { changeNote: '場所が変わりました。', changedAt: 100 } });
  });
});
