import { expect, test } from 'vitest';
import { emptyStart, missingOfFounder, missingOfGroup, readStartForm } from './start-form.model.ts';

test('Hana has typed nothing: name and kind are asked for, her own name later', () => {
  expect(missingOfGroup(emptyStart)).toEqual(['name', 'sort']);
  expect(missingOfFounder({ ...emptyStart, founderName: '　' })).toEqual(['founder']);
});

test('a complete form misses nothing', () => {
  const form = { ...emptyStart, name: '桜町町会', sort: 'neighbourhood' as const, founderName: '花' };
  expect([...missingOfGroup(form), ...missingOfFounder(form)]).toEqual([]);
});

test('a draft is found again as it was left', () => {
  const form = { ...emptyStart, name: '桜町町会', sort: 'civic' as const, month: 1, use: 'held' as const };
  expect(readStartForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
});

test('a draft of another shape is mended or left alone', () => {
  expect(readStartForm('桜町町会')).toBeNull();
  expect(readStartForm({ name: '桜町町会' })).toBeNull();
  expect(readStartForm({ name: '会', founderName: '', sort: 'club', month: 13, use: 1 })).toEqual({
    ...emptyStart,
    name: '会',
  });
});
