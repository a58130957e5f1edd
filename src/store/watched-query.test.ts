import 'fake-indexeddb/auto';
import { Dexie, liveQuery } from 'dexie';
import { expect, test, vi } from 'vitest';
import { watchedQuery } from './watched-query.ts';

test('a page hears of a change to what it read after a step that only sometimes waits', async () => {
  const disk = new Dexie('watched');
  disk.version(1).stores({ people: 'id', names: 'id', counts: 'id' });
  const [people, names, counts] = [disk.table('people'), disk.table('names'), disk.table('counts')];
  await people.bulkPut([{ id: 1 }, { id: 2 }, { id: 3 }]);
  const nameOf = async (id: number): Promise<unknown> => (id === 2 ? names.get(id) : null);
  const shown: unknown[] = [];
  const page = liveQuery(
    watchedQuery(async () => {
      for (const { id } of await people.toArray()) await nameOf(id);
      return (await counts.get(1))?.value ?? 0;
    }),
  ).subscribe((count) => shown.push(count));
  await vi.waitFor(() => expect(shown).toEqual([0]));
  await counts.put({ id: 1, value: 7 });
  await vi.waitFor(() => expect(shown).toEqual([0, 7]));
  page.unsubscribe();
  disk.close();
});
