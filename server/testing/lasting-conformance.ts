/** What a store that outlives its process must do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { append, createSpace, mutationOf, nameId, rowOf, type StoreUnderTest } from './store-under-test.ts';

/** @param make gives a place of its own */
export const describeLasting = (name: string, make: () => Promise<StoreUnderTest>): void => {
  describe(`${name} outlives its process`, () => {
    let place: StoreUnderTest;
    beforeAll(async () => {
      place = await make();
    });
    afterAll(() => place.remove());

    test('everything is there after closing and opening again, and it is the same database', async () => {
      const [space, account] = [nameId('lasting'), nameId('lasting account')];
      const row = rowOf(nameId('kept'), 1);
      const first = await place.open();
      const epoch = await first.epoch();
      const secret = await first.people.serverSecret(() => 'secret');
      await createSpace(first, space);
      await append(first, space, () => row);
      await first.write(space, async (tx) => {
        await tx.putMutation(mutationOf(nameId('phone'), 1));
        await tx.bind(account, row.id);
      });
      await first.close();

      const second = await place.open();
      await second.ready();
      expect(await second.epoch()).toBe(epoch);
      expect(await second.people.serverSecret(() => 'another')).toBe(secret);
      expect(await second.read(space, async (tx) => [await tx.head(), await tx.row(row.id)])).toEqual([1, row]);
      expect(await second.read(space, (tx) => tx.lastMutation(nameId('phone')))).toMatchObject({ n: 1 });
      expect(await second.people.memberships(account)).toEqual([{ space, member: row.id }]);
      await second.close();
    });

    test('closing waits for what was already submitted, and refuses what comes later', async () => {
      const space = nameId('closing');
      const store = await place.open();
      await createSpace(store, space);
      const last = append(store, space, (seq) => rowOf(nameId('last'), seq));
      const closing = store.close();
      expect(await last).toBe(1);
      await closing;
      await expect(append(store, space, (seq) => rowOf(nameId('too late'), seq))).rejects.toThrow(/closed/);
      const again = await place.open();
      expect(await again.read(space, (tx) => tx.head())).toBe(1);
      await again.close();
    });

    test('two new databases have different epochs', async () => {
      const elsewhere = await make();
      const [mine, yours] = [await place.open(), await elsewhere.open()];
      expect(await mine.epoch()).not.toBe(await yours.epoch());
      await Promise.all([mine.close(), yours.close()]);
      await elsewhere.remove();
    });
  });
};
