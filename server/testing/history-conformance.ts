/** What every store must keep of judged edits, and what it must forget. */
import { describe, expect, test } from 'vitest';
import { erased, type SpaceReader, type Store } from '../store/store.ts';
import { authorOf } from '../sync/history.ts';
import { createSpace, mutationOf, nameId, rowOf, type StoreUnderTest, stampAt, withStore } from './store-under-test.ts';

/** @param make gives a place of its own */
export const describeHistory = (name: string, make: () => Promise<StoreUnderTest>): void => {
  describe(`${name} keeps what was judged`, () => {
    let store: Store;
    withStore(make, (opened) => {
      store = opened;
    });
    const newSpace = async (label: string): Promise<string> => {
      const space = nameId(`history ${label}`);
      await createSpace(store, space);
      return space;
    };

    test('a judged mutation is found again with its verdict', async () => {
      const space = await newSpace('history');
      const device = nameId('phone');
      const plain = mutationOf(device, 1);
      const restamped = mutationOf(device, 2, {
        verdict: { n: 2, status: 'superseded', stamp: stampAt(900), lost: ['a/title'] },
      });
      const rejected = mutationOf(device, 3, {
        member: null,
        verdict: { n: 3, status: 'rejected', code: 'policy.not_allowed', place: 'a/title' },
      });
      await store.write(space, async (tx) => {
        for (const one of [plain, restamped, rejected]) await tx.putMutation(one);
      });
      await store.read(space, async (tx) => {
        expect(await tx.mutation(device, 1)).toEqual(plain);
        expect(await tx.mutation(device, 2)).toEqual(restamped);
        expect(await tx.mutation(device, 3)).toEqual(rejected);
        expect(await tx.mutation(device, 4)).toBeNull();
        expect(await tx.lastMutation(device)).toEqual(rejected);
        expect(await tx.lastMutation(nameId('other phone'))).toBeNull();
        expect(await tx.judgedUnder(stampAt(2))).toEqual([restamped]);
        expect(await tx.judgedUnder(stampAt(900))).toEqual([restamped]);
        expect(await tx.judgedUnder(stampAt(77))).toEqual([]);
        expect(await authorOf(tx, stampAt(1))).toBe(plain.member);
        expect(await authorOf(tx, stampAt(900))).toBe(restamped.member);
        expect(await authorOf(tx, stampAt(77))).toBeNull();
        expect(await authorOf(tx, stampAt(3))).toBeNull();
      });
    });

    test('whoever was refused under a stamp is not its author, nor is whoever took it later', async () => {
      const space = await newSpace('one stamp, several writers');
      const [refused, author, thief] = ['refused', 'author', 'thief'].map((name, place) =>
        mutationOf(nameId(name), 1, {
          member: nameId(name),
          at: stampAt(5),
          receivedAt: 10 + place,
          verdict: name === 'refused' ? { n: 1, status: 'rejected', code: 'x' } : { n: 1, status: 'applied' },
        }),
      );
      await store.write(space, async (tx) => {
        for (const one of [refused, author, thief]) if (one) await tx.putMutation(one);
      });
      await store.read(space, async (tx) => {
        expect(await tx.judgedUnder(stampAt(5))).toEqual([refused, author, thief]);
        expect(await authorOf(tx, stampAt(5))).toBe(nameId('author'));
      });
    });

    test('what an edit held is kept until it is swept', async () => {
      const space = await newSpace('bodies');
      const device = nameId('phone');
      const body = JSON.stringify({ intent: 'activityLog.change', ops: [{ set: { title: '花だん ☃' } }] });
      await store.write(space, async (tx) => {
        await tx.putMutation({ ...mutationOf(device, 1, { receivedAt: 1000 }), body });
        await tx.putMutation({ ...mutationOf(device, 2, { receivedAt: 2000 }), body });
        await tx.putMutation(mutationOf(device, 3, { receivedAt: 2000 }));
      });
      const bodies = () => store.read(space, (tx) => Promise.all([1, 2, 3, 4].map((n) => tx.bodyOf(device, n))));
      expect(await bodies()).toEqual([body, body, null, null]);
      await store.sweepBodies(2000);
      expect(await bodies()).toEqual([null, body, null, null]);
      expect(await store.read(space, (tx) => tx.mutation(device, 1))).toMatchObject({ n: 1, receivedAt: 1000 });
    });

    test('what was written is read back from the latest stamp on, as far as it is kept, piece by piece', async () => {
      const space = await newSpace('contents');
      const [one, two] = [nameId('one phone'), nameId('other phone')];
      const made = [1, 2, 3, 4, 5].map((n) => ({
        ...mutationOf(n % 2 === 0 ? one : two, n, { receivedAt: 10_000 - n }),
        at: stampAt(n * 10),
      }));
      await store.write(space, async (tx) => {
        for (const mutation of made) await tx.putMutation({ ...mutation, body: `{"n":${mutation.n}}` });
        await tx.putMutation({ ...mutationOf(one, 9), at: stampAt(35) });
      });
      const read = (from: number, before: number, most: number) =>
        store.read(space, async (tx) =>
          (await tx.contents(stampAt(from), stampAt(before), most)).map(({ at, body }) => [at, body]),
        );
      const told = (n: number) => [stampAt(n * 10), `{"n":${n}}`];
      expect(await read(0, 100, 10)).toEqual([5, 4, 3, 2, 1].map(told));
      expect(await read(0, 100, 2)).toEqual([5, 4].map(told));
      expect(await read(0, 40, 2)).toEqual([3, 2].map(told));
      expect(await read(20, 40, 10)).toEqual([3, 2].map(told));
      expect(await store.read(space, (tx) => tx.contents(stampAt(10), stampAt(11), 1))).toEqual([
        { ...made[0], body: '{"n":1}' },
      ]);
      expect(await store.read(await newSpace('without contents'), (tx) => tx.contents('', 'z', 9))).toEqual([]);
    });

    test('of the sheets of a round that was shown without names only hash and verdict are left', async () => {
      const space = await newSpace('nameless');
      const [round, other, device] = [nameId('nameless'), nameId('other round'), nameId('phone')];
      const sheet = mutationOf(device, 1, { verdict: { n: 1, status: 'applied', stamp: stampAt(80) } });
      const again = { ...sheet, device: nameId('copied phone'), n: 4 };
      const elsewhere = mutationOf(device, 2);
      const early = mutationOf(nameId('before rounds were named'), 7);
      const neighbour = { ...early, device: nameId('phone of a neighbour'), member: nameId('neighbour') };
      await store.write(space, async (tx) => {
        for (const one of [sheet, again]) await tx.putMutation({ ...one, body: '{"salt":"00"}', round });
        await tx.putMutation({ ...elsewhere, body: '{}', round: other });
        await tx.putMutation(early);
        await tx.putMutation(neighbour);
        await tx.eraseRound(round, [{ stamp: early.at, writers: [nameId('somebody'), early.member ?? ''] }]);
      });
      await store.read(space, async (tx) => {
        expect(await tx.mutation(device, 1)).toBeNull();
        expect(await tx.mutation(again.device, 4)).toBeNull();
        expect(await tx.bodyOf(device, 1)).toBeNull();
        expect(await tx.mutation(early.device, 7)).toBeNull();
        expect(await tx.mutation(erased(early).device, 0)).toEqual(erased(early));
        expect(await tx.mutation(neighbour.device, 7)).toEqual(neighbour);
        expect(await tx.judgedUnder(sheet.at)).toEqual([]);
        expect(await authorOf(tx, stampAt(80))).toBeNull();
        const { device: key, n } = erased(sheet);
        expect(await tx.mutation(key, n)).toEqual(erased(sheet));
        expect(await tx.mutation(device, 2)).toEqual(elsewhere);
        expect(await tx.bodyOf(device, 2)).toBe('{}');
      });
    });

    test('with a round that was shown without names the scopes of its sheets end, for every writer', async () => {
      const space = await newSpace('ended scopes');
      const [round, other, ken] = ['ended round', 'other ended round', 'ken'].map(nameId) as [string, string, string];
      const scopes = [round, other].map((id) => `sheet:${id}:${ken}`);
      const look = (tx: SpaceReader) => tx.sheetScopes([ken]);
      await store.write(space, async (tx) => {
        for (const [place, scope] of scopes.entries()) {
          await tx.putRow(rowOf(nameId(scope), place + 1, { scope }));
          await tx.putExit({ id: nameId(`left ${scope}`), scope, seq: place + 3 });
        }
        await tx.setHead(4);
      });
      expect((await store.write(space, look)).sort()).toEqual([...scopes].sort());
      await store.write(space, async (tx) => {
        await tx.putRow(rowOf(nameId(scopes[0] ?? ''), 5, { scope: 'none' }));
        await tx.putExit({ id: nameId(scopes[0] ?? ''), scope: scopes[0] ?? '', seq: 5 });
        await tx.eraseRound(round, []);
        await tx.setHead(5);
        expect(await look(tx)).toEqual([scopes[1]]);
      });
      expect(await store.write(space, look)).toEqual([scopes[1]]);
      expect(await store.read(space, look)).toEqual([scopes[1]]);
      const cursors = Object.fromEntries(scopes.map((scope) => [scope, 0]));
      const page = await store.read(space, (tx) => tx.page(cursors, { rows: 100, textBytes: 1000 }));
      expect(page.exits.map(({ scope }) => scope)).toEqual([scopes[1]]);
    });

    test('a round is shown although one of its sheets was already forgotten with an earlier round', async () => {
      const space = await newSpace('forgotten twice');
      const [first, second] = [nameId('first nameless round'), nameId('second nameless round')];
      const early = mutationOf(nameId('phone'), 3, { verdict: { n: 3, status: 'rejected', code: 'x' } });
      const late = { ...early, device: nameId('new phone'), verdict: { n: 3, status: 'applied' } as const };
      await store.write(space, async (tx) => {
        await tx.putMutation({ ...early, round: first });
        await tx.eraseRound(first, []);
        await tx.putMutation({ ...late, round: second });
      });
      await store.write(space, (tx) => tx.eraseRound(second, []));
      await store.read(space, async (tx) => {
        expect(await tx.mutation(late.device, 3)).toBeNull();
        expect(await tx.mutation(erased(early).device, 0)).toEqual(erased(early));
      });
    });
  });
};
