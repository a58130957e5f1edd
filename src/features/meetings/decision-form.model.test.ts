import { expect, test } from 'vitest';
import { emptyDecisionForm, fieldsOfDecision, formOfDecision, withResult, withVote } from './decision-form.model.ts';

test('one line and 異議なし make a decision', () => {
  const form = { ...withResult(emptyDecisionForm, 'unanimous', 9), text: ' 雨天は翌日に延期 ' };
  expect(fieldsOfDecision(form)).toEqual({
    text: '雨天は翌日に延期',
    reason: null,
    isUnanimous: true,
    inFavour: null,
    against: null,
    held: null,
    byPaper: null,
  });
});

test('counting begins with everybody here in favour and takes away who is not', () => {
  const counted = withVote(withResult(emptyDecisionForm, 'votes', 9), 'against', 2, 9);
  expect(counted).toMatchObject({ inFavour: 7, against: 2, held: 0 });
  expect(withVote(counted, 'held', 1, 9)).toMatchObject({ inFavour: 6, against: 2, held: 1 });
});

test('once those in favour were counted they stay as they are', () => {
  const counted = withVote(withResult(emptyDecisionForm, 'votes', 9), 'inFavour', 5, 9);
  expect(withVote(counted, 'against', 3, 9)).toMatchObject({ inFavour: 5, against: 3 });
});

test('more votes against than people here never count below nothing', () => {
  expect(withVote(withResult(emptyDecisionForm, 'votes', 1), 'against', 3, 1).inFavour).toBe(0);
});

test('changing from votes to 異議なし forgets the votes', () => {
  const decision = { id: 'd', spaceId: 's', text: '会費', inFavour: 5, against: 1, held: 0 };
  expect(fieldsOfDecision(withResult(formOfDecision(decision), 'unanimous', 9))).toMatchObject({
    isUnanimous: true,
    inFavour: null,
    against: null,
  });
});

test('a decision without a result is kept as it was written', () => {
  expect(formOfDecision({ id: 'd', spaceId: 's', text: '会費' }).result).toBe('none');
});

test('votes that came in writing are kept beside the votes, and go with them', () => {
  const decision = { id: 'd', spaceId: 's', text: '会費', inFavour: 9, against: 1, held: 0, byPaper: 3 };
  const form = formOfDecision(decision);
  expect(fieldsOfDecision(form)).toMatchObject({ inFavour: 9, byPaper: 3 });
  expect(fieldsOfDecision({ ...form, result: 'unanimous' })).toMatchObject({ inFavour: null, byPaper: null });
  expect(fieldsOfDecision(emptyDecisionForm)).toMatchObject({ byPaper: null });
});
