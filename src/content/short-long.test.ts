import { expect, test } from 'vitest';
import { findUnanswered, questionsFor } from '#domain/evaluation/questions.ts';
import { resultOf } from '#domain/evaluation/result.ts';
import type { Rating, Sheet } from '#domain/evaluation/sheet.ts';
import { tallySheets } from '#domain/evaluation/tally.ts';
import { questionWords } from './question-set.ts';
import { shortLong } from './short-long/short-long.ts';

const association = '00000000-0000-4000-8000-000000000001';
const students = '00000000-0000-4000-8000-000000000002';
const city = '00000000-0000-4000-8000-000000000003';
const partyIds = [association, students, city];

test.each([
  // ★ each once about every party, ★ joint once; 事後 adds six ratings and one choice about the outcome
  ['before', 'short', 2, 3 * 2 + 4],
  ['before', 'short', 3, 3 * 3 + 4],
  ['mid', 'short', 2, 7 * 2],
  ['mid', 'short', 3, 7 * 3],
  ['after', 'short', 2, 6 * 2 + 1 + 7],
  ['after', 'short', 3, 6 * 3 + 1 + 7],
  ['before', 'full', 3, 8 * 3 + 13],
  ['mid', 'full', 3, 17 * 3 + 4],
  ['after', 'full', 3, 17 * 3 + 4 + 7],
] as const)('a %s round, %s, of %i parties has %i screens for each of them', (phase, length, parties, screens) => {
  const asked = questionsFor(shortLong, { phase, length }, association, partyIds.slice(0, parties));
  expect(asked).toHaveLength(screens);
  expect(new Set(asked.map((question) => question.key)).size).toBe(screens);
});

test('every screen has a sentence that names whom it is about', () => {
  for (const question of questionsFor(shortLong, { phase: 'after', length: 'full' }, students, partyIds)) {
    const item = shortLong.items.find(({ id }) => id === question.itemId);
    if (!item) throw new Error(question.itemId);
    const words = questionWords(item, question.subject, ['ja'], '花丘町会');
    if (question.kind === 'each') expect(words).toMatch(question.subject === 'us' ? /^私たちは、/ : /^花丘町会は、/);
    expect(words).toMatch(/。$/);
    expect(words).not.toContain('{');
  }
});

const filled = (partyId: string, rate: (key: string) => Rating): Sheet => {
  const asked = questionsFor(shortLong, { phase: 'after', length: 'full' }, partyId, partyIds);
  const sheet: Sheet = {
    roundId: 'round',
    partyId,
    memberId: null,
    origin: 'paper',
    isDone: true,
    answers: Object.fromEntries(asked.map((question) => [question.key, rate(question.key)])),
    comments: {},
  };
  expect(findUnanswered(asked, sheet)).toEqual([]);
  return sheet;
};

test('three parties that see the same have all seven principles, no gap and no card', () => {
  const { parties } = tallySheets(
    'party',
    partyIds,
    partyIds.map((id) => filled(id, () => 3)),
  );
  const result = resultOf({
    rules: shortLong,
    round: { phase: 'after', length: 'full' },
    partyIds,
    tallies: parties,
  });
  expect(result.principles.map((line) => line.principle)).toEqual([...shortLong.principles]);
  expect(result.principles.every((line) => line.joint.state === 'value' && line.joint.value === 3)).toBe(true);
  expect(result.cards).toEqual([]);
  expect(result.strengths).toEqual(['equality', 'autonomy']);
  expect(result.items.filter((line) => line.principle === null)).toHaveLength(6);
  expect(result.choices[0]?.parties.map((party) => party.picks)).toEqual([
    [0, 0, 1, 0],
    [0, 0, 1, 0],
    [0, 0, 1, 0],
  ]);
});

test('one party that sees another two steps lower makes that principle the first card', () => {
  const sheets = [
    filled(association, () => 3),
    filled(students, (key) => (key.startsWith('p6-') && key.endsWith(city) ? 1 : 3)),
    filled(city, (key) => (key.startsWith('p6-') && key.endsWith('.us') ? 4 : 3)),
  ];
  const { cards } = resultOf({
    rules: shortLong,
    round: { phase: 'after', length: 'full' },
    partyIds,
    tallies: tallySheets('party', partyIds, sheets).parties,
  });
  // the city says 4 of itself; the association 3, the students 1: seen 2, gap 2
  expect(cards).toEqual([
    {
      id: 'openness',
      principle: 'openness',
      kind: 'wide-gap',
      reasons: [{ kind: 'wide-gap', partyId: city, value: 2 }],
      itemIds: ['p6-after-a', 'p6-after-b', 'p6-after-c'],
    },
  ]);
});
