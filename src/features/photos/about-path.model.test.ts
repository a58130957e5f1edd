import { paths } from '#paths';
import { expect, test } from 'vitest';
import { pathOfAbout } from './about-path.model.ts';

test('from a photo one goes back to the record it belongs to', () => {
  const of = (kind: string, parentId: string | null = null) => pathOfAbout('s', { kind, id: 'r', parentId });
  expect(of('activityLog')).toBe(paths.activity('s', 'r'));
  expect(of('meeting')).toBe(paths.meeting('s', 'r'));
  expect(of('incident', 'log')).toBe(paths.incident('s', 'log', 'r'));
  expect(of('something else')).toBe(paths.space('s'));
});
