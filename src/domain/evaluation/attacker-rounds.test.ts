import { expect, test } from 'vitest';
import { type EvaluationResult, resultOf } from './result.ts';
import { CITY, item, rulesOf, STUDENTS, sheet, TOWN } from './samples.ts';
import type { Sheet } from './sheet.ts';
import { answersTo, surveyFigures } from './survey.ts';
import { cellOf, type RoundTally, tallySheets } from './tally.ts';

/*
 * The attacker of attacker.test.ts with more to look at: parties of three that hide from each other, a gap between two hidden
 * halves, the round before with its trend, words beside the figures, and a survey. They know this program, try every way in
 * which people could have answered, and keep what leads to the very same rows and screens. Of whatever is hidden at least
 * two figures must be left.
 */

/** All ways in which `people` can answer one question, whoever says what. */
const answersOf = (people: number, from = 0): number[][] =>
  people === 0
    ? [[]]
    : [0, 1, 2, 3, 4].slice(from).flatMap((first) => answersOf(people - 1, first).map((rest) => [first, ...rest]));

interface World {
  /** What was answered, by a name of the question. */
  readonly truth: Readonly<Record<string, readonly number[]>>;
  /** Everything anybody can see. */
  readonly seen: unknown;
  /** Names of the questions whose figure is not shown. */
  readonly hidden: readonly string[];
}

const meanOf = (ratings: readonly number[]): number | null => {
  const given = ratings.filter((rating) => rating > 0);
  return given.length === 0 ? null : given.reduce((sum, rating) => sum + rating, 0) / given.length;
};

/** Hidden figures that can be told from everything that is seen. */
const foundIn = (worlds: readonly World[]): string[] => {
  const groups = new Map<string, World[]>();
  for (const world of worlds) {
    const screen = JSON.stringify(world.seen);
    groups.set(screen, [...(groups.get(screen) ?? []), world]);
  }
  return [...groups.values()].flatMap((group) =>
    (group[0]?.hidden ?? []).flatMap((name) => {
      const possible = new Set(group.map(({ truth }) => meanOf(truth[name] ?? [])));
      return possible.size < 2 ? [`${name} of ${JSON.stringify(group[0]?.truth)}`] : [];
    }),
  );
};

const isHidden = (tally: RoundTally, partyId: string, key: string): boolean => {
  const own = tally.parties.find((party) => party.partyId === partyId);
  return ['few', 'agree'].includes(cellOf(own, key).state);
};

const sheets = (partyId: string, columns: Readonly<Record<string, readonly number[]>>, word = ''): Sheet[] => {
  const keys = Object.keys(columns);
  return (columns[keys[0] ?? ''] ?? []).map((_, seat) =>
    sheet(partyId, Object.fromEntries(keys.map((key) => [key, columns[key]?.[seat] ?? 0])), {
      comments: word === '' ? {} : { 'p-1': `${word}${seat}` },
    }),
  );
};

const show = (
  items: Parameters<typeof rulesOf>[0],
  ids: readonly string[],
  all: readonly Sheet[],
  previous?: EvaluationResult['items'],
): { readonly tally: RoundTally; readonly result: EvaluationResult } => {
  const tally = tallySheets('anonymous', ids, all);
  const round = { phase: 'before', length: 'full' } as const;
  return { tally, result: resultOf({ rules: rulesOf(items), round, partyIds: ids, tallies: tally.parties, previous }) };
};

const known = [4, 3, 3, 2, 4];

test('two small parties beside a large one: neither joint, gap nor share of － gives either away', () => {
  const ids = [TOWN, STUDENTS, CITY];
  const worlds = answersOf(3).flatMap((town) =>
    answersOf(3).map((students): World => {
      const { tally, result } = show([item('p-1', 'joint')], ids, [
        ...sheets(TOWN, { 'p-1.all': town }),
        ...sheets(STUDENTS, { 'p-1.all': students }),
        ...sheets(CITY, { 'p-1.all': known }),
      ]);
      const hidden = [
        ...(isHidden(tally, TOWN, 'p-1.all') ? ['town'] : []),
        ...(isHidden(tally, STUDENTS, 'p-1.all') ? ['students'] : []),
      ];
      return { truth: { town, students }, seen: [tally, result], hidden };
    }),
  );
  expect(worlds.filter(({ hidden }) => hidden.length > 0).length).toBeGreaterThan(100);
  expect(foundIn(worlds)).toEqual([]);
});

test('a gap: of its own half and of what it says of the others neither gives the other away', () => {
  const ids = [TOWN, STUDENTS];
  const others = known.map((rating) => sheet(STUDENTS, { 'p-1.us': rating, [`p-1.${TOWN}`]: 3 }));
  const worlds = answersOf(3).flatMap((us) =>
    answersOf(3).map((them): World => {
      const { tally, result } = show([item('p-1', 'each')], ids, [
        ...sheets(TOWN, { 'p-1.us': us, [`p-1.${STUDENTS}`]: them }),
        ...others,
      ]);
      const hidden = [
        ...(isHidden(tally, TOWN, 'p-1.us') ? ['us'] : []),
        ...(isHidden(tally, TOWN, `p-1.${STUDENTS}`) ? ['them'] : []),
      ];
      return { truth: { us, them }, seen: [tally, result], hidden };
    }),
  );
  expect(foundIn(worlds)).toEqual([]);
});

test.each([
  [3, 3],
  [2, 3],
  [3, 4],
])('two rounds beside each other, %i people and then %i: the trend gives neither away', (before, after) => {
  const ids = [TOWN, STUDENTS];
  const items = [item('p-1', 'joint')];
  const others = sheets(STUDENTS, { 'p-1.all': known });
  const firsts = answersOf(before).map((first) => {
    const shown = show(items, ids, [...sheets(TOWN, { 'p-1.all': first }), ...others]);
    return { first, ...shown };
  });
  const worlds = firsts.flatMap(({ first, tally: earlier, result: then }) =>
    answersOf(after).map((second): World => {
      const all = [...sheets(TOWN, { 'p-1.all': second }), ...others];
      const { tally, result } = show(items, ids, all, then.items);
      const hidden = [
        ...(isHidden(earlier, TOWN, 'p-1.all') ? ['first'] : []),
        ...(isHidden(tally, TOWN, 'p-1.all') ? ['second'] : []),
      ];
      return { truth: { first, second }, seen: [earlier, then, tally, result], hidden };
    }),
  );
  expect(worlds.some(({ hidden }) => hidden.length === 1)).toBe(true);
  expect(foundIn(worlds)).toEqual([]);
});

test('words and the number of them say nothing about the ratings beside them', () => {
  const ids = [TOWN, STUDENTS];
  const others = sheets(STUDENTS, { 'p-1.all': known });
  const worlds = answersOf(2).map((town): World => {
    const { tally, result } = show([item('p-1', 'joint')], ids, [
      ...sheets(TOWN, { 'p-1.all': town }, 'ひとこと'),
      ...others,
    ]);
    return { truth: { town }, seen: [tally, result], hidden: ['town'] };
  });
  expect(worlds[0]?.seen).not.toEqual([]);
  expect(foundIn(worlds)).toEqual([]);
});

test('the survey of those served says nothing of a question that fewer than three answered', () => {
  const faces = [0, 1, 2, 3];
  const worlds = faces.flatMap((one) =>
    faces.flatMap((two) =>
      [0, 1, 2].map((town): World => {
        const given = [one, two].filter((face) => face > 0);
        const count: Record<string, number> = { 's-town.3': town + 1, 's-town.1': 2 };
        for (const face of given) count[`s-good.${face}`] = (count[`s-good.${face}`] ?? 0) + 1;
        const tally = { people: 6, count };
        expect(answersTo(tally, 's-good')).toBe(given.length);
        return { truth: { good: [one, two] }, seen: surveyFigures(tally, ['s-good', 's-town']), hidden: ['good'] };
      }),
    ),
  );
  expect(foundIn(worlds)).toEqual([]);
});

test('the attacker is able: where a figure is shown after all it is found', () => {
  const worlds = answersOf(5).map((town): World => {
    const { tally } = show([item('p-1', 'joint')], [TOWN, STUDENTS], sheets(TOWN, { 'p-1.all': town }));
    return { truth: { town }, seen: tally, hidden: ['town'] };
  });
  expect(foundIn(worlds).length).toBeGreaterThan(0);
});
