import { questionSetOf } from '#content/content.ts';
import { questionsFor } from '#domain/evaluation/questions.ts';
import type { Rating } from '#domain/evaluation/sheet.ts';
import { expect, it } from 'vitest';
import { crossedItems, emptySheet, placeAfter, placeOfAddress, withAnswer } from './answer-flow.model.ts';

const ours = '0190a000-0000-7000-8000-00000000000a';
const theirs = '0190a000-0000-7000-8000-00000000000b';
const set = questionSetOf('short-long@1');
const questions = set ? questionsFor(set, { phase: 'before', length: 'short' }, ours, [ours, theirs]) : [];
const empty = emptySheet('r', ours);
const answered = (places: readonly number[], rating: Rating = 3) =>
  places.reduce((sheet, place) => withAnswer(sheet, questions[place]?.key ?? '', rating), empty);
const all = questions.map((_, place) => place);

it('asks seven stars, three of them about both sides', () => {
  expect(questions).toHaveLength(10);
});

it('goes on to the next open question and jumps over answered ones', () => {
  expect(placeAfter(questions, empty, -1)).toBe(0);
  expect(placeAfter(questions, answered([0]), 0)).toBe(1);
  expect(placeAfter(questions, answered([0, 1, 2, 3]), 1)).toBe(4);
});

it('comes back to a question that was passed over, and then shows all answers', () => {
  expect(placeAfter(questions, answered(all.filter((place) => place !== 2)), 9)).toBe(2);
  expect(placeAfter(questions, answered(all), 4)).toBe('check');
});

it('opens the question of a link, and where somebody stopped when there is none', () => {
  expect(placeOfAddress('3', questions, empty)).toBe(2);
  expect(placeOfAddress('99', questions, answered([0, 1]))).toBe(2);
  expect(placeOfAddress(null, questions, answered(all))).toBe('check');
});

it('asks for a word once for each question answered with ×', () => {
  const crossed = answered([0, 1], 1);
  expect(crossedItems(questions, crossed)).toEqual([questions[0]?.itemId]);
  expect(crossedItems(questions, answered([0], 2))).toEqual([]);
});
