import { questionSetOf } from '#content/content.ts';
import { questionsFor } from '#domain/evaluation/questions.ts';
import { expect, it } from 'vitest';
import { groupsOf } from './answer-flow.model.ts';
import { isLastOfItem, openRow, ratingOfKey, ratingsOf } from './typed-grid.model.ts';

const [ours, theirs] = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b'];
const set = questionSetOf('short-long@1');
const questions = set ? questionsFor(set, { phase: 'after', length: 'full' }, ours, [ours, theirs]) : [];
const [first] = questions;
const choice = questions.find(({ kind }) => kind === 'choice');

it('takes the digits of a keyboard, also those of a Japanese one, and nothing else', () => {
  if (!first || !choice) throw new Error('no questions');
  expect(['4', '４', '0', '5', 'a', 'Tab'].map((key) => ratingOfKey(key, first))).toEqual([4, 4, 0, null, null, null]);
  expect(ratingOfKey('4', choice)).toBeNull();
  expect(ratingsOf(choice)).toEqual([1, 2, 3, 0]);
  expect(ratingsOf(first)).toEqual([4, 3, 2, 1, 0]);
});

it('asks for the words of an item once, under its last question', () => {
  const items = new Set(questions.map(({ itemId }) => itemId));
  expect(questions.filter((_, at) => isLastOfItem(questions, at))).toHaveLength(items.size);
});

it('leads to the first blank', () => {
  expect(openRow(questions, { answers: {} })).toBe(first);
  expect(openRow(questions, { answers: Object.fromEntries(questions.map(({ key }) => [key, 0])) })).toBeUndefined();
});

it('shows a full sheet principle by principle, and the outcome at its end', () => {
  const groups = groupsOf(questions);
  expect(groups).toHaveLength(8);
  expect(groups.at(-1)?.principle).toBeNull();
  expect(groups.flatMap(({ own }) => own)).toEqual(questions);
});
