import { expect, test } from 'vitest';
import type { ItemRule } from './question-set.ts';
import { resultOf } from './result.ts';
import { item, rulesOf, STUDENTS, sheet, TOWN } from './samples.ts';
import type { Sheet } from './sheet.ts';
import { tallySheets } from './tally.ts';

/*
 * Somebody who knows this program, every sheet of the other party and everything that is shown tries all answers a
 * nameless party could have given, and keeps those that lead to the very same screen and the very same stored rows.
 */
const partyIds = [TOWN, STUDENTS];

const others: Sheet[] = [4, 3, 3, 2, 4].map((rating) =>
  sheet(STUDENTS, {
    'p-1.us': rating,
    'p-2.us': rating,
    [`p-1.${TOWN}`]: 3,
    [`p-2.${TOWN}`]: rating,
    'p-3.all': rating,
  }),
);

const shownTo = (items: readonly ItemRule[], length: 'short' | 'full', sheets: readonly Sheet[]): string => {
  const rules = rulesOf(items);
  const tally = tallySheets('anonymous', partyIds, [...sheets, ...others]);
  const result = resultOf({ rules, round: { phase: 'before', length }, partyIds, tallies: tally.parties });
  return JSON.stringify([tally, result]);
};

/** All ways in which `people` can answer one question, whoever says what. */
const answersOf = (people: number, from = 0): number[][] =>
  people === 0
    ? [[]]
    : [0, 1, 2, 3, 4].slice(from).flatMap((first) => answersOf(people - 1, first).map((rest) => [first, ...rest]));

const given = (ratings: readonly number[]) => ratings.filter((rating) => rating > 0);
const meanOf = (ratings: readonly number[]): number | null =>
  given(ratings).length === 0 ? null : given(ratings).reduce((sum, rating) => sum + rating, 0) / given(ratings).length;
const isUnanimous = (ratings: readonly number[]) => new Set(given(ratings)).size === 1;
/** 443, 4443, 332, 3332: shown as a band too, so that a band does not say that all agreed. */
const isNearly = (ratings: readonly number[]) => /^(34{2,3}|23{2,3})$/.test(given(ratings).toSorted().join(''));
const isFew = (ratings: readonly number[]) => given(ratings).length < 3;
const isBandOnly = (ratings: readonly number[]) =>
  !isFew(ratings) && given(ratings).length < 5 && (isUnanimous(ratings) || isNearly(ratings));

const groupBy = <T>(all: readonly T[], screenOf: (one: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const screen = screenOf(one);
    groups.set(screen, [...(groups.get(screen) ?? []), one]);
  }
  return [...groups.values()];
};

test.each([1, 2, 3, 4])('%i people: what is hidden cannot be found by trying everything', (people) => {
  const items = [item('p-1', 'each')];
  const groups = groupBy(answersOf(people), (ratings) =>
    shownTo(
      items,
      'short',
      ratings.map((rating) => sheet(TOWN, { 'p-1.us': rating, [`p-1.${STUDENTS}`]: 0 })),
    ),
  );
  expect(leaksIn(groups, (ratings) => ratings)).toEqual([]);
  expect(groups.some((group) => group.length > 1)).toBe(true);
});

test.each([
  ['about itself', 'p-1.us', 'p-2.us', 'each'],
  ['about the others', `p-1.${STUDENTS}`, `p-2.${STUDENTS}`, 'each'],
  ['about all together', 'p-1.all', 'p-2.all', 'joint'],
] as const)('two questions of one principle %s: neither gives the other away', (_, firstKey, secondKey, subject) => {
  const items = [item('p-1', subject), item('p-2', subject, false)];
  const pairs = answersOf(3).flatMap((first) => answersOf(3).map((second) => ({ first, second })));
  const groups = groupBy(pairs, ({ first, second }) =>
    shownTo(
      items,
      'full',
      first.map((rating, at) => sheet(TOWN, { [firstKey]: rating, [secondKey]: second[at] ?? 0 })),
    ),
  );
  expect(leaksIn(groups, ({ first }) => first)).toEqual([]);
  expect(leaksIn(groups, ({ second }) => second)).toEqual([]);
});

test.each([2, 3, 4])('%i people: even one of them cannot find what is hidden behind fewer than three', (people) => {
  const items = [item('p-1', 'joint')];
  const groups = groupBy(answersOf(people), (ratings) => shownTo(items, 'short', sheetsWith('p-1.all', ratings)));
  const hidden = groups.filter((group) => group.some(isFew));
  const found = hidden.flatMap((group) =>
    [...new Set(group.flat())]
      .map((own) => group.filter((ratings) => ratings.includes(own)))
      .filter((possible) => new Set(possible.map(meanOf)).size === 1),
  );
  expect(hidden.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

test('of a category that is hidden no count can be found', () => {
  const items = [item('p-1', 'choice')];
  const all = answersOf(3).filter((ratings) => ratings.every((rating) => rating <= 3));
  const groups = groupBy(all, (ratings) => shownTo(items, 'short', sheetsWith('p-1.choice', ratings)));
  const hidden = groups.filter((group) => group.some((ratings) => isFew(ratings) || isUnanimous(ratings)));
  expect(hidden).toHaveLength(1);
  expect(hidden[0]?.length).toBeGreaterThan(1);
});

const sheetsWith = (key: string, ratings: readonly number[]) => ratings.map((rating) => sheet(TOWN, { [key]: rating }));

/** Screens that say too much: a hidden figure must stay fully open, and under a band at least two figures must be possible. */
const leaksIn = <T>(groups: readonly (readonly T[])[], ratingsOf: (one: T) => readonly number[]): string[] =>
  groups.flatMap((group) => {
    const possible = group.map(ratingsOf);
    const [one = []] = possible;
    const found = listed(possible);
    if (isFew(one)) return found === listed(answersOf(Math.min(2, one.length))) ? [] : [`${one}: ${found}`];
    return isBandOnly(one) && !found.includes(' ') ? [`${one}: ${found}`] : [];
  });

const listed = (possible: readonly (readonly number[])[]): string =>
  [...new Set(possible.map(meanOf))].toSorted((a, b) => (a ?? 0) - (b ?? 0)).join(' ');
