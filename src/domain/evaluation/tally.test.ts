import { expect, test } from 'vitest';
import { type PrincipleResult, resultOf } from './result.ts';
import { CITY, item, rulesOf, sheet, sheetsOf, STUDENTS, TOWN } from './samples.ts';
import type { Sheet } from './sheet.ts';
import { cellOf, type PartyTally, type RoundTally, tallyHands, tallySheets } from './tally.ts';

const two = [TOWN, STUDENTS];
const key = 'p-1.us';

const cellAfter = (ratings: readonly number[]) => {
  const { parties } = tallySheets('anonymous', two, sheetsOf(TOWN, key, ratings));
  return cellOf(parties[0], key);
};

test.each([
  ['one person', [4], { state: 'few' }],
  ['two people', [4, 1], { state: 'few' }],
  ['two who can say and one who cannot', [4, 1, 0], { state: 'few' }],
  ['three people', [4, 3, 1], { state: 'shown', n: 3, sum: 8, unknown: 0, spread: null }],
  ['three who can say of four', [4, 3, 1, 0], { state: 'shown', n: 3, sum: 8, unknown: 1, spread: null }],
  ['four people', [4, 3, 1, 1], { state: 'shown', n: 4, sum: 9, unknown: 0, spread: null }],
  ['three who agree on ◎', [4, 4, 4], { state: 'agree', band: 'strong' }],
  ['three of whom one nearly agrees on ◎', [4, 4, 3], { state: 'agree', band: 'strong' }],
  ['four of whom one nearly agrees on ○', [3, 3, 3, 2], { state: 'agree', band: 'almost' }],
  [
    'three of whom one says more than the others',
    [4, 3, 3],
    { state: 'shown', n: 3, sum: 10, unknown: 0, spread: null },
  ],
  ['three who agree on ○', [3, 3, 3], { state: 'agree', band: 'almost' }],
  ['three who agree on △', [2, 2, 2], { state: 'agree', band: 'issue' }],
  ['four who agree on ×', [1, 1, 1, 1], { state: 'agree', band: 'issue' }],
  ['three of seven who agree', [2, 2, 2, 0, 0, 0, 0], { state: 'agree', band: 'issue' }],
  ['five who agree', [4, 4, 4, 4, 4], { state: 'shown', n: 5, sum: 20, unknown: 0, spread: 0 }],
  ['five people', [4, 4, 4, 4, 2], { state: 'shown', n: 5, sum: 18, unknown: 0, spread: 2 }],
  ['five of six, one cannot say', [4, 3, 3, 3, 2, 0], { state: 'shown', n: 5, sum: 15, unknown: 1, spread: 2 }],
  ['three who all cannot say', [0, 0, 0], { state: 'few' }],
  ['five who all cannot say', [0, 0, 0, 0, 0], { state: 'none', unknown: 5 }],
  ['one who can say of five', [0, 0, 0, 0, 3], { state: 'few' }],
] as const)('%s of a nameless party: %j', (_, ratings, cell) => {
  expect(cellAfter(ratings)).toEqual(cell);
});

test('a hidden cell leaves nothing at all in what is stored', () => {
  const { parties } = tallySheets('anonymous', two, sheetsOf(TOWN, key, [1, 4]));
  expect(parties).toEqual([{ partyId: TOWN, voice: 'anonymous', sheets: 2, cells: {} }]);
});

test('a party that answers together is shown as it answered', () => {
  const { parties, comments } = tallySheets('party', two, [
    sheet(TOWN, { [key]: 1, 'p-2.us': 0 }, { comments: { 'p-1': '連絡がおそかった' } }),
  ]);
  expect(cellOf(parties[0], key)).toEqual({ state: 'shown', n: 1, sum: 1, unknown: 0, spread: null });
  expect(cellOf(parties[0], 'p-2.us')).toEqual({ state: 'none', unknown: 1 });
  expect(comments).toEqual([{ itemId: 'p-1', partyId: TOWN, text: '連絡がおそかった' }]);
});

test('unfinished sheets, absent parties and answers about strangers do not count', () => {
  const { parties, comments } = tallySheets(
    'party',
    [TOWN, STUDENTS, CITY],
    [
      sheet(TOWN, { [key]: 4, [`p-1.${TOWN}`]: 4, 'p-1.99999999-0000-4000-8000-000000000000': 4 }),
      sheet(STUDENTS, { [key]: 4 }, { isDone: false, comments: { 'p-1': 'まだ' } }),
      sheet(CITY, { [key]: 4 }, { comments: { 'p-1': '不参加' } }),
      sheet('99999999-0000-4000-8000-000000000000', { [key]: 4 }),
    ],
    { absentIds: [CITY] },
  );
  expect(parties.map((party) => party.partyId)).toEqual([TOWN]);
  expect(Object.keys(parties[0]?.cells ?? {})).toEqual([key]);
  expect(comments).toEqual([]);
});

test('comments of a nameless round have no party and no order of their own', () => {
  const says = (partyId: string, text: string) => sheet(partyId, {}, { comments: { 'p-1': text } });
  const one = tallySheets('anonymous', two, [says(TOWN, 'い'), says(STUDENTS, 'あ'), says(TOWN, 'う')]);
  const other = tallySheets('anonymous', two, [says(TOWN, 'う'), says(TOWN, 'い'), says(STUDENTS, 'あ')]);
  expect(one.comments).toEqual(['あ', 'い', 'う'].map((text) => ({ itemId: 'p-1', partyId: null, text })));
  expect(other.comments).toEqual(one.comments);
});

test('three who want the same are not counted by category, three who differ are', () => {
  const picks = (ratings: readonly number[]) =>
    cellOf(tallySheets('anonymous', two, sheetsOf(TOWN, 'o-next.choice', ratings)).parties[0], 'o-next.choice');
  expect(picks([1, 1, 1])).toEqual({ state: 'few' });
  expect(picks([1, 1])).toEqual({ state: 'few' });
  expect(picks([1, 1, 2])).toEqual({ state: 'picks', picks: [2, 1, 0, 0], unknown: 0 });
  expect(picks([3, 3, 3, 3, 3])).toEqual({ state: 'picks', picks: [0, 0, 5, 0], unknown: 0 });
});

test('hands are counted under the same rules as sheets', () => {
  const hands = tallyHands({ partyId: TOWN, people: 5, counts: { [key]: [0, 1, 0, 3], 'p-2.us': [0, 2, 0, 0] } });
  expect(cellOf(hands, key)).toEqual({ state: 'shown', n: 4, sum: 14, unknown: 1, spread: null });
  expect(cellOf(hands, 'p-2.us')).toEqual({ state: 'few' });
});

const rules = rulesOf([item('p-1', 'each')]);
const lineOf = (sheets: readonly Sheet[]): PrincipleResult => {
  const tally: RoundTally = tallySheets('anonymous', two, sheets);
  const { principles } = resultOf({
    rules,
    round: { phase: 'before', length: 'short' },
    partyIds: two,
    tallies: tally.parties,
  });
  if (!principles[0]) throw new Error('no principle in the result');
  return principles[0];
};

const answering = (partyId: string, otherId: string, self: readonly number[], other: readonly number[]): Sheet[] =>
  self.map((rating, at) => sheet(partyId, { [key]: rating, [`p-1.${otherId}`]: other[at] ?? 0 }));

test('a hidden half hides the difference and the joint figure, never the other half', () => {
  const line = lineOf([
    ...answering(TOWN, STUDENTS, [4, 3, 3], [4, 4, 2]),
    ...answering(STUDENTS, TOWN, [4, 2], [1, 2]),
  ]);
  expect(line.parties[0]).toMatchObject({
    self: { state: 'value', value: 10 / 3 },
    seen: { state: 'hidden', band: null },
    gap: { state: 'hidden' },
  });
  expect(line.parties[1]).toMatchObject({ self: { state: 'hidden' }, seen: { state: 'value', value: 10 / 3 } });
  expect(line.joint).toEqual({ state: 'hidden', band: null });
  expect(line.unknown).toEqual({ share: null, isOver: false });
});

test('three who agree show their band and nothing that leads to the figure', () => {
  const line = lineOf([
    ...answering(TOWN, STUDENTS, [4, 4, 4], [4, 4, 2]),
    ...answering(STUDENTS, TOWN, [4, 2, 2], [1, 2, 2]),
  ]);
  expect(line.parties[0]?.self).toEqual({ state: 'hidden', band: 'strong' });
  expect(line.parties[0]?.gap).toEqual({ state: 'hidden', band: null });
  expect(line.joint).toEqual({ state: 'hidden', band: null });
});

test('many － can be told from the number of sheets even where the count is hidden', () => {
  const line = lineOf([
    ...answering(TOWN, STUDENTS, [4, 0, 0, 0], [0, 0, 0, 3]),
    ...answering(STUDENTS, TOWN, [4, 2, 2], [1, 2, 2]),
  ]);
  // 14 answers; of the town's eight at least two and two must be －, 4 / 14 is not above 30 %
  expect(line.unknown).toEqual({ share: null, isOver: false });
  const more = lineOf([
    ...answering(TOWN, STUDENTS, [4, 0, 0, 0, 0], [0, 0, 0, 0, 3]),
    ...answering(STUDENTS, TOWN, [4, 2, 2], [1, 2, 2]),
  ]);
  expect(more.unknown).toEqual({ share: null, isOver: true });
});

test('a spread inside a party makes a card from five people on', () => {
  const cards = (town: readonly number[]) =>
    resultOf({
      rules: rulesOf([item('p-1', 'joint')]),
      round: { phase: 'before', length: 'short' },
      partyIds: two,
      tallies: tallySheets('anonymous', two, [
        ...sheetsOf(TOWN, 'p-1.all', town),
        ...sheetsOf(STUDENTS, 'p-1.all', [3, 3, 4, 3, 3]),
      ]).parties,
    }).cards;
  expect(cards([4, 4, 4, 2])).toEqual([]);
  expect(cards([4, 4, 4, 2, 4])).toMatchObject([
    { kind: 'spread', reasons: [{ kind: 'spread', partyId: TOWN, value: 2 }] },
  ]);
});

test('a key nobody knows is few people for a nameless party and nothing for another', () => {
  const nameless: PartyTally = { partyId: TOWN, voice: 'anonymous', sheets: 3, cells: {} };
  expect(cellOf(nameless, '__proto__')).toEqual({ state: 'few' });
  expect(cellOf({ ...nameless, voice: 'party' }, key)).toEqual({ state: 'none', unknown: 0 });
  expect(cellOf(undefined, key)).toEqual({ state: 'none', unknown: 0 });
});
