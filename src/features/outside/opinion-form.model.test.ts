import { expect, test } from 'vitest';
import type { Opinion } from '#store/outside.ts';
import { checkOpinion, signersOf } from './opinion-form.model.ts';

const opinion = (fields: object) => fields as Opinion;
const whole = { grade: 'a', conclusion: 'よい', 'reviewer.me': '石田', 'isFree.me': true };

test('an opinion needs a grade, its reason, a name and the tick', () => {
  expect(checkOpinion(undefined, 'me').map(({ fieldId }) => fieldId)).toEqual(['grade', 'conclusion', 'name']);
  expect(checkOpinion(opinion({ ...whole, 'isFree.me': false }), 'me')).toEqual([
    { fieldId: 'free', key: 'error_free' },
  ]);
  expect(checkOpinion(opinion(whole), 'me')).toEqual([]);
});

test('it waits for everybody whose name stands under it', () => {
  const two = { ...whole, 'reviewer.you': '林' };
  expect(checkOpinion(opinion(two), 'me')).toEqual([{ fieldId: 'free', key: 'error_others_free' }]);
  expect(checkOpinion(opinion({ ...two, 'isFree.you': true }), 'me')).toEqual([]);
  expect(signersOf(opinion(two)).map(({ name, isFree }) => [name, isFree])).toEqual(
    [
      ['林', false],
      ['石田', true],
    ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
});

test('what does not fit is said at its field, and nothing is filed without it', () => {
  const long = { conclusion: 'あ'.repeat(2001), name: '石'.repeat(101) };
  expect(checkOpinion(opinion(whole), 'me', long)).toEqual([
    { fieldId: 'conclusion', key: 'error_long' },
    { fieldId: 'name', key: 'error_long' },
  ]);
  expect(checkOpinion(undefined, 'me', long).map(({ key }) => key)).toEqual([
    'error_long',
    'error_long',
    'error_grade',
  ]);
});
