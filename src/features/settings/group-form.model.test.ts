import { expect, test } from 'vitest';
import { groupChanges, groupFormOf, problemsOf } from './group-form.model.ts';

const form = groupFormOf(
  { id: 's', spaceId: 's', name: '桜町町会', sort: 'neighbourhood', foundedOn: '1998-04-01', area: '桜町' },
  '1998/4/1',
);

test('Hana opens the form and saves it: nothing changes', () => {
  expect(problemsOf(form)).toEqual([]);
  expect(groupChanges(form, form)).toEqual({});
});

test('only what she touched is changed, an emptied field is emptied', () => {
  const next = { ...form, area: '', purpose: ' 見守り ', month: 1, founded: '平成10年5月1日' };
  expect(groupChanges(form, next)).toEqual({
    area: null,
    purpose: '見守り',
    fiscalStartMonth: 1,
    foundedOn: '1998-05-01',
  });
});

test('a group keeps a name, and a day has to be a day', () => {
  expect(problemsOf({ ...form, name: ' ', founded: 'むかし' })).toEqual(['name', 'founded']);
  expect(problemsOf({ ...form, founded: '' })).toEqual([]);
  expect(groupChanges(form, { ...form, founded: '' })).toEqual({ foundedOn: null });
});
