import { expect, test } from 'vitest';
import { checkGoal, emptyGoal, firstSignOf, readGoalDraft } from './goal-form.model.ts';

test('a goal needs its words and a way of looking at it, also the way of deciding later', () => {
  expect(checkGoal(emptyGoal).map(({ fieldId }) => fieldId)).toEqual(['what', 'way']);
  expect(checkGoal({ ...emptyGoal, what: '安心', way: 'later' })).toEqual([]);
  expect(checkGoal({ ...emptyGoal, what: '安心', way: 'words' }).map(({ fieldId }) => fieldId)).toEqual(['name']);
});

test('the first sign has the shape that was chosen last', () => {
  const sign = { ...emptyGoal.sign, name: '心細さ', baseline: '心細い' };
  expect(firstSignOf({ what: '安心', way: 'words', sign })).toMatchObject({ isInWords: true, baseline: '心細い' });
  expect(firstSignOf({ what: '安心', way: 'later', sign })).toBeUndefined();
});

test('a draft of another shape is none', () => {
  expect(readGoalDraft(emptyGoal)).toEqual(emptyGoal);
  expect(readGoalDraft({ ...emptyGoal, sign: 3 })).toBeNull();
  expect(readGoalDraft(null)).toBeNull();
});
