/** What every store must do when a space is tidied: what it tells of age, and what it forgets for good. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { append, createSpace, nameId, rowOf, type StoreUnderTest } from './store-under-test.ts';

/** @param make gives a place of its own */
export const describeTidying = (name: string, make: () => Promise<StoreUnderTest>): void => {
  describe(`${name} can be tidied`, () => {
    let place: StoreUnderTest;
    let store: Store;
    /** A second process where the store allows one, else the same. */
    let other: Store;
    beforeAll(async () => {
      place = await make();
      store = await place.open();
      other = place.isShared ? await place.open() : store;
    });
    afterAll(async () => {
      await store.close();
      if (other !== store) await other.close();
      await place.remove();
    });
    const newSpace = async (label: string): Promise<string> => {
      const space = nameId(`tidy ${label}`);
      await createSpace(store, space);
      return space;
    };

    test('every space is listed', async () => {
      const [one, two] = [await newSpace('one'), await newSpace('two')];
      expect(await store.spaces()).toEqual(expect.arrayContaining([one, two]));
    });

    test('the first mark of a week stays, and old ones go', async () => {
      const space = await newSpace('marks');
      await store.write(space, async (tx) => {
        for (const [week, head] of [
          [12, 40],
          [10, 20],
          [10, 30],
          [11, 35],
        ] as const) {
          await tx.putMark({ week, head });
        }
      });
      const marks = () => store.read(space, (tx) => tx.marks());
      expect(await marks()).toEqual([
        { week: 10, head: 20 },
        { week: 11, head: 35 },
        { week: 12, head: 40 },
      ]);
      await store.write(space, (tx) => tx.deleteMarks(11));
      expect(await marks()).toEqual([{ week: 12, head: 40 }]);
      expect(await store.read(await newSpace('no marks'), (tx) => tx.marks())).toEqual([]);
      expect(await store.read(nameId('nowhere'), (tx) => tx.marks())).toEqual([]);
    });

    test('the floor is nought until it is set', async () => {
      const space = await newSpace('floor');
      const look = (through: Store) => through.read(space, async (tx) => [await tx.head(), await tx.floor()]);
      expect(await look(store)).toEqual([0, 0]);
      await append(store, space, (seq) => rowOf(nameId('floor row'), seq));
      await store.write(space, (tx) => tx.setFloor(1));
      expect(await look(store)).toEqual([1, 1]);
      expect(await look(other)).toEqual([1, 1]);
      expect(await store.read(space, (tx) => tx.floor())).toBe(1);
      expect(await store.read(nameId('nowhere'), (tx) => tx.floor())).toBe(0);
    });

    test('deleted records are found by their last place, and are gone for good once removed', async () => {
      const space = await newSpace('deleted');
      const [old, young, alive, quoting] = ['old', 'young', 'alive', 'quoting'].map((label) => nameId(`tidy ${label}`));
      const fieldsOf = { deleted: true, title: '済' };
      await append(store, space, (seq) => rowOf(old ?? '', seq, { fields: fieldsOf }));
      await append(store, space, (seq) => rowOf(alive ?? '', seq, { fields: { deleted: false, title: '残' } }));
      await append(store, space, (seq) => rowOf(quoting ?? '', seq, { fields: { title: '"deleted":true' } }));
      await append(store, space, (seq) => rowOf(young ?? '', seq, { fields: fieldsOf }));
      const deleted = (through: number) =>
        store.read(space, async (tx) => (await tx.deletedRows(through)).map((row) => row.id));
      expect(await deleted(3)).toEqual([old]);
      expect((await deleted(4)).sort()).toEqual([old, young].sort());
      // The second process remembers the row from its own writing.
      await other.write(space, async (tx) => expect((await tx.row(old ?? ''))?.seq).toBe(1));
      await store.write(space, async (tx) => {
        await tx.row(old ?? '');
        await tx.deleteRow(old ?? '');
        expect(await tx.row(old ?? '')).toBeNull();
        await tx.setHead(5);
      });
      expect(await store.read(space, (tx) => tx.row(old ?? ''))).toBeNull();
      for (const one of [store, other]) expect(await one.write(space, (tx) => tx.row(old ?? ''))).toBeNull();
      expect((await store.read(space, (tx) => tx.page({ all: 0 }, wide))).rows.map((row) => row.seq)).toEqual([
        2, 3, 4,
      ]);
    });

    test('exits up to a place are removed and counted', async () => {
      const space = await newSpace('exits');
      await store.write(space, async (tx) => {
        for (let seq = 1; seq <= 5; seq += 1) await tx.putExit({ id: nameId(`exit ${seq}`), scope: 'all', seq });
        await tx.setHead(5);
      });
      expect(await store.write(space, (tx) => tx.deleteExits(3))).toBe(3);
      expect(await store.write(space, (tx) => tx.deleteExits(3))).toBe(0);
      const { exits } = await store.read(space, (tx) => tx.page({ all: 0 }, wide));
      expect(exits.map(({ seq }) => seq)).toEqual([4, 5]);
    });

    test('old updates of a text become one in the place of the last, and the head stays where it is', async () => {
      const space = await newSpace('texts');
      const [crowded, quiet] = [nameId('crowded'), nameId('quiet')];
      await store.write(space, async (tx) => {
        for (let seq = 1; seq <= 6; seq += 1) {
          const id = seq === 3 ? quiet : crowded;
          await tx.putText({ id, scope: seq > 3 ? 'officers' : 'all', seq, update: `AQI${'ABCDEF'[seq - 1]}` });
        }
        await tx.setHead(6);
      });
      const crowd = (through: number, most: number) => store.read(space, (tx) => tx.crowdedTexts(through, most));
      expect(await crowd(6, 4)).toEqual([crowded]);
      expect(await crowd(5, 4)).toEqual([]);
      expect((await crowd(6, 0)).sort()).toEqual([crowded, quiet].sort());
      await store.write(space, (tx) => tx.compactText(crowded, 4, 'AwAA'));
      await store.write(space, (tx) => tx.compactText(nameId('no such text'), 4, 'AwAA'));
      await store.read(space, async (tx) => {
        expect(await tx.head()).toBe(6);
        expect(await tx.textRows(crowded)).toEqual([
          { id: crowded, scope: 'officers', seq: 4, update: 'AwAA' },
          { id: crowded, scope: 'officers', seq: 5, update: 'AQIE' },
          { id: crowded, scope: 'officers', seq: 6, update: 'AQIF' },
        ]);
        expect(await tx.textUpdates(crowded)).toEqual(['AwAA', 'AQIE', 'AQIF']);
        expect(await tx.textUpdates(quiet)).toEqual(['AQIC']);
        const { texts } = await tx.page({ all: 0, officers: 0 }, wide);
        expect(texts.map(({ seq }) => seq)).toEqual([3, 4, 5, 6]);
      });
    });

    test('a piece of work is taken by one process, and is free again when its time is over', async () => {
      const day = 86_400_000;
      const take = (through: Store, now: number) => through.takeLease('tidying', now, now + day);
      const first = await Promise.all([store, other, store, other].map((one) => take(one, 1000)));
      expect(first.filter(Boolean)).toHaveLength(1);
      expect(await take(other, 1000 + day - 1)).toBe(false);
      expect(await store.takeLease('something else', 1000, 1000 + day)).toBe(true);
      const again = await Promise.all([store, other, store, other].map((one) => take(one, 1000 + day)));
      expect(again.filter(Boolean)).toHaveLength(1);
    });

    test('a clock that was years ahead does not stop the work for years', async () => {
      const day = 86_400_000;
      expect(await store.takeLease('clock', 400 * day, 401 * day)).toBe(true);
      expect(await other.takeLease('clock', 2 * day, 3 * day)).toBe(true);
      expect(await store.takeLease('clock', 2 * day, 3 * day)).toBe(false);
    });
  });
};

const wide = { rows: 1000, textBytes: 1_048_576 };
