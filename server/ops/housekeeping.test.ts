import { expect, inject, onTestFinished, test } from 'vitest';
import type { Log } from '../ports.ts';
import type { Store } from '../store/store.ts';
import {
  createSpace,
  memoryUnderTest,
  mutationOf,
  nameId,
  postgresUnderTest,
  sqliteUnderTest,
} from '../testing/store-under-test.ts';
import { tidyUp } from './housekeeping.ts';

const day = 24 * 3_600_000;
const now = 20_000 * day;

const makers = [
  ['memory', memoryUnderTest],
  ['SQLite', sqliteUnderTest],
  ['PostgreSQL', () => postgresUnderTest(inject('postgresUrl'))],
] as const;

/** A log that is read afterwards. */
const createLog = () => {
  const said: string[] = [];
  const say = (_: object, words: string) => said.push(words);
  const log: Log = { info: say, warn: say, error: say };
  return { log, said };
};

test.each(makers)('the house is kept once a day, whichever process comes first (%s)', async (_, make) => {
  const place = await make();
  const store = await place.open();
  const beside = place.isShared ? await place.open() : store;
  onTestFinished(async () => {
    await store.close();
    if (beside !== store) await beside.close();
    await place.remove();
  });
  const { log, said } = createLog();
  const [space, device] = [nameId('house'), nameId('phone')];
  await createSpace(store, space);
  const putOld = (n: number) =>
    store.write(space, (tx) =>
      tx.putMutation({ ...mutationOf(device, n, { receivedAt: now - 91 * day }), body: '{}' }),
    );
  const bodies = () => store.read(space, (tx) => Promise.all([1, 2, 3].map((n) => tx.bodyOf(device, n))));
  await putOld(1);
  await Promise.all([tidyUp(store, now, log), tidyUp(beside, now, log)]);
  expect(await bodies()).toEqual([null, null, null]);
  expect(await store.read(space, (tx) => tx.marks())).toEqual([{ week: Math.floor(20_000 / 7), head: 0 }]);
  await putOld(2);
  await tidyUp(beside, now + day / 2, log);
  expect(await bodies()).toEqual([null, '{}', null]);
  await tidyUp(beside, now + day, log);
  expect(await bodies()).toEqual([null, null, null]);
  expect(said).toEqual([]);
});

test.each(makers)('sessions end every ten minutes (%s)', async (_, make) => {
  const place = await make();
  const store = await place.open();
  onTestFinished(async () => {
    await store.close();
    await place.remove();
  });
  const { log } = createLog();
  const session = (tokenHash: string, expiresAt: number) =>
    store.people.putSession({ tokenHash, account: nameId('account'), device: nameId('phone'), expiresAt });
  await session('first', now);
  await session('second', now + 60_000);
  const kept = async () => [await store.people.session('first'), await store.people.session('second')].map(Boolean);
  await tidyUp(store, now, log);
  expect(await kept()).toEqual([false, true]);
  await tidyUp(store, now + 60_000, log);
  expect(await kept()).toEqual([false, true]);
  await tidyUp(store, now + 600_000, log);
  expect(await kept()).toEqual([false, false]);
});

test('one space that cannot be tidied keeps nobody from the others', async () => {
  const store = await (await memoryUnderTest()).open();
  const { log, said } = createLog();
  const [broken, sound] = [nameId('broken'), nameId('sound')];
  await createSpace(store, broken);
  await createSpace(store, sound);
  const limping: Store = {
    ...store,
    read: (space, work) => (space === broken ? Promise.reject(new Error('damaged')) : store.read(space, work)),
  };
  await tidyUp(limping, now, log);
  expect(said).toEqual(['a space stays untidied']);
  expect(await store.read(sound, (tx) => tx.marks())).toHaveLength(1);
  expect(await store.read(broken, (tx) => tx.marks())).toHaveLength(0);
});
