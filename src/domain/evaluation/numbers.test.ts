import { expect, test } from 'vitest';
import type { Figure } from './figure.ts';
import { type EvaluationResult, resultOf } from './result.ts';
import { CITY, item, rulesOf, sheet, STUDENTS, TOWN } from './samples.ts';
import { type Sheet, type Rating } from './sheet.ts';
import { tallySheets, type Voice } from './tally.ts';

/*
 * Rounds filled in on a sheet of paper and reckoned by hand with the formulas at the end of 50-evaluation. No number here comes
 * out of the program: each stands beside its sum.
 */
const three = [TOWN, STUDENTS, CITY];
const two = [TOWN, STUDENTS];

const of = (
  { voice = 'party', ids = three, length = 'short' as const }: Partial<Given>,
  items: Parameters<typeof rulesOf>[0],
  sheets: readonly Sheet[],
): EvaluationResult => {
  const { parties: tallies } = tallySheets(voice, ids, sheets);
  return resultOf({ rules: rulesOf(items), round: { phase: 'before', length }, partyIds: ids, tallies });
};

interface Given {
  readonly voice: Voice;
  readonly ids: readonly string[];
  readonly length: 'short' | 'full';
}

/** `2.5 almost`, `lacking`, `hidden issue`. */
const say = (figure: Figure | undefined): string => {
  if (figure?.state === 'value') return `${figure.value}${figure.band ? ` ${figure.band}` : ''}`;
  return figure?.state === 'hidden' ? `hidden${figure.band ? ` ${figure.band}` : ''}` : (figure?.state ?? 'none');
};

const lineOf = (result: EvaluationResult, at = 0) => {
  const line = result.principles[at];
  return {
    parties: line?.parties.map(({ self, seen, gap }) => [self, seen, gap].map(say).join(' | ')),
    own: line?.parties.map(({ own }) => say(own)),
    joint: say(line?.joint),
    jointGap: say(line?.jointGap),
    unknown: line?.unknown.share,
    cards:
      result.cards
        .find((card) => card.principle === line?.principle)
        ?.reasons.map(({ kind, value }) => `${kind} ${value}`) ?? [],
  };
};

/** One each item: what a party says of itself and of the two others, in the order of the parties. */
const each = (id: string, answers: readonly (readonly [string, Readonly<Record<string, Rating>>])[]): Sheet[] =>
  answers.map(([party, given]) =>
    sheet(party, Object.fromEntries(Object.entries(given).map(([subject, rating]) => [`${id}.${subject}`, rating]))),
  );

test('three parties: self, seen, gap and joint of one question', () => {
  const sheets = each('p-1', [
    [TOWN, { us: 4, [STUDENTS]: 3, [CITY]: 2 }],
    [STUDENTS, { us: 3, [TOWN]: 3, [CITY]: 1 }],
    [CITY, { us: 4, [TOWN]: 2, [STUDENTS]: 4 }],
  ]);
  // TOWN: self 4; seen (3 + 2) / 2 = 2.5; gap 4 − 2.5 = 1.5 → half of both (4 + 2.5) / 2 = 3.25
  // STUDENTS: self 3; seen (3 + 4) / 2 = 3.5; gap 3 − 3.5 = −0.5 → (3 + 3.5) / 2 = 3.25
  // CITY: self 4; seen (2 + 1) / 2 = 1.5; gap 4 − 1.5 = 2.5 → (4 + 1.5) / 2 = 2.75
  // joint (3.25 + 3.25 + 2.75) / 3 = 9.25 / 3 = 3.0833…
  const result = of({}, [item('p-1', 'each')], sheets);
  expect(lineOf(result)).toMatchObject({
    parties: ['4 strong | 2.5 almost | 1.5', '3 almost | 3.5 strong | -0.5', '4 strong | 1.5 issue | 2.5'],
    unknown: 0,
  });
  expect(lineOf(result).joint).toMatch(/^3\.0833333333\d+ almost$/);
  // The wider gap first: 2.5, then 1.5, which is just wide.
  expect(lineOf(result).cards).toEqual(['wide-gap 2.5', 'wide-gap 1.5']);
});

test.each([
  // town about itself / students about town / students about themselves / town about students → joint, its band, low card?
  ['2.50 is no issue any more', [3, 2, 3, 2], '2.5 almost', []], // (3+2)/2 = 2.5 twice → 2.5; gaps 1 and 1
  ['just below 2.50 is an issue', [3, 2, 2, 2], '2.25 issue', ['low 2.25']], // (2.5 + 2) / 2 = 2.25
  ['3.25 is a strength', [4, 3, 3, 3], '3.25 strong', []], // (3.5 + 3) / 2 = 3.25
  ['just below 3.25 is not', [3, 3, 3, 3], '3 almost', []], // (3 + 3) / 2 = 3
] as const)('%s', (_, [town, seenTown, students, seenStudents], joint, low) => {
  const sheets = each('p-1', [
    [TOWN, { us: town, [STUDENTS]: seenStudents }],
    [STUDENTS, { us: students, [TOWN]: seenTown }],
  ]);
  const line = lineOf(of({ ids: two }, [item('p-1', 'each')], sheets));
  expect(line.joint).toBe(joint);
  expect(line.cards.filter((card) => card.startsWith('low'))).toEqual(low);
});

test('a gap of 0.75 over four items makes a card, of 0.5 none, and 1.50 a wide one', () => {
  const items = ['p-1', 'p-2', 'p-3', 'p-4'].map((id) => item(id, 'each', id === 'p-1'));
  const sheets = (seen: readonly Rating[]) => [
    sheet(
      TOWN,
      Object.fromEntries(
        items.flatMap(({ id }) => [
          [`${id}.us`, 4],
          [`${id}.${STUDENTS}`, 3],
        ]),
      ),
    ),
    sheet(
      STUDENTS,
      Object.fromEntries(
        items.flatMap(({ id }, at) => [
          [`${id}.us`, 3],
          [`${id}.${TOWN}`, seen[at] ?? 0],
        ]),
      ),
    ),
  ];
  const gapWith = (seen: readonly Rating[]) => lineOf(of({ ids: two, length: 'full' }, items, sheets(seen)));
  // self 4; seen (3 + 3 + 3 + 4) / 4 = 3.25; gap 0.75
  expect(gapWith([3, 3, 3, 4])).toMatchObject({
    parties: ['4 strong | 3.25 strong | 0.75', '3 almost | 3 almost | 0'],
    cards: ['gap 0.75'],
  });
  // seen (3 + 3 + 4 + 4) / 4 = 3.5; gap 0.5
  expect(gapWith([3, 3, 4, 4])).toMatchObject({
    parties: ['4 strong | 3.5 strong | 0.5', '3 almost | 3 almost | 0'],
    cards: [],
  });
  // seen (2 + 2 + 3 + 3) / 4 = 2.5; gap 1.5; joint ((4 + 2.5) / 2 + 3) / 2 = (3.25 + 3) / 2 = 3.125
  expect(gapWith([2, 2, 3, 3])).toMatchObject({ joint: '3.125 almost', cards: ['wide-gap 1.5'] });
});

test('joint questions: the gap lies between the highest and the lowest party', () => {
  const sheets = [sheet(TOWN, { 'p-1.all': 4 }), sheet(STUDENTS, { 'p-1.all': 3 }), sheet(CITY, { 'p-1.all': 2 })];
  // joint (4 + 3 + 2) / 3 = 3; gap 4 − 2 = 2
  expect(lineOf(of({}, [item('p-1', 'joint')], sheets))).toMatchObject({
    own: ['4 strong', '3 almost', '2 issue'],
    joint: '3 almost',
    jointGap: '2',
    cards: ['wide-gap 2'],
  });
});

test('a principle of one each and two joint questions weighs every question alike', () => {
  const items = [item('p-1', 'each'), item('p-2', 'joint', false), item('p-3', 'joint', false)];
  const sheets = [
    sheet(TOWN, { 'p-1.us': 4, [`p-1.${STUDENTS}`]: 2, 'p-2.all': 3, 'p-3.all': 1 }),
    sheet(STUDENTS, { 'p-1.us': 2, [`p-1.${TOWN}`]: 3, 'p-2.all': 4, 'p-3.all': 4 }),
  ];
  // TOWN: each (4 + 3) / 2 = 3.5 once; joint (3 + 1) / 2 = 2 twice → (3.5 + 2 + 2) / 3 = 2.5
  // STUDENTS: each (2 + 2) / 2 = 2 once; joint (4 + 4) / 2 = 4 twice → (2 + 4 + 4) / 3 = 3.3333…
  // joint (2.5 + 3.3333…) / 2 = 2.91666…; between parties 4 − 2 = 2
  const line = lineOf(of({ ids: two, length: 'full' }, items, sheets));
  expect(line).toMatchObject({ own: ['2 issue', '4 strong'], jointGap: '2', cards: ['wide-gap 2', 'gap 1'] });
  expect(line.joint).toMatch(/^2\.91666666\d+ almost$/);
});

test('all －: nothing is said, and the share of － makes the card', () => {
  const sheets = each('p-1', [
    [TOWN, { us: 0, [STUDENTS]: 0 }],
    [STUDENTS, { us: 0, [TOWN]: 0 }],
  ]);
  const result = of({ ids: two }, [item('p-1', 'each')], sheets);
  expect(lineOf(result)).toEqual({
    parties: ['lacking | lacking | lacking', 'lacking | lacking | lacking'],
    own: ['unasked', 'unasked'],
    joint: 'lacking',
    jointGap: 'unasked',
    unknown: 1, // 4 of 4
    cards: ['unknown null'],
  });
  expect(result.strengths).toEqual([]);
});

test('a party that says only － leaves itself out and the others as they are', () => {
  const sheets = each('p-1', [
    [TOWN, { us: 4, [STUDENTS]: 3, [CITY]: 2 }],
    [STUDENTS, { us: 2, [TOWN]: 3, [CITY]: 3 }],
    [CITY, { us: 0, [TOWN]: 0, [STUDENTS]: 0 }],
  ]);
  // TOWN: self 4; seen 3 alone; gap 1; (4 + 3) / 2 = 3.5 · STUDENTS: self 2; seen 3 alone; gap −1; 2.5
  // CITY: self −; seen (2 + 3) / 2 = 2.5, which is all there is · joint (3.5 + 2.5 + 2.5) / 3 = 8.5 / 3 = 2.8333…
  // － 3 of 9 answers = 1/3, above 30 %
  const line = lineOf(of({}, [item('p-1', 'each')], sheets));
  expect(line.parties).toEqual([
    '4 strong | 3 almost | 1',
    '2 issue | 3 almost | -1',
    'lacking | 2.5 almost | lacking',
  ]);
  expect(line.joint).toMatch(/^2\.83333333\d+ almost$/);
  expect(line.unknown).toBeCloseTo(1 / 3, 12);
  expect(line.cards).toEqual(['gap 1', 'gap -1', 'unknown null']);
});

test('exactly 30 % － makes no card', () => {
  const ten = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5'].map((id) => item(id, 'joint', id === 'p-1'));
  const answers = (ratings: readonly Rating[]) =>
    Object.fromEntries(ten.map(({ id }, at) => [`${id}.all`, ratings[at] ?? 0]));
  // 3 of 10 answers are －
  const sheets = [sheet(TOWN, answers([3, 3, 3, 3, 3])), sheet(STUDENTS, answers([3, 3, 0, 0, 0]))];
  expect(lineOf(of({ ids: two, length: 'full' }, ten, sheets))).toMatchObject({ unknown: 0.3, cards: [] });
});

test('full wants two of three answers, short one', () => {
  const items = [item('p-1', 'joint'), item('p-2', 'joint', false), item('p-3', 'joint', false)];
  const one = { 'p-1.all': 4, 'p-2.all': 0, 'p-3.all': 0 } as const;
  const sheets = [sheet(TOWN, one), sheet(STUDENTS, { ...one, 'p-2.all': 2 })];
  // TOWN 1 of 3: too little in full · STUDENTS (4 + 2) / 2 = 3 · joint 3 alone, no gap between one party and nobody
  expect(lineOf(of({ ids: two, length: 'full' }, items, sheets))).toMatchObject({
    own: ['lacking', '3 almost'],
    joint: '3 almost',
    jointGap: 'lacking',
  });
  // short asks p-1 only: 4 and 4
  expect(lineOf(of({ ids: two }, items, sheets))).toMatchObject({ own: ['4 strong', '4 strong'], joint: '4 strong' });
});

test('1人1枚: n = 2 is hidden, and with it the joint figure; n = 3 is shown; three of one mind are only a band', () => {
  const people = (party: string, ratings: readonly Rating[]) =>
    ratings.map((rating) => sheet(party, { 'p-1.all': rating }));
  const named = (town: readonly Rating[], students: readonly Rating[]) =>
    lineOf(
      of(
        { voice: 'anonymous', ids: two },
        [item('p-1', 'joint')],
        [...people(TOWN, town), ...people(STUDENTS, students)],
      ),
    );
  // STUDENTS (4 + 3 + 3) / 3 = 3.3333… stands; TOWN of two says nothing, so neither does joint nor gap
  expect(named([4, 1], [4, 3, 3])).toMatchObject({ joint: 'hidden', jointGap: 'hidden', cards: [] });
  expect(named([4, 1], [4, 3, 3]).own?.[0]).toBe('hidden');
  expect(named([4, 1], [4, 3, 3]).own?.[1]).toMatch(/^3\.3333333\d+ strong$/);
  // three of them: (4 + 1 + 1) / 3 = 2; joint (2 + 3.3333…) / 2 = 2.6666…; gap 1.3333…
  expect(named([4, 1, 1], [4, 3, 3]).own?.[0]).toBe('2 issue');
  expect(named([4, 1, 1], [4, 3, 3]).joint).toMatch(/^2\.6666666\d+ almost$/);
  expect(named([4, 1, 1], [4, 3, 3]).jointGap).toMatch(/^1\.33333333\d+$/);
  // three of one mind, and three with a fourth who cannot say
  expect(named([2, 2, 2], [4, 3, 3])).toMatchObject({ own: ['hidden issue', expect.any(String)], joint: 'hidden' });
  expect(named([3, 3, 3, 0], [4, 3, 3]).own?.[0]).toBe('hidden almost');
  // five of one mind may be said: 15 / 5 = 3
  expect(named([3, 3, 3, 3, 3], [4, 3, 3]).own?.[0]).toBe('3 almost');
});

test('a spread is said from five people on, and two steps of it make a card', () => {
  const spreadOf = (ratings: readonly Rating[]) => {
    const sheets = ratings.map((rating) => sheet(TOWN, { 'p-1.all': rating }));
    const others = [4, 3, 3].map((rating) => sheet(STUDENTS, { 'p-1.all': rating }));
    const result = of({ voice: 'anonymous', ids: two }, [item('p-1', 'joint')], [...sheets, ...others]);
    return [result.principles[0]?.parties[0]?.spread, lineOf(result).cards.filter((card) => card.startsWith('spread'))];
  };
  expect(spreadOf([4, 4, 2, 2])).toEqual([null, []]);
  expect(spreadOf([4, 4, 2, 2, 3])).toEqual([2, ['spread 2']]); // 4 − 2
  expect(spreadOf([4, 4, 3, 3, 3])).toEqual([1, []]); // 4 − 3
});
