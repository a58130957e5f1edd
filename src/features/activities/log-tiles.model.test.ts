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
