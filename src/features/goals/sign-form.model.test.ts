import { expect, test } from 'vitest';
import {
  checkSign,
  emptySign,
  isUnknown,
  readSignDraft,
  signChanges,
  signFormOf,
  signInputOf,
} from './sign-form.model.ts';
import { readValue } from './value-input.model.ts';

const homes = { ...emptySign(false), name: ' 雪かきを手伝った家 ', unit: '軒', baseline: '０', target: '1,200軒' };

test('numbers are read as people type them', () => {
  expect(['12', '１２', '1,200', '0.5', '-3', '12軒', '３％'].map(readValue)).toEqual([
    '12',
    '12',
    '1200',
    '0.5',
    '-3',
    '12',
    '3',
  ]);
  expect(['—', 'ー', '-', '－'].map(readValue)).toEqual(['—', '—', '—', '—']);
  expect(['', ' '].map(readValue)).toEqual([null, null]);
  expect(['多い', '1.2.3', '12-13', '.5', '約10'].map(readValue)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(isUnknown('—') && !isUnknown('0')).toBe(true);
});

test('a sign needs a name, and its numbers have to be numbers', () => {
  expect(checkSign(emptySign(false)).map(({ fieldId }) => fieldId)).toEqual(['name']);
  expect(checkSign(homes)).toEqual([]);
  expect(checkSign({ ...homes, baseline: '少し', target: '多め' }).map(({ fieldId }) => fieldId)).toEqual([
    'baseline',
    'target',
  ]);
  expect(checkSign({ ...homes, later: { 2027: '多め' } })).toEqual([{ fieldId: 'target', key: 'error_number' }]);
  expect(checkSign({ ...emptySign(true), name: '心細さ', baseline: '心細い' })).toEqual([]);
});

test('what is saved is plain, and read again it is the same', () => {
  const input = signInputOf({ ...homes, later: { 2027: '1500' } });
  expect(input).toMatchObject({
    name: '雪かきを手伝った家',
    unit: '軒',
    span: 'cumulative',
    baseline: '0',
    target: '1200',
    targetOn: null,
    'targets.2027': '1500',
    isInWords: false,
  });
  expect(signInputOf(signFormOf({ id: 'i', spaceId: 's', ...input }))).toEqual(input);
  const words = signInputOf({ ...emptySign(true), name: '心細さ', target: ' 安心 ', method: '聞き取り' });
  expect(words).toMatchObject({ isInWords: true, span: null, target: '安心', method: '聞き取り' });
});

test('only what was changed is written', () => {
  expect(signChanges(homes, { ...homes, unit: '世帯', later: { 2027: '5' } })).toEqual({
    unit: '世帯',
    'targets.2027': '5',
  });
  expect(signChanges({ ...homes, later: { 2027: '5' } }, { ...homes, later: { 2027: '' } })).toEqual({
    'targets.2027': null,
  });
});

test('a draft of another shape is none', () => {
  expect(readSignDraft(homes)).toEqual(homes);
  expect(readSignDraft({ what: 'x' })).toBeNull();
});
