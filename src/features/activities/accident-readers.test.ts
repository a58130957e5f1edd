import { expect, test } from 'vitest';
import { mayAddPhotos } from './accident-readers.ts';

type View = Parameters<typeof mayAddPhotos>[0];
const viewOf = (kind: 'group' | 'project', isLeader: boolean, partyId: string | null = null) =>
  ({ kind, me: { isLeader, partyId } }) as unknown as View;

test('photos of somebody who was hurt are added by those who go on reading about it', () => {
  const accident = { sort: 'accident' } as const;
  expect(mayAddPhotos(viewOf('group', true), accident)).toBe(true);
  expect(mayAddPhotos(viewOf('group', false), accident)).toBe(false);
  expect(mayAddPhotos(viewOf('project', false, 'p1'), accident)).toBe(true);
  expect(mayAddPhotos(viewOf('project', true), accident)).toBe(false);
});

test('of what nearly happened everybody adds photos, as everybody reads it', () => {
  expect(mayAddPhotos(viewOf('group', false), { sort: 'near_miss' })).toBe(true);
});
