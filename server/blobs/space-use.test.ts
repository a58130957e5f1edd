import { expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory-store.ts';
import { writeAsServer } from '../sync/workspace.ts';
import { at, createSyncTown, set } from '../testing/sync-town.ts';
import { createSpaceUse } from './space-use.ts';

const day = 24 * 3_600_000;

test('a phone that says it deleted its photo long ago gets no room for another one', async () => {
  const store = createMemoryStore('epoch-1');
  const town = createSyncTown(store);
  const { space, owner, hana } = await town.group();
  const [log, photo] = [town.fresh(), town.fresh()];
  await hana.push(space, at(100), set('activityLog', log, { title: '草刈り', authorId: owner }));
  const sizes = { size: 1000, width: 10, height: 10, thumbSize: 10 };
  const types = { type: 'image/jpeg', thumbType: 'image/jpeg' };
  const shas = { sha: 'a'.repeat(64), thumbSha: 'b'.repeat(64) };
  const says = { ...sizes, ...types, ...shas, aboutId: log, authorId: owner };
  await hana.push(space, at(200), set('attachment', photo, says));
  const came = town.ports.now();
  await store.write(space, (tx) =>
    writeAsServer(tx, space, town.ports, [{ kind: 'attachment', id: photo, set: { photoAt: came } }]),
  );
  const hasRoom = (now: number) => createSpaceUse(store, 1500).has(space, 1000, now);
  expect(await hasRoom(came)).toBe(false);
  expect(await hana.push(space, at(-40 * day), set('attachment', photo, { deleted: true }))).toMatchObject({
    status: 'applied',
  });
  expect(await hasRoom(came)).toBe(false);
  expect(await hasRoom(came + 31 * day)).toBe(true);
});
