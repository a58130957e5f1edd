import { questionSetOf } from '#content/content.ts';
import { questionsFor } from '#domain/evaluation/questions.ts';
import { expect, it } from 'vitest';
import { decidedAnswer, decidedSheet, drawAt, isTooMany, openHands, withCount } from './hands.model.ts';

const [ours, theirs] = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b'];
const set = questionSetOf('short-long@1');
const questions = set ? questionsFor(set, { phase: 'mid', length: 'short' }, ours, [ours, theirs]) : [];
const key = questions[0]?.key ?? '';
const empty = { people: 5, counts: {} };

it('lets the most hands decide, and asks people where two answers are level', () => {
  const three = withCount(withCount(empty, key, 4, 3), key, 2, 2);
  expect(decidedAnswer(three, key, undefined)).toBe(4);
  const level = withCount(three, key, 2, 3);
  expect(decidedAnswer(level, key, undefined)).toBeUndefined();
  expect(drawAt([0, 3, 0, 3])).toEqual([2, 4]);
  expect(decidedAnswer(level, key, 2)).toBe(2);
  // Counted again: an answer that is not level any more does not stand.
  expect(decidedAnswer(withCount(level, key, 2, 1), key, 2)).toBe(4);
  expect(decidedAnswer(level, key, 3)).toBeUndefined();
});

it('notices that somebody raised two hands', () => {
  expect(isTooMany(withCount(withCount(empty, key, 4, 3), key, 1, 3), key)).toBe(true);
});

it('is done when every question was counted', () => {
  const all = questions.reduce((hands, one) => withCount(hands, one.key, 3, 2), empty as typeof empty);
  expect(openHands('anonymous', questions, empty, {})).toHaveLength(questions.length);
  expect(openHands('anonymous', questions, all, {})).toEqual([]);
  expect(Object.values(decidedSheet(questions, all, {}))).toEqual(questions.map(() => 3));
});
