import { paths } from '#paths';
import { expect, test } from 'vitest';
import { pathBack } from './path-back.model.ts';

test('one gets back to the page one came from, and from a bare address to the group', () => {
  expect(pathBack('s', '/s/s/circulars/c')).toBe('/s/s/circulars/c');
  expect(pathBack('s', '/settings/groups/s')).toBe('/settings/groups/s');
  expect(pathBack('s', null)).toBe(paths.space('s'));
});

test('an address that leads out of the app is not followed', () => {
  for (const from of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/s//elsewhere.example',
    ['javascript', 'alert(1)'].join(':'),
    '',
  ]) {
    expect(pathBack('s', from)).toBe(paths.space('s'));
  }
});
