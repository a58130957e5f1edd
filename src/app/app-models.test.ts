import type { SpaceView } from '#store/spaces.ts';
import { describe, expect, test } from 'vitest';
import { deviceLabel } from './device-label.ts';
import { isInAppBrowser, outsideAddress } from './in-app-browser.ts';
import { mirroredTexts } from './mirrored-texts.ts';
import {
  currentSpaceOf,
  isHome,
  isWithoutMenu,
  namedSpaceOf,
  outsidersPage,
  placeOf,
  spaceOfAddress,
} from './places.ts';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('a window inside another app', () => {
  test.each([
    [`${iphone} Mobile/15E148 Safari Line/14.19.0`, true],
    [`${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/450.0]`, true],
    ['Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36', true],
    [`${iphone} Version/18.1 Mobile/15E148 Safari/604.1`, false],
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', false],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Outline/3', false],
  ])('%s', (userAgent, expected) => {
    expect(isInAppBrowser(userAgent)).toBe(expected);
  });

  test('is left by an address that keeps the secret of an invitation', () => {
    expect(outsideAddress('https://note.example/join?x=1#0a1b')).toBe(
      'https://note.example/join?x=1&openExternalBrowser=1#0a1b',
    );
    expect(outsideAddress('https://note.example/?openExternalBrowser=1')).toBe(
      'https://note.example/?openExternalBrowser=1',
    );
  });
});

test.each([
  [`${iphone} Version/18.1 Mobile/15E148 Safari/604.1`, 'iPhone · Safari'],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', 'Android · Chrome'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0', 'Windows · Edge'],
  ['', ''],
])('the list of devices names %s', (userAgent, label) => {
  expect(deviceLabel(userAgent)).toBe(label);
});

describe('the address', () => {
  test.each([
    ['/', 'home', null],
    ['/s/a', 'home', 'a'],
    ['/s/a/activities/new', 'activities', 'a'],
    ['/s/a/people', 'people', 'a'],
    ['/s/a/photos/p', 'activities', 'a'],
    ['/s/a/calendar/address', 'events', 'a'],
    ['/s/a/meetings/decisions', 'meetings', 'a'],
    ['/s/a/rounds/r/result', 'home', 'a'],
    ['/s/a/history/r', null, 'a'],
    ['/settings', null, null],
  ])('%s belongs to the place %s of the space %s', (address, place, space) => {
    expect([placeOf(address), spaceOfAddress(address)]).toEqual([place, space]);
  });

  test('of first steps, a passed phone and a running meeting has no menu', () => {
    const without = [
      '/welcome',
      '/join',
      '/s/a/rounds/r/pass',
      '/s/a/rounds/r/answer',
      '/s/a/meetings/m',
      '/s/a/meetings/m/close',
      '/s/a/meetings/decisions/print',
    ];
    expect(without.filter((address) => !isWithoutMenu(address))).toEqual([]);
    const meetings = ['', '/new', '/decisions', '/actions', '/loads'].map((rest) => `/s/a/meetings${rest}`);
    const withMenu = ['/', '/s/a', ...meetings, '/s/a/rounds/r', '/settings'];
    expect(withMenu.filter(isWithoutMenu)).toEqual([]);
  });

  test('leads somebody from outside to their package from wherever they start, and nobody else', () => {
    const lent = { id: 'p', isOutside: true } as SpaceView;
    for (const start of ['/', '/s/p', '/s/p/activities/new', '/s/p/project', '/s/p/reviewsx'])
      expect(outsidersPage(start, lent), start).toBe('/s/p/reviews');
    for (const start of ['/s/p/reviews', '/s/p/reviews/1/opinion', '/settings', '/s/other', '/guide'])
      expect(outsidersPage(start, lent), start).toBeNull();
    expect(outsidersPage('/', { id: 'p', isOutside: false } as SpaceView)).toBeNull();
    expect(outsidersPage('/', undefined)).toBeNull();
  });

  test('decides which group the app is about, else the one opened last', () => {
    const spaces = ['a', 'b', 'c'].map((id) => ({ id }) as SpaceView);
    expect(currentSpaceOf('/s/b/events', spaces, 'c')?.id).toBe('b');
    expect(currentSpaceOf('/settings', spaces, 'c')?.id).toBe('c');
    expect(currentSpaceOf('/s/gone', spaces, 'gone')?.id).toBe('a');
    expect(currentSpaceOf('/', [], null)).toBeUndefined();
  });

  test('names in the header only a group the page is about', () => {
    const spaces = ['a', 'b', 'c'].map((id) => ({ id }) as SpaceView);
    const named = (address: string) => namedSpaceOf(address, spaces, 'c')?.id;
    expect(['/', '/s/b/events', '/settings/groups/a', '/settings/groups/b/share'].map(named)).toEqual([
      'c',
      'b',
      'a',
      'b',
    ]);
    const ofNobody = ['/settings', '/settings/devices', '/guide', '/sending', '/review', '/s/gone', '/nowhere'];
    expect(ofNobody.filter((address) => named(address) !== undefined)).toEqual([]);
  });

  test('is that of a home without anything behind the group', () => {
    expect(['/', '/s/a'].filter((address) => !isHome(address))).toEqual([]);
    expect(['/s/a/events', '/settings', '/welcome'].filter(isHome)).toEqual([]);
  });
});

test('texts that were typed are found without the disk; ids, days and broken entries are not shown', () => {
  const kept = new Map([
    [
      'draft/meeting/1',
      JSON.stringify({
        key: 'meeting/1',
        savedAt: 1,
        value: JSON.stringify({ text: '雨でもやる', on: '2026-11-22', ids: ['01999999-0000-7000-8000-000000000001'] }),
      }),
    ],
    ['draft/broken', '{'],
    ['other', JSON.stringify({ value: '"x"' })],
  ]);
  const mirror = {
    length: kept.size,
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
  };
  expect(mirroredTexts(mirror)).toEqual(['雨でもやる']);
});
