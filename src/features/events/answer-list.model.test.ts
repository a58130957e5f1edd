import { expect, test } from 'vitest';
import { answerersOf } from './answer-list.model.ts';

const names = new Map([
  ['m1', '花'],
  ['m2', '健'],
  ['m3', '直'],
]);
const said = (memberId: string, answer: 'yes' | 'no', more = {}) => ({
  id: memberId,
  spaceId: 's',
  memberId,
  answer,
  ...more,
});

test('everybody stands under what they said, with who comes along and who typed it for them', () => {
  const answers = [
    said('m1', 'yes', { guests: 2 }),
    said('m2', 'yes', { typedBy: 'm1', how: 'paper' }),
    said('m3', 'no', { guests: 1 }),
  ];
  expect(answerersOf(answers, 'yes', names)).toEqual([
    { name: '健', guests: 0, note: '', typed: { memberId: 'm2', typedBy: 'm1', how: 'paper' } },
    { name: '花', guests: 2, note: '', typed: { memberId: 'm1' } },
  ]);
  expect(answerersOf(answers, 'no', names)).toEqual([{ name: '直', guests: 0, note: '', typed: { memberId: 'm3' } }]);
  expect(answerersOf(answers, 'maybe', names)).toEqual([]);
});
