import { expect, test } from 'vitest';
import { checkMeasure, measureFormOf, measureInputOf, readMeasureDraft } from './measure-form.model.ts';

const homes = { id: 'i', spaceId: 's', isInWords: false };
const words = { id: 'w', spaceId: 's', isInWords: true };
const empty = measureFormOf(null, '2026-11-22');

test('a number or the tap on 「わからない」 is needed; words need words', () => {
  expect(checkMeasure(empty, homes)).toEqual([{ fieldId: 'value', key: 'error_value' }]);
  expect(checkMeasure({ ...empty, value: 'たくさん' }, homes)).toHaveLength(1);
  expect(checkMeasure({ ...empty, value: '０' }, homes)).toEqual([]);
  expect(checkMeasure({ ...empty, value: '—' }, homes)).toEqual([]);
  expect(checkMeasure({ ...empty, value: '3' }, words)).toEqual([{ fieldId: 'note', key: 'error_words' }]);
});

test('what is saved is plain, for today unless another day was chosen', () => {
  expect(measureInputOf({ ...empty, value: '１２軒', note: ' 三丁目 ' }, homes)).toEqual({
    on: '2026-11-22',
    value: '12',
    note: '三丁目',
  });
  expect(measureInputOf({ ...empty, value: '3', note: '助かった' }, words)).toMatchObject({ value: null });
  expect(measureFormOf({ id: 'm', spaceId: 's', on: '2026-11-01', value: '3' }, '2026-11-22')).toEqual({
    on: '2026-11-01',
    value: '3',
    note: '',
  });
});

test('a draft of another shape is none', () => {
  expect(readMeasureDraft(empty)).toEqual(empty);
  expect(readMeasureDraft('3')).toBeNull();
});
