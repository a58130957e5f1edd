// First, for it brings the disk in memory.
import { createTestStore } from '#testing/test-store.ts';
import { foundGroup } from '#testing/found-group.ts';
import { shownRow } from '#replica/shown-row.ts';
import { expect, test } from 'vitest';

test('a roster of a thousand is read in pieces: everybody once, nobody who was deleted', async () => {
  const { store, ports } = await createTestStore();
  const { space } = await foundGroup(store);
  const people = Array.from({ length: 1_000 }, (_, place) => {
    const fields = {
      name: `名${place}`,
      reading: String(place).padStart(4, '0'),
      status: 'active',
      deleted: place === 7,
    };
    return shownRow(space, { id: `person${place}`, kind: 'member', scope: 'all', seq: place + 10, stamp: '', fields });
  });
  await ports.kv.write((tx) => tx.put('rows', people));
  const members = await store.people.listMembers(space);
  expect(members).toHaveLength(1_000);
  expect(new Set(members.map(({ id }) => id)).size).toBe(1_000);
  expect(members.some(({ id }) => id === 'person7')).toBe(false);
  const readings = members.flatMap(({ reading }) => reading ?? []);
  expect(readings).toEqual([...readings].sort());
});
