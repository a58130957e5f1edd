import { daysAfter } from '#domain/basis/local-date.ts';
import { paths } from '#paths';
import { readByIcalJs, readByNodeIcal } from '#testing/calendar-readers.ts';
import { describe, expect, test } from 'vitest';
import type { RecordOf } from '#domain/records.ts';
import { sequenceOf, writeCalendar } from './calendar-file.ts';
import type { CalendarSource } from './calendar-source.ts';
import { dayEntries, eventEntries } from './event-entries.ts';
import { ownEntries, spanEntries } from './whole-calendar.ts';

const place = { space: 's1', origin: 'https://note.example.jp', language: 'ja' } as const;
const at = (second: number) => Date.UTC(2026, 10, 1) + second * 1000;
const event = (set: Partial<RecordOf<'groupEvent'>> = {}, changedAt = at(0)) => ({
  record: { id: 'e1', spaceId: 's1', title: '公園のそうじ', on: '2026-12-06', startTime: '09:00', ...set },
  changedAt,
});
const day = (set: Partial<RecordOf<'occurrence'>>, changedAt = at(0), id = 'd1') => ({
  record: { id, spaceId: 's1', eventId: 'e1', on: '2026-12-13', ...set },
  changedAt,
});
const answer = (eventId: string, said: 'yes' | 'maybe' | 'no', set: Partial<RecordOf<'rsvp'>> = {}) => ({
  record: { id: `r-${eventId}`, spaceId: 's1', eventId, memberId: 'me', answer: said, ...set },
  changedAt: at(50),
});
const nothing: CalendarSource = { events: [], occurrences: [], answers: [], meetings: [], actionItems: [] };
const weekly = { repeat: 'FREQ=WEEKLY' };
const read = (entries: Parameters<typeof writeCalendar>[0]['entries']) =>
  readByIcalJs(writeCalendar({ name: '', entries, alarm: 'none' }));

describe('an event in a calendar', () => {
  test('says what to bring, what if it rains, whom to call, what is new, and what I answered', () => {
    const known = { bring: '軍手', rainRule: '小雨決行', contact: '090', note: 'メモ', changeNote: '9時になりました' };
    const [one] = read(eventEntries(event(known), { ...nothing, answers: [answer('e1', 'yes')] }, place));
    expect(one?.description.split('\n')).toEqual([
      'お知らせ：9時になりました',
      'わたしの返事：○ 行く',
      '持ち物：軍手',
      '雨のとき：小雨決行',
      '連絡先：090',
      'メモ：メモ',
    ]);
    expect(one?.url).toBe(`https://note.example.jp${paths.event('s1', 'e1')}`);
  });

  test('keeps its name for ever, and its number grows only with what others are told', () => {
    const [before] = read(eventEntries(event(), nothing, place));
    const [answered] = read(eventEntries(event(), { ...nothing, answers: [answer('e1', 'no')] }, place));
    const [changed] = read(eventEntries(event({ title: 'そうじ' }, at(60)), nothing, place));
    expect(new Set([before?.uid, answered?.uid, changed?.uid]).size).toBe(1);
    expect(answered?.sequence).toBe(before?.sequence);
    expect(changed?.sequence).toBe((before?.sequence ?? 0) + 60);
  });

  test('is left out while it has no day', () => {
    expect(eventEntries(event({ on: null }), nothing, place)).toEqual([]);
  });

  test('stays in the calendar when it is cancelled, and says so', () => {
    const [one] = read(eventEntries(event({ isCancelled: true }), nothing, place));
    expect(one).toMatchObject({ status: 'CANCELLED', title: '中止：公園のそうじ' });
  });

  test('who waits for a place, and who does not come, is free', () => {
    const waiting = { ...nothing, answers: [answer('e1', 'yes', { seat: 'waiting' })] };
    expect(read(eventEntries(event(), waiting, place))[0]?.description).toBe('わたしの返事：○ 行く (キャンセル待ち)');
    const [away] = eventEntries(event(), { ...nothing, answers: [answer('e1', 'no')] }, place);
    expect(away?.isFree).toBe(true);
  });
});

describe('a series in a calendar', () => {
  test('a moved day stands for the day it was, at the hour the series had', () => {
    const moved = day({ movedTo: '2026-12-14', startTime: '10:00', place: '公民館' }, at(9));
    const [series, other] = read(eventEntries(event(weekly), { ...nothing, occurrences: [moved] }, place));
    expect(series).toMatchObject({ rule: 'FREQ=WEEKLY', start: '2026-12-06T09:00:00', insteadOf: '' });
    expect(other).toMatchObject({
      uid: series?.uid,
      insteadOf: '2026-12-13T09:00:00',
      start: '2026-12-14T10:00:00',
      place: '公民館',
      sequence: sequenceOf(at(9)),
      url: `https://note.example.jp${paths.event('s1', 'e1.2026-12-13')}`,
    });
  });

  test('a cancelled day stays, a day that was left out is gone', () => {
    const occurrences = [
      day({ isCancelled: true, changeNote: '大雨のため' }, at(5)),
      day({ on: '2026-12-20', isSkipped: true }, at(7), 'd2'),
    ];
    const [series, cancelled, ...others] = read(eventEntries(event(weekly), { ...nothing, occurrences }, place));
    expect(series).toMatchObject({ except: ['2026-12-20T09:00:00'], sequence: sequenceOf(at(7)) });
    expect(cancelled).toMatchObject({ status: 'CANCELLED', insteadOf: '2026-12-13T09:00:00' });
    expect(cancelled?.description).toContain('大雨のため');
    expect(others).toEqual([]);
  });

  test('a day only somebody else answered is like the others; one I answered says so', () => {
    const occurrences = [day({}, 0)];
    expect(eventEntries(event(weekly), { ...nothing, occurrences }, place)).toHaveLength(1);
    const mine = { ...nothing, occurrences, answers: [answer('d1', 'maybe')] };
    expect(read(eventEntries(event(weekly), mine, place))[1]?.description).toBe('わたしの返事：△ まだ分からない');
  });

  test('a day the rule does not give any more is no day of it', () => {
    const occurrences = [day({ on: '2026-12-15', place: '公民館' })];
    expect(eventEntries(event(weekly), { ...nothing, occurrences }, place)).toHaveLength(1);
  });

  test('where the rule does not give the first day, that day stands for itself', () => {
    const series = event({ on: '2026-11-22', repeat: 'FREQ=MONTHLY;BYDAY=2SU', endOn: '2026-11-23' });
    const [first, later, ...others] = read(eventEntries(series, nothing, place));
    expect(first).toMatchObject({ start: '2026-11-22T09:00:00', rule: '' });
    expect(later).toMatchObject({ start: '2026-12-13T09:00:00', end: '2026-12-15T00:00:00', uid: 'e1@s1.kyodo-note' });
    expect(first?.uid).not.toBe(later?.uid);
    expect(others).toEqual([]);
  });

  test('one day of it for itself stands for that day of the series, so that a calendar that holds both shows it once', () => {
    const occurrences = [day({ movedTo: '2026-12-14' }, at(3))];
    const source = { ...nothing, occurrences };
    const [one, ...others] = read(dayEntries(event(weekly), '2026-12-13', source, place));
    expect(one).toMatchObject({
      uid: 'e1@s1.kyodo-note',
      start: '2026-12-14T09:00:00',
      insteadOf: '2026-12-13T09:00:00',
    });
    expect(others).toEqual([]);
    expect(read(eventEntries(event(weekly), source, place))).toContainEqual(one);
    const [plain] = read(dayEntries(event(weekly), '2026-12-20', nothing, place));
    expect(plain).toMatchObject({
      uid: 'e1@s1.kyodo-note',
      start: '2026-12-20T09:00:00',
      insteadOf: '2026-12-20T09:00:00',
      sequence: sequenceOf(at(0)),
    });
    const file = writeCalendar({
      name: '',
      entries: dayEntries(event(weekly), '2026-12-13', source, place),
      alarm: 'none',
    });
    expect(readByNodeIcal(file)).toMatchObject([
      { uid: 'e1@s1.kyodo-note', startsAt: Date.parse('2026-12-14T09:00:00+09:00') },
    ]);
  });

  test('the first day for itself has the name it has beside a series whose rule does not give it', () => {
    const series = event({ on: '2026-11-22', repeat: 'FREQ=MONTHLY;BYDAY=2SU' });
    const [first] = read(eventEntries(series, nothing, place));
    expect(read(dayEntries(series, '2026-11-22', nothing, place))).toMatchObject([
      { uid: first?.uid, insteadOf: '', start: '2026-11-22T09:00:00' },
    ]);
  });
});

describe('a whole calendar', () => {
  const meeting = (on: string) => ({ record: { id: `m-${on}`, spaceId: 's1', title: '役員会', on }, changedAt: at(0) });
  const source: CalendarSource = {
    ...nothing,
    events: [
      event({ id: 'old', on: '2026-03-30' }),
      event({ id: 'long', on: '2026-03-30', endOn: '2026-04-02' }),
      event({ id: 'in', on: '2027-03-31' }),
      event({ id: 'next', on: '2027-04-01' }),
      event({ id: 'series', on: '2020-01-31', repeat: 'FREQ=MONTHLY;BYMONTHDAY=31' }),
      event({ id: 'ended', on: '2020-01-05', repeat: 'FREQ=WEEKLY;COUNT=3' }),
    ],
    meetings: [meeting('2026-05-10'), meeting('2025-05-10')],
    actionItems: [
      { record: { id: 'a1', spaceId: 's1', what: '看板をつくる', dueOn: '2026-12-01' }, changedAt: at(0) },
      { record: { id: 'a2', spaceId: 's1', what: '日にちなし' }, changedAt: at(0) },
    ],
  };
  const names = (entries: readonly { readonly uid: string }[]) => entries.map(({ uid }) => uid.split('@')[0]);

  test('of a fiscal year holds what lies in it, and series with a day in it', () => {
    const year = spanEntries(source, { from: '2026-04-01', to: '2027-03-31' }, place);
    expect(names(year)).toEqual(['long', 'in', 'series', 'm-2026-05-10']);
  });

  test('of one person holds what lies ahead, with what they promised', () => {
    expect(names(ownEntries(source, '2026-04-03', place))).toEqual(['in', 'next', 'series', 'm-2026-05-10', 'a1']);
    const [todo] = ownEntries(source, '2026-04-03', place).slice(-1);
    expect(todo).toMatchObject({ title: 'やること：看板をつくる', startTime: null, isFree: true });
  });
});

describe('a calendar that is fetched for ever', () => {
  const since = { ...event({ on: '2026-01-04', endOn: null, ...weekly }) };
  const days = [
    day({ on: '2026-01-11', place: '公民館' }, at(9), 'changed'),
    day({ on: '2026-01-18', isCancelled: true }, at(2), 'cancelled'),
    day({ on: '2026-01-25', movedTo: '2026-12-08' }, at(3), 'moved here'),
    day({ on: '2026-02-01' }, at(4), 'answered'),
    day({ on: '2026-02-08', isSkipped: true }, at(5), 'skipped'),
    day({ on: '2026-12-06', movedTo: '2026-02-09' }, at(6), 'moved away'),
    day({ on: '2026-12-20', place: '公民館' }, at(7), 'ahead'),
  ];
  const source = { ...nothing, events: [since], occurrences: days, answers: [answer('answered', 'yes')] };
  const entries = ownEntries(source, '2026-12-01', place);

  test('holds days of a series that differ no longer than others; what never took place so is left out of the rule', () => {
    const [series, ...others] = read(entries);
    const left = ['2026-01-11', '2026-01-18', '2026-02-08', '2026-12-06'].map((on) => `${on}T09:00:00`);
    expect(series?.except.toSorted()).toEqual(left);
    expect(others.map(({ insteadOf, start }) => [insteadOf, start])).toEqual([
      ['2026-01-25T09:00:00', '2026-12-08T09:00:00'],
      ['2026-12-20T09:00:00', '2026-12-20T09:00:00'],
    ]);
    expect(series?.sequence).toBe(sequenceOf(at(9)));
  });

  test('is read the same by another program', () => {
    const found = readByNodeIcal(writeCalendar({ name: '', entries, alarm: 'none' }));
    expect(new Set(found.map(({ startsAt }) => startsAt))).toEqual(
      new Set(['2026-01-04', '2026-12-08', '2026-12-20'].map((on) => Date.parse(`${on}T09:00:00+09:00`))),
    );
  });

  test('lets go of a first day that its rule does not give', () => {
    const series = event({ on: '2026-01-01', repeat: 'FREQ=MONTHLY;BYDAY=2SU' });
    const [only, ...others] = read(ownEntries({ ...nothing, events: [series] }, '2026-12-01', place));
    expect(only?.rule).not.toBe('');
    expect(others).toEqual([]);
  });

  test('tells no day that is long over one by one', () => {
    const many = Array.from({ length: 500 }, (_, index) => daysAfter('2016-04-03', index * 7));
    const long = event({ on: '2016-04-03', ...weekly });
    const differing = many.map((on) => day({ on, place: '公民館' }, at(0), on));
    const kept = ownEntries({ ...nothing, events: [long], occurrences: differing }, '2025-10-01', place);
    expect(kept.length).toBeLessThan(12);
  });
});

test('ten years of a busy group are a calendar within the blink of an eye', () => {
  const days = Array.from({ length: 500 }, (_, index) => daysAfter('2016-04-03', index * 7));
  const series = Array.from({ length: 20 }, (_, index) =>
    event({ id: `s${index}`, on: '2016-04-03', repeat: 'FREQ=WEEKLY' }),
  );
  const source: CalendarSource = {
    ...nothing,
    events: [...series, ...days.map((on, index) => event({ id: `e${index}`, on }))],
    occurrences: series.flatMap(({ record: { id } }) =>
      days.map((on) => day({ eventId: id, on, place: '公民館' }, at(0), `${id}-${on}`)),
    ),
  };
  const begun = performance.now();
  const file = writeCalendar({ name: '', entries: ownEntries(source, '2016-04-01', place), alarm: 'day' });
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect(file.match(/^BEGIN:VEVENT/gmu)?.length).toBeGreaterThan(10_000);
});
