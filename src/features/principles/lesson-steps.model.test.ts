import { lessons } from '#content/lessons/lessons.ts';
import { expect, test } from 'vitest';
import { minutesOf, stepAt, stepsOf } from './lesson-steps.model.ts';

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s takes three minutes at most', (_, lesson) => {
  expect(minutesOf(lesson)).toBeLessThanOrEqual(3);
});

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s leads through all its cards and checks to its end',
  (_, lesson) => {
    const kinds = Array.from({ length: stepsOf(lesson) + 1 }, (__, place) => stepAt(lesson, place).kind);
    expect(kinds).toEqual([...lesson.cards.map(() => 'card'), ...lesson.checks.map(() => 'check'), 'end']);
  },
);

test('an address that names no place opens the first card', () => {
  const [first] = lessons;
  if (!first) throw new Error('no lessons');
  for (const place of [Number.NaN, -3, 0.5])
    expect(stepAt(first, place)).toEqual({ kind: 'card', card: first.cards[0] });
  expect(stepAt(first, 99)).toEqual({ kind: 'end' });
});

test('every check has one right answer, and its reasons are told for all answers', () => {
  for (const { id, checks } of lessons) {
    expect(checks.length, id).toBeGreaterThanOrEqual(2);
    for (const check of checks) {
      expect(
        check.options.filter((option) => option.isRight),
        `${id}/${check.id}`,
      ).toHaveLength(1);
      expect(check.options.length, `${id}/${check.id}`).toBeGreaterThanOrEqual(2);
    }
  }
});
