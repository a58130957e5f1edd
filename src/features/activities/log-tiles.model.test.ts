import type { LogTemplate } from '#domain/activity/log-template.ts';
import { expect, test } from 'vitest';
import { tilesOf } from './log-tiles.model.ts';

const used = (title: string, template: string | null = null): LogTemplate => ({
  title,
  template,
  last: {},
  with: [],
  lastOn: '2026-11-01',
  times: 1,
});

const nameOf = (kind: string) => `name of ${kind}`;

test('a new group finds six tiles for what groups of its sort do', () => {
  const tiles = tilesOf([], ['clean', 'patrol', 'flyers', 'salon', 'drill', 'festival'], nameOf);
  expect(tiles.map((tile) => tile.template)).toEqual(['clean', 'patrol', 'flyers', 'salon', 'drill', 'festival']);
  expect(tiles[0]?.title).toBe('name of clean');
});

test('what a group has done comes first, and nothing stands there twice', () => {
  const tiles = tilesOf(
    [used('雪かき'), used('みぞ掃除', 'clean'), used('name of salon')],
    ['clean', 'salon', 'drill'],
    nameOf,
  );
  expect(tiles.map((tile) => tile.title)).toEqual(['雪かき', 'みぞ掃除', 'name of salon', 'name of drill']);
});

test('six tiles are enough, and work without a name is not offered again', () => {
  const many = Array.from({ length: 9 }, (_, index) => used(`work ${index}`));
  const tiles = tilesOf([used('その他の活動', 'other'), ...many], ['clean'], nameOf);
  expect(tiles.map((tile) => tile.title)).toEqual(many.slice(0, 6).map((one) => one.title));
});

test('templates of the group come first, all of them, with the people of the last time', () => {
  const agreed = { id: 't', spaceId: 's', title: '雪かき', minutes: 120 };
  const last = { ...used('雪かき'), with: ['hana'] };
  const tiles = tilesOf([last, used('清掃')], ['drill'], nameOf, [agreed]);
  expect(tiles.map((tile) => tile.title)).toEqual(['雪かき', '清掃', 'name of drill']);
  expect(tiles[0]).toMatchObject({ agreed, last: { with: ['hana'] } });
});

test('ten templates leave no room for anything learned, and none of them is lost', () => {
  const agreed = Array.from({ length: 10 }, (_, index) => ({ id: `${index}`, spaceId: 's', title: `work ${index}` }));
  expect(tilesOf([used('清掃')], ['clean'], nameOf, agreed)).toHaveLength(10);
});
