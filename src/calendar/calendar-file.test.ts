import fc from 'fast-check';
import { readByIcalJs, readByNodeIcal } from '#testing/calendar-readers.ts';
import { describe, expect, test } from 'vitest';
import { type CalendarEntry, sequenceOf, writeCalendar } from './calendar-file.ts';
import { escapeText } from './content-lines.ts';

const cleaning: CalendarEntry = {
  uid: '0190-a@space.kyodo-note',
  changedAt: Date.UTC(2026, 10, 22, 1, 2, 3),
  on: '2026-12-06',
  startTime: '09:00',
  endOn: null,
  endTime: '11:30',
  repeat: null,
  except: [],
  insteadOf: null,
  title: '公園のそうじ',
  place: '中央公園、北口',
  description: '持ち物：軍手; ほうき, ちりとり\n雨のとき：中止',
  url: 'https://note.example.jp/s/space/events/0190-a',
  isCancelled: false,
  isFree: false,
};
const write = (entries: readonly CalendarEntry[], alarm: 'day' | 'hour' | 'none' = 'none') =>
  writeCalendar({ name: 'みどり町内会', entries, alarm });
const readOne = (entry: Partial<CalendarEntry>, alarm?: 'day' | 'hour' | 'none') => {
  const [read] = readByIcalJs(write([{ ...cleaning, ...entry }], alarm));
  if (!read) throw new Error('no event was read');
  return read;
};

describe('a calendar file', () => {
  test('says everything one has to know, in two other programs', () => {
    expect(readOne({})).toEqual({
      uid: cleaning.uid,
      title: cleaning.title,
      place: cleaning.place,
      description: cleaning.description,
      url: cleaning.url,
      status: 'CONFIRMED',
      sequence: sequenceOf(cleaning.changedAt),
      start: '2026-12-06T09:00:00',
      end: '2026-12-06T11:30:00',
      insteadOf: '',
      rule: '',
      except: [],
      alarms: [],
    });
    expect(readByNodeIcal(write([cleaning]))).toEqual([
      {
        uid: cleaning.uid,
        title: cleaning.title,
        place: cleaning.place,
        description: cleaning.description,
        status: 'CONFIRMED',
        startsAt: Date.parse('2026-12-06T09:00:00+09:00'),
        isWholeDay: false,
      },
    ]);
  });

  test.each([
    ['a whole day', { startTime: null, endTime: null }, '2026-12-06', '2026-12-07'],
    ['three whole days', { startTime: null, endTime: null, endOn: '2026-12-08' }, '2026-12-06', '2026-12-09'],
    ['nobody said when it ends', { endTime: null }, '2026-12-06T09:00:00', ''],
    ['past midnight', { startTime: '22:00', endTime: '01:00' }, '2026-12-06T22:00:00', '2026-12-07T01:00:00'],
    ['until the next day', { endOn: '2026-12-07', endTime: '08:00' }, '2026-12-06T09:00:00', '2026-12-07T08:00:00'],
    ['an end before the beginning', { endOn: '2026-12-01' }, '2026-12-06T09:00:00', '2026-12-06T11:30:00'],
  ] as const)('%s', (_, entry, start, end) => {
    expect(readOne(entry)).toMatchObject({ start, end });
  });

  test('a series ends on its last day, by day or by the clock', () => {
    const repeat = 'FREQ=WEEKLY;UNTIL=20261231';
    expect(readOne({ repeat }).rule).toBe('FREQ=WEEKLY;UNTIL=20261231T145959Z');
    expect(readOne({ repeat, startTime: null, endTime: null }).rule).toBe('FREQ=WEEKLY;UNTIL=20261231');
  });

  test('a day that was left out and a day that was moved are of the same kind as the series', () => {
    const except = ['2026-12-13', '2026-12-20'];
    expect(readOne({ repeat: 'FREQ=WEEKLY', except }).except).toEqual(['2026-12-13T09:00:00', '2026-12-20T09:00:00']);
    const whole = { startTime: null, endTime: null, repeat: 'FREQ=WEEKLY' };
    expect(readOne({ ...whole, except }).except).toEqual(except);
    expect(readOne({ insteadOf: { on: '2026-12-13', startTime: '09:00' } }).insteadOf).toBe('2026-12-13T09:00:00');
    const moved = { startTime: null, endTime: null, insteadOf: { on: '2026-12-13', startTime: null } };
    expect(readOne(moved).insteadOf).toBe('2026-12-13');
  });

  test('it reminds an hour before, or at six in the evening before; of what is cancelled it reminds nobody', () => {
    expect(readOne({}, 'hour').alarms).toEqual(['-PT1H']);
    expect(readOne({}, 'day').alarms).toEqual(['-PT900M']);
    expect(readOne({ startTime: null, endTime: null }, 'day').alarms).toEqual(['-PT360M']);
    expect(readOne({ isCancelled: true }, 'day')).toMatchObject({ alarms: [], status: 'CANCELLED' });
  });

  test('a later change has a higher number', () => {
    fc.assert(
      fc.property(fc.nat(4e12), fc.nat(4e9), (at, later) => {
        expect(sequenceOf(at + 1000 + later)).toBeGreaterThanOrEqual(sequenceOf(at));
        expect(sequenceOf(at)).toBeLessThan(2 ** 31);
      }),
    );
    expect(sequenceOf(cleaning.changedAt + 1000)).toBe(sequenceOf(cleaning.changedAt) + 1);
  });

  test('no line is longer than 75 octets, and no letter is torn', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const file = write([{ ...cleaning, title }]);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('whatever somebody writes stays what they wrote, and begins nothing of its own', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, place, description) => {
        const file = write([{ ...cleaning, title, place, description }], 'hour');
        const [read, ...others] = readByIcalJs(file);
        expect(others).toEqual([]);
        expect(read).toMatchObject({
          title: asKept(title),
          place: asKept(place),
          description: asKept(description),
          url: cleaning.url,
          alarms: ['-PT1H'],
        });
        expect(readByNodeIcal(file)).toHaveLength(1);
        expect(file.match(/^BEGIN:VEVENT/gmu)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing but line ends and letters reaches the file', () => {
    expect(escapeText('a\u0000b\u0007c\td\r\ne\u2028f;g,h\\i')).toBe('abc\td\\ne\\nf\\;g\\,h\\\\i');
    expect(escapeText('\ud800x')).toBe('\ufffdx');
  });
});

/** What a text is once it was written and read again: control characters are gone, every line end is one. */
const asKept = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom('あ', '漢', '👪', 'e\u0301', ' ', ';', ',', '\\', '\r', '\n', ':', '"'),
    maxLength: 200,
  }),
  fc
    .array(
      fc.constantFrom(
        '\r\nEND:VEVENT\r\n',
        '\nBEGIN:VEVENT\n',
        'BEGIN:VALARM',
        '\r\n ',
        '\\n',
        '\\\\',
        'DTSTART:20260101',
        '\u2028ATTACH:x',
        'そうじ',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
