import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AskedPeople, isPartyComplete, progressOf } from './progress.ts';
import { absentOf, isRoundComplete, progressOfRows } from './round-progress.ts';
import { CITY, sheet, STUDENTS, TOWN } from './samples.ts';
import type { Sheet } from './sheet.ts';
import { canShow, listAbsent } from './showing.ts';

const three = [TOWN, STUDENTS, CITY];
const together: AskedPeople = { voice: 'party', evaluators: [] };
const people = ['m1', 'm2', 'm3'];
const nameless: AskedPeople = {
  voice: 'anonymous',
  evaluators: [
    { memberId: 'm1', partyId: TOWN },
    { memberId: 'm2', partyId: TOWN },
    { memberId: 'm3', partyId: STUDENTS },
  ],
};
const done = (partyId: string) => sheet(partyId, { 'p-1.us': 3 });
const counts = (partyId: string, answered: number, expected = 1) => ({ partyId, answered, expected });

test('a party that answers together is complete with its one sheet', () => {
  const progress = progressOf(together, three, [done(TOWN), sheet(STUDENTS, {}, { isDone: false })]);
  expect(progress).toEqual([counts(TOWN, 1), counts(STUDENTS, 0), counts(CITY, 0)]);
  expect(progress.map(isPartyComplete)).toEqual([true, false, false]);
});

test('a nameless party is complete when all named evaluators have answered, nobody twice, no stranger', () => {
  const by = (partyId: string, memberId: string | null) => sheet(partyId, {}, { memberId });
  expect(progressOf(nameless, [TOWN], [by(TOWN, 'm1'), by(TOWN, 'm1'), by(TOWN, 'm3'), by(TOWN, 'x')])).toEqual([
    counts(TOWN, 1, 2),
  ]);
  expect(progressOf(nameless, [TOWN], [by(TOWN, 'm1'), by(TOWN, null)])).toEqual([counts(TOWN, 2, 2)]);
});

test('a party for which nobody is named is never complete', () => {
  expect(progressOf(nameless, [CITY], [])).toEqual([counts(CITY, 0, 0)]);
  expect(isPartyComplete(counts(CITY, 0, 0))).toBe(false);
});

test('nothing is shown before every party that takes part is complete', () => {
  const progress = [counts(TOWN, 1), counts(STUDENTS, 1), counts(CITY, 0)];
  expect(canShow(progress, [])).toEqual({ ok: false, error: { code: 'round.not_complete', waitingFor: [CITY] } });
  expect(canShow(progress, [CITY])).toEqual({ ok: true, value: [TOWN, STUDENTS] });
  expect(canShow([counts(TOWN, 1), counts(STUDENTS, 1)], [])).toEqual({ ok: true, value: [TOWN, STUDENTS] });
});

test('one party alone is not shown: it would be seen without seeing', () => {
  const refused = { ok: false, error: { code: 'round.too_few_parties' } };
  expect(canShow([counts(TOWN, 1), counts(STUDENTS, 0)], [STUDENTS])).toEqual(refused);
  expect(canShow([], [])).toEqual(refused);
});

test('a party may stay away of its own will at any time', () => {
  const progress = [counts(TOWN, 1), counts(STUDENTS, 0), counts(CITY, 1)];
  expect(listAbsent(progress, [{ partyId: CITY, byPartyId: CITY }], false)).toEqual([CITY]);
});

test('others may mark a silent party only after the deadline and only all of them', () => {
  const progress = [counts(TOWN, 1), counts(STUDENTS, 1), counts(CITY, 0)];
  const byTown = { partyId: CITY, byPartyId: TOWN };
  const byStudents = { partyId: CITY, byPartyId: STUDENTS };
  expect(listAbsent(progress, [byTown, byStudents], false)).toEqual([]);
  expect(listAbsent(progress, [byTown], true)).toEqual([]);
  expect(listAbsent(progress, [byTown, byStudents], true)).toEqual([CITY]);
});

test('two silent parties cannot block the two that answered', () => {
  const other = '00000000-0000-4000-8000-00000000000d';
  const progress = [counts(TOWN, 1), counts(STUDENTS, 1), counts(CITY, 0), counts(other, 0)];
  const marks = [TOWN, STUDENTS].flatMap((byPartyId) => [
    { partyId: CITY, byPartyId },
    { partyId: other, byPartyId },
  ]);
  expect(listAbsent(progress, marks, true)).toEqual([CITY, other]);
  expect(canShow(progress, listAbsent(progress, marks, true)).ok).toBe(true);
});

test('a party that has answered cannot be marked away', () => {
  const progress = [counts(TOWN, 1), counts(STUDENTS, 1)];
  expect(listAbsent(progress, [{ partyId: STUDENTS, byPartyId: TOWN }], true)).toEqual([]);
});

test('silent parties cannot mark each other away and be gone', () => {
  const progress = [counts(TOWN, 0), counts(STUDENTS, 0)];
  const marks = [
    { partyId: TOWN, byPartyId: STUDENTS },
    { partyId: STUDENTS, byPartyId: TOWN },
  ];
  expect(listAbsent(progress, marks, true)).toEqual([]);
});

test('the counts in records lead to the same answer on every device', () => {
  const parties = [TOWN, STUDENTS, CITY].map((id) => ({ id, fields: {} }));
  const rows = [TOWN, STUDENTS].map((partyId) => ({ id: partyId, fields: { partyId, answered: 1, expected: 1 } }));
  expect(isRoundComplete({}, parties, rows)).toBe(false);
  expect(isRoundComplete({ [`absent.${CITY}`]: true }, parties, rows)).toBe(true);
  expect(progressOfRows({}, parties, rows)[2]).toEqual(counts(CITY, 0, 0));
  expect(isRoundComplete({}, [...parties.slice(0, 2), { id: CITY, fields: { deleted: true } }], rows)).toBe(true);
});

test('a party that all others mark away leaves the counts; one that answers after all comes back', () => {
  const parties = [TOWN, STUDENTS, CITY].map((id) => ({ id, fields: {} }));
  const row = (partyId: string) => ({ id: partyId, fields: { partyId, answered: 1, expected: 1 } });
  const marked = { [`absentBy.${CITY}.${TOWN}`]: true, [`absentBy.${CITY}.${STUDENTS}`]: true };
  expect(absentOf(marked, parties, [row(TOWN), row(STUDENTS)])).toEqual([CITY]);
  expect(isRoundComplete(marked, parties, [row(TOWN), row(STUDENTS)])).toBe(true);
  expect(absentOf(marked, parties, [row(TOWN), row(STUDENTS), row(CITY)])).toEqual([]);
  expect(absentOf({ [`absentBy.${CITY}.${CITY}`]: true }, parties, [])).toEqual([]);
});

const rating = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const);
const keys = ['p-1.us', `p-1.${TOWN}`, 'p-2.all'];
const sheets = fc.array(
  fc.record({
    partyId: fc.constantFrom(...three),
    memberId: fc.option(fc.constantFrom(...people)),
    isDone: fc.boolean(),
    one: fc.tuple(rating, rating, rating),
    other: fc.tuple(rating, rating, rating),
  }),
  { maxLength: 8 },
);

test('other ratings and other comments change neither counts nor showing', () => {
  const write = ({ partyId, memberId, isDone }: Partial<Sheet>, ratings: readonly number[], word: string) =>
    sheet(partyId ?? TOWN, Object.fromEntries(keys.map((key, at) => [key, ratings[at] ?? 0])), {
      memberId: memberId ?? null,
      isDone: isDone ?? false,
      comments: { 'p-1': word },
    });
  fc.assert(
    fc.property(sheets, (drawn) => {
      for (const round of [together, nameless]) {
        const one = progressOf(
          round,
          three,
          drawn.map((each) => write(each, each.one, 'はやい')),
        );
        const other = progressOf(
          round,
          three,
          drawn.map((each) => write(each, each.other, 'おそい')),
        );
        expect(other).toEqual(one);
        expect(canShow(other, [CITY])).toEqual(canShow(one, [CITY]));
      }
    }),
  );
});
