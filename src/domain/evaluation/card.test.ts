import { expect, test } from 'vitest';
import { resultOf, stepsOf } from './result.ts';
import { evaluate, firstOf, item, rulesOf, sheet, STUDENTS, TOWN } from './samples.ts';
import { tallySheets } from './tally.ts';

const two = [TOWN, STUDENTS];

test('somebody who thinks too little of itself gets a card as well', () => {
  const { cards } = evaluate([item('p-1', 'each')], two, [
    sheet(TOWN, { 'p-1.us': 2, [`p-1.${STUDENTS}`]: 4 }),
    sheet(STUDENTS, { 'p-1.us': 4, [`p-1.${TOWN}`]: 4 }),
  ]);
  expect(cards[0]?.reasons).toEqual([{ kind: 'wide-gap', partyId: TOWN, value: -2 }]);
});

test('when all say － there is no figure, no strength and one card about it', () => {
  const { principles, strengths, cards } = evaluate([item('p-1', 'each')], two, [
    sheet(TOWN, { 'p-1.us': 0, [`p-1.${STUDENTS}`]: 0 }),
    sheet(STUDENTS, { 'p-1.us': 0, [`p-1.${TOWN}`]: 0 }),
  ]);
  expect(firstOf(principles).joint).toEqual({ state: 'lacking' });
  expect(firstOf(principles).unknown).toEqual({ share: 1, isOver: true });
  expect(strengths).toEqual([]);
  expect(cards.map((card) => card.kind)).toEqual(['unknown']);
});

test('a share of － of exactly 30 % is no card, one more is', () => {
  // five parties, joint item twice: ten answers
  const ids = ['1', '2', '3', '4', '5'].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
  const items = [item('p-1', 'joint'), item('p-2', 'joint')];
  const answered = (unknown: number) =>
    evaluate(
      items,
      ids,
      ids.map((id, at) => sheet(id, { 'p-1.all': at < unknown ? 0 : 3, 'p-2.all': 3 })),
    );
  expect(firstOf(answered(3).principles).unknown).toEqual({ share: 0.3, isOver: false });
  expect(answered(3).cards).toEqual([]);
  expect(firstOf(answered(4).principles).unknown).toEqual({ share: 0.4, isOver: true });
  expect(answered(4).cards.map((card) => card.kind)).toEqual(['unknown']);
});

test('the two strongest principles come first, equal ones by the smaller difference', () => {
  const items = ['p', 'q', 'r', 's'].map((id) => item(`${id}-1`, 'joint'));
  const { strengths, cards } = evaluate(items, two, [
    sheet(TOWN, { 'p-1.all': 4, 'q-1.all': 3, 'r-1.all': 3, 's-1.all': 1 }),
    sheet(STUDENTS, { 'p-1.all': 2, 'q-1.all': 3, 'r-1.all': 4, 's-1.all': 2 }),
  ]);
  // p 3.0 with a difference of 2, q 3.0 with none, r 3.5, s 1.5
  expect(strengths).toEqual(['r', 'q']);
  expect(cards.map((card) => [card.id, card.kind])).toEqual([
    ['p', 'wide-gap'],
    ['s', 'low'],
    ['r', 'gap'],
  ]);
  expect(cards[1]?.reasons).toEqual([
    { kind: 'low', partyId: null, value: 1.5 },
    { kind: 'gap', partyId: null, value: 1 },
  ]);
});

test('the trend compares families that were asked both times', () => {
  const now = rulesOf([item('p-1', 'joint'), { ...item('p-2', 'joint'), family: 'new' }]);
  const { parties } = tallySheets('party', two, [
    sheet(TOWN, { 'p-1.all': 4, 'p-2.all': 1 }),
    sheet(STUDENTS, { 'p-1.all': 3, 'p-2.all': 1 }),
  ]);
  const before = evaluate([item('p-1', 'joint')], two, [
    sheet(TOWN, { 'p-1.all': 3 }),
    sheet(STUDENTS, { 'p-1.all': 2 }),
  ]);
  const result = resultOf({
    rules: now,
    round: { phase: 'before', length: 'short' },
    partyIds: two,
    tallies: parties,
    previous: before.items,
  });
  expect(result.items.map((line) => line.trend)).toEqual([1, null]);
  expect(firstOf(result.principles).trend).toBe(1);
  expect(firstOf(before.principles).trend).toBeNull();
});

test('categories are counted, never averaged', () => {
  const { choices, items } = evaluate([item('o-next', 'choice')], two, [
    sheet(TOWN, { 'o-next.choice': 2 }),
    sheet(STUDENTS, { 'o-next.choice': 0 }),
  ]);
  expect(items).toEqual([]);
  expect(choices).toEqual([
    {
      itemId: 'o-next',
      parties: [
        { partyId: TOWN, picks: [0, 1, 0, 0], undecided: 0 },
        { partyId: STUDENTS, picks: [0, 0, 0, 0], undecided: 1 },
      ],
    },
  ]);
});

test('differences are said in steps', () => {
  const rules = rulesOf([]);
  const steps = [0, 0.74, 0.75, -0.75, 1.49, 1.5, 2.4, 2.5, -3].map((gap) =>
    stepsOf({ state: 'value', value: gap, band: null }, rules),
  );
  expect(steps).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 3]);
  expect(stepsOf({ state: 'lacking' }, rules)).toBeNull();
});
