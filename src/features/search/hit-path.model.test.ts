import { paths } from '#paths';
import { expect, test } from 'vitest';
import { hitPath } from './hit-path.model.ts';

test('a hit leads to its own page, or to that of what it belongs to', () => {
  expect(hitPath('s', { kind: 'meeting', id: 'm' }, [])).toBe(paths.meeting('s', 'm'));
  expect(hitPath('s', { kind: 'remark', id: 'r' }, [{ kind: 'meeting', id: 'm' }])).toBe(paths.meeting('s', 'm'));
  expect(
    hitPath('s', { kind: 'measurement', id: 'x' }, [
      { kind: 'indicator', id: 'i' },
      { kind: 'goal', id: 'g' },
    ]),
  ).toBe(paths.goal('s', 'g'));
});

test('a やること of no meeting, and what a newer app wrote, still lead somewhere', () => {
  expect(hitPath('s', { kind: 'actionItem', id: 'a' }, [])).toBe(paths.meetings('s'));
  expect(hitPath('s', { kind: 'fromTheFuture', id: 'f' }, [])).toBe(paths.space('s'));
});
