import { expect, test } from 'vitest';
import { changesOf, emptyPerson, formOf } from './person-form.model.ts';

const ken = formOf({
  id: 'ken',
  spaceId: 's',
  name: '後藤 健',
  reading: 'ごとう けん',
  office: '会計',
  role: 'officer',
});

test('nothing was touched: nothing is changed', () => {
  expect(changesOf(ken, ken)).toEqual({});
});

test('only what Hana touched is changed; blanks around it are dropped', () => {
  expect(changesOf(ken, { ...ken, name: ' 後藤 建 ', role: 'owner' })).toEqual({ name: '後藤 建', role: 'owner' });
});

test('an office that is given up is emptied', () => {
  expect(changesOf(ken, { ...ken, office: ' ' })).toEqual({ office: null });
});

test('somebody without details is a plain member', () => {
  expect(formOf({ id: 'ume', spaceId: 's' })).toEqual(emptyPerson);
});
