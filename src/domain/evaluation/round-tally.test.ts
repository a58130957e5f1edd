import { expect, test } from 'vitest';
import type { Fields } from '../records.ts';
import { tallyOfRows, tallyRowsOf } from './round-tally.ts';
import { CITY, STUDENTS, TOWN } from './samples.ts';
import { sheetOfFields } from './sheet-keys.ts';
import { tallySheets } from './tally.ts';

const partyIds = [TOWN, STUDENTS, CITY];

const fields = (partyId: string, rating: number, comment: string): Fields => ({
  partyId,
  memberId: `member-of-${partyId}-${rating}`,
  isDone: true,
  'answer.p-2.all': 5 - rating,
  'answer.p-1.us': rating,
  'comment.p-1': comment,
});

const sheets = [
  fields(TOWN, 4, 'ああ'),
  fields(TOWN, 3, 'いい'),
  fields(TOWN, 1, 'うう'),
  fields(STUDENTS, 4, 'ええ'),
  fields(CITY, 2, 'おお'),
];

const backwards = (sheet: Fields): Fields => Object.fromEntries(Object.entries(sheet).toReversed());

test('rows say the same as the figures made on one phone', () => {
  const rows = tallyRowsOf(partyIds, [], sheets);
  expect(tallyOfRows(rows)).toEqual(tallySheets('anonymous', partyIds, sheets.map(sheetOfFields)));
});

test('rows are the same to the last byte whoever answered first', () => {
  expect(tallyRowsOf(partyIds, [], sheets.toReversed().map(backwards))).toEqual(tallyRowsOf(partyIds, [], sheets));
});

test('comments do not lie with the party of who wrote them, and no member is named', () => {
  const rows = tallyRowsOf(partyIds, [], sheets);
  expect(rows.map((row) => row.partyId)).toEqual([TOWN, STUDENTS, CITY]);
  expect(rows.map((row) => row.data.includes('おお'))).toEqual([true, false, false]);
  expect(rows.some((row) => row.data.includes('member-of'))).toBe(false);
});

test('a party that stays away has no row and leaves no comment', () => {
  const rows = tallyRowsOf(partyIds, [CITY], sheets);
  expect(rows.map((row) => row.partyId)).toEqual([TOWN, STUDENTS]);
  expect(JSON.stringify(rows)).not.toContain('おお');
});

test('a row that cannot be read is left out, the others stay', () => {
  const [row] = tallyRowsOf(partyIds, [], sheets);
  const read = tallyOfRows([{ data: '{' }, { data: '[]' }, { data: '{"partyId":1}' }, { data: null }, {}, row ?? {}]);
  expect(read.parties.map((party) => party.partyId)).toEqual([TOWN]);
});
