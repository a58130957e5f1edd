import { expect, it } from 'vitest';
import {
  agreementChanges,
  agreementFormOf,
  checkAgreement,
  readKeptForm,
  withNewWords,
} from './agreement-form.model.ts';

const before = agreementFormOf(
  {
    id: 'a',
    spaceId: 's',
    title: '雪かきの約束',
    fromOn: '2026-12-01',
    'clause.purpose': '道をあける',
    'made.purpose': '道をあける',
    'clause.roles': '人の文',
    'made.roles': '計画の文',
    'point.p1': true,
  },
  ['purpose', 'roles', 'costs'],
);

it('saves only the clauses that were changed, so that two people can write at once', () => {
  const after = { ...before, clauses: { ...before.clauses, costs: ' 折半 ' }, points: ['p2'] };
  expect(agreementChanges(before, after)).toEqual({ 'clause.costs': '折半', 'point.p2': true, 'point.p1': false });
  expect(agreementChanges(before, { ...before, fromOn: '' })).toEqual({ fromOn: null });
});

it('puts new words of the plan in place of its own, and under what people wrote', () => {
  expect(agreementChanges(before, withNewWords(before, 'purpose', '歩道もあける'))).toEqual({
    'clause.purpose': '歩道もあける',
    'made.purpose': '歩道もあける',
  });
  expect(agreementChanges(before, withNewWords(before, 'roles', '新しい計画'))).toEqual({
    'clause.roles': '人の文\n新しい計画',
    'made.roles': '新しい計画',
  });
});

it('wants a name, days in order and clauses that fit', () => {
  const wrong = {
    ...before,
    title: ' ',
    untilOn: '2026-11-01',
    clauses: { ...before.clauses, costs: 'あ'.repeat(2001) },
  };
  expect(checkAgreement(wrong).map(({ key, clause }) => [key, clause])).toEqual([
    ['error_title', undefined],
    ['error_day_order', undefined],
    ['error_too_long', 'costs'],
  ]);
  expect(checkAgreement(before)).toEqual([]);
});

it('takes a kept draft of its own shape only', () => {
  const kept = { base: before, form: before };
  expect(readKeptForm(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  expect(readKeptForm({ base: before, form: { title: 'x' } })).toBeNull();
});
