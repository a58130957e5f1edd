import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionsFor } from '#domain/evaluation/questions.ts';
import { type EvaluationResult, resultOf } from '#domain/evaluation/result.ts';
import type { Rating, Sheet } from '#domain/evaluation/sheet.ts';
import { tallySheets } from '#domain/evaluation/tally.ts';
import { principleSetOf, questionSetOf } from './content.ts';
import { type QuestionFile, questionSetFrom } from './question-file.ts';
import type { QuestionSet } from './question-set.ts';
import { shortLongEasy as shortLong } from './short-long/short-long-easy.ts';

const association = '00000000-0000-4000-8000-000000000001';
const students = '00000000-0000-4000-8000-000000000002';
const city = '00000000-0000-4000-8000-000000000003';
const partyIds = [association, students, city];
const round = { phase: 'after', length: 'full' } as const;

const ideas = principleSetOf('yamaguchi-6@1');
if (!ideas) throw new Error('the six ideas are missing');
const ideaIds = ideas.principles.map(({ id }) => id);
const sixed = questionSetOf('yamaguchi-6-short-long@1');
if (!sixed) throw new Error('the questions for the six ideas are missing');

const rated = shortLong.items.filter(({ principle }) => principle !== null);

/** Any way of asking the same items under the six ideas. */
const anyMap = fc.array(fc.constantFrom(...ideaIds), { minLength: rated.length, maxLength: rated.length }).map(
  (chosen): QuestionFile => ({
    kind: 'questions',
    id: 'drawn',
    version: 1,
    name: { ja: '見本', en: 'Sample' },
    isProposal: true,
    items: 'short-long@2',
    principleSet: 'yamaguchi-6@1',
    principleOf: Object.fromEntries(rated.map(({ id }, at) => [id, chosen[at] ?? 'review'])),
    needed: { short: 1, full: 2 },
    bands: shortLong.bands,
    cards: shortLong.cards,
  }),
);

const anyRatings = fc.array(fc.constantFrom<Rating>(0, 1, 2, 3, 4), { minLength: 200, maxLength: 200 });

/** A sheet whose answers follow from the item and whom it is about, not from the order of the questions. */
const filled = (set: QuestionSet, partyId: string, ratings: readonly Rating[]): Sheet => ({
  roundId: 'round',
  partyId,
  memberId: null,
  origin: 'phone',
  isDone: true,
  answers: Object.fromEntries(
    questionsFor(set, round, partyId, partyIds).map(({ key, itemId, kind }) => {
      const at = shortLong.items.findIndex(({ id }) => id === itemId) * 3 + key.length + partyIds.indexOf(partyId);
      const rating = ratings[at % ratings.length] ?? 0;
      return [key, kind === 'choice' ? 1 : rating];
    }),
  ),
  comments: {},
});

const looked = (set: QuestionSet, ratings: readonly Rating[], previous?: EvaluationResult): EvaluationResult => {
  const sheets = partyIds.map((partyId) => filled(set, partyId, ratings));
  const { parties: tallies } = tallySheets('party', partyIds, sheets);
  return resultOf({ rules: set, round, partyIds, tallies, previous: previous?.items });
};

const byItem = (result: EvaluationResult) =>
  Object.fromEntries(result.items.map(({ principle: _, trend: __, ...line }) => [line.itemId, line]));

test('however items are put under ideas, the same questions are asked, and no other', () => {
  fc.assert(
    fc.property(anyMap, (file) => {
      const set = questionSetFrom(file, shortLong, ideas);
      const plain = (items: QuestionSet['items']) =>
        items.map(({ principle: _, ...item }) => item).toSorted((one, other) => one.id.localeCompare(other.id));
      expect(plain(set.items)).toEqual(plain(shortLong.items));
      for (const length of ['short', 'full'] as const) {
        const keys = (of: QuestionSet) =>
          questionsFor(of, { phase: 'mid', length }, students, partyIds).map(({ key }) => key);
        expect(keys(set).toSorted()).toEqual(keys(shortLong).toSorted());
      }
      expect(set.principles).toEqual(ideaIds);
      expect(set.items.every(({ id, principle }) => principle === (file.principleOf[id] ?? null))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('questions of one idea stand together, in the order of the ideas', () => {
  fc.assert(
    fc.property(anyMap, (file) => {
      const { items } = questionSetFrom(file, shortLong, ideas);
      for (const phase of ['before', 'mid', 'after']) {
        const places = items
          .filter((item) => item.phase === phase)
          .map(({ principle }) => (principle === null ? ideaIds.length : ideaIds.indexOf(principle)));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }
    }),
    { numRuns: 100 },
  );
});

test('the figure of an item is the same whatever it is put under, and the change since a round under the seven is told', () => {
  fc.assert(
    fc.property(anyMap, anyRatings, (file, ratings) => {
      const seven = looked(shortLong, ratings);
      const six = looked(questionSetFrom(file, shortLong, ideas), ratings, seven);
      expect(byItem(six)).toEqual(byItem(seven));
      for (const { joint, trend } of six.items) expect(trend).toBe(joint.state === 'value' ? 0 : null);
    }),
    { numRuns: 60 },
  );
});

test('an idea is the mean of what is asked under it', () => {
  // three parties rate everything 2 but what belongs to openness: 4
  const ratingOf = (set: QuestionSet, partyId: string): Sheet => ({
    ...filled(set, partyId, [2]),
    answers: Object.fromEntries(
      questionsFor(set, round, partyId, partyIds).map(({ key, principle, kind }) => [
        key,
        kind === 'choice' ? 1 : principle === 'open-information' ? 4 : 2,
      ]),
    ),
  });
  const sheets = partyIds.map((partyId) => ratingOf(sixed, partyId));
  const { parties: tallies } = tallySheets('party', partyIds, sheets);
  const six = resultOf({ rules: sixed, round, partyIds, tallies });
  expect(
    six.principles.map(({ principle, joint }) => [principle, joint.state === 'value' ? joint.value : joint]),
  ).toEqual(ideaIds.map((id) => [id, id === 'open-information' ? 4 : 2]));
  // under the seven, roles hold one of those items beside two others: (2 + 2 + 4) / 3
  const seven = resultOf({ rules: shortLong, round, partyIds, tallies });
  const roles = seven.principles.find(({ principle }) => principle === 'roles')?.joint;
  expect(roles).toMatchObject({ state: 'value' });
  expect(roles?.state === 'value' ? roles.value : 0).toBeCloseTo(8 / 3, 12);
});

test('a difference of half a step is a card for Yamaguchi and none for Kanazawa', () => {
  // everybody gives 3; only the association gives the city 2 for 相互評価
  const sheets = partyIds.map((partyId): Sheet => {
    const asked = questionsFor(shortLong, { phase: 'after', length: 'short' }, partyId, partyIds);
    const rate = (key: string): Rating =>
      partyId === association && key.startsWith('p7-after-a') && key.endsWith(city) ? 2 : 3;
    const answers = Object.fromEntries(asked.map(({ key, kind }) => [key, kind === 'choice' ? 1 : rate(key)]));
    return { ...filled(shortLong, partyId, [3]), answers };
  });
  const { parties: tallies } = tallySheets('party', partyIds, sheets);
  const cardsOf = (rules: QuestionSet) =>
    resultOf({ rules, round: { phase: 'after', length: 'short' }, partyIds, tallies }).cards.map(({ id, kind }) => [
      id,
      kind,
    ]);
  // the city 3 of itself, seen (2 + 3) / 2 = 2.5, gap 0.5: below 0.75, not below 0.5
  expect(cardsOf(shortLong)).toEqual([]);
  expect(cardsOf(sixed)).toEqual([['review', 'gap']]);
});
