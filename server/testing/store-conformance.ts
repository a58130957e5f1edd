/** What every store must do for spaces, whatever it keeps them in. */
import { describe, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import {
  append,
  createSpace,
  mutationOf,
  nameId,
  rowOf,
  type StoreUnderTest,
  stampAt,
  withStore,
} from './store-under-test.ts';

/** @param make gives a place of its own */
export const describeSpaces = (name: string, make: () => Promise<StoreUnderTest>): void => {
  describe(`${name} keeps what a space holds`, () => {
    let store: Store;
    withStore(make, (opened) => {
      store = opened;
    });
    const newSpace = async (label: string): Promise<string> => {
      const space = nameId(`space ${label}`);
      await createSpace(store, space);
      return space;
    };

    test('a space nobody made has no head, no rows and no members', async () => {
      const nowhere = nameId('nowhere');
      expect(
        await store.read(nowhere, async (tx) => [
          await tx.head(),
          await tx.row(nowhere),
          await tx.rowsOf('member'),
          await tx.memberOf(nameId('account')),
          await tx.page({ all: 0 }, limits),
        ]),
      ).toEqual([null, null, [], null, { rows: [], texts: [], exits: [], through: 0, more: false }]);
    });

    test('an id that is no id finds nothing and breaks nothing', async () => {
      const space = await newSpace('strange ids');
      expect(await store.read('みどり町', (tx) => tx.head())).toBeNull();
      expect(
        await store.read(space, async (tx) => [
          await tx.row('undefined'),
          await tx.rowsOf('assessment', 'undefined'),
          await tx.memberOf("' or 1=1 --"),
          await tx.lastMutation(''),
          await tx.mutation('x', 1),
          await tx.textUpdates('x'),
          await tx.sheetScopes(['x']),
        ]),
      ).toEqual([null, [], null, null, null, [], []]);
    });

    test('a row comes back as it was written, and the later writing replaces the earlier', async () => {
      const space = await newSpace('one row');
      const row = rowOf(nameId('log'), 1, {
        fields: { title: '雪かき\u0000 "☃" \ud83d', hours: -3, isDone: true, note: null, empty: '' },
        stamps: { note: stampAt(9) },
        parent: nameId('parent'),
      });
      await append(store, space, () => row);
      expect(await store.read(space, (tx) => tx.row(row.id))).toEqual(row);
      const later = rowOf(row.id, 2, { scope: 'officers' });
      await append(store, space, () => later);
      expect(await store.read(space, (tx) => tx.row(row.id))).toEqual(later);
    });

    test('rows are listed by kind, and by what they belong to', async () => {
      const space = await newSpace('lists');
      const [meeting, other] = [nameId('meeting'), nameId('other meeting')];
      for (const [label, kind, parent] of [
        ['a', 'remark', meeting],
        ['b', 'remark', meeting],
        ['c', 'remark', other],
        ['d', 'decision', meeting],
        ['e', 'member', null],
      ] as const) {
        await append(store, space, (seq) => rowOf(nameId(`list ${label}`), seq, { kind, parent }));
      }
      const labels = (kind: string, parent?: string) =>
        store.read(space, async (tx) => (await tx.rowsOf(kind, parent)).map((row) => row.seq).sort());
      expect(await labels('remark', meeting)).toEqual([1, 2]);
      expect(await labels('remark')).toEqual([1, 2, 3]);
      expect(await labels('member')).toEqual([5]);
      expect(await labels('remark', nameId('nothing'))).toEqual([]);
    });

    test('an account is bound to a member, to another later, and let go', async () => {
      const space = await newSpace('binding');
      const [account, first, second] = [nameId('account'), nameId('first'), nameId('second')];
      await store.write(space, (tx) => tx.bind(account, first));
      expect(await store.read(space, (tx) => tx.memberOf(account))).toBe(first);
      await store.write(space, (tx) => tx.bind(account, second));
      expect(await store.read(space, (tx) => tx.memberOf(account))).toBe(second);
      await store.write(space, (tx) => tx.unbind(second));
      expect(await store.read(space, (tx) => tx.memberOf(account))).toBeNull();
    });

    test('the scopes of unshown sheets are found by who owns them', async () => {
      const space = await newSpace('sheets');
      const [round, hana, party] = [nameId('round'), nameId('hana'), nameId('party')];
      const scopes = [`sheet:${round}:${hana}`, `sheet:${round}:${party}`];
      for (const scope of [...scopes, ...scopes]) {
        await append(store, space, (seq) => rowOf(nameId(scope), seq, { kind: 'assessment', scope, parent: round }));
      }
      const find = (owners: string[]) => store.read(space, (tx) => tx.sheetScopes(owners));
      expect(await find([hana])).toEqual([scopes[0]]);
      expect((await find([hana, party])).sort()).toEqual([...scopes].sort());
      expect(await find([nameId('stranger')])).toEqual([]);
    });

    test('the updates of a text stay in their order until one takes their place', async () => {
      const space = await newSpace('text');
      const id = nameId('minutes');
      await store.write(space, async (tx) => {
        for (const [seq, update] of [
          [1, 'AQ=='],
          [2, 'Av8='],
        ] as const) {
          await tx.putText({ id, scope: 'all', seq, update });
        }
        await tx.setHead(2);
      });
      expect(await store.read(space, (tx) => tx.textUpdates(id))).toEqual(['AQ==', 'Av8=']);
      await store.write(space, async (tx) => {
        await tx.deleteTexts(id);
        await tx.putText({ id, scope: 'all', seq: 3, update: 'AwAA' });
        await tx.setHead(3);
      });
      expect(await store.read(space, (tx) => tx.textUpdates(id))).toEqual(['AwAA']);
    });

    test('one space never shows what another holds under the same ids', async () => {
      const [mine, yours] = [await newSpace('mine'), await newSpace('yours')];
      const [id, account, device] = [nameId('same'), nameId('neighbour'), nameId('tablet')];
      await store.write(mine, async (tx) => {
        await tx.putRow(rowOf(id, 1, { kind: 'member', scope: `sheet:${id}:${id}` }));
        await tx.putText({ id, scope: 'all', seq: 2, update: 'AQ==' });
        await tx.putExit({ id, scope: 'all', seq: 3 });
        await tx.putMutation(mutationOf(device, 1, { verdict: { n: 1, status: 'applied', stamp: stampAt(5) } }));
        await tx.bind(account, id);
        await tx.setHead(3);
      });
      expect(
        await store.read(yours, async (tx) => [
          await tx.head(),
          await tx.row(id),
          await tx.rowsOf('member'),
          await tx.textUpdates(id),
          await tx.mutation(device, 1),
          await tx.lastMutation(device),
          await tx.judgedUnder(stampAt(1)),
          await tx.memberOf(account),
          await tx.sheetScopes([id]),
          await tx.page({ all: 0, [`sheet:${id}:${id}`]: 0 }, limits),
        ]),
      ).toEqual([0, null, [], [], null, null, [], null, [], { ...emptyPage, through: 0 }]);
      await store.write(yours, async (tx) => {
        await tx.unbind(id);
        await tx.deleteTexts(id);
      });
      expect(await store.read(mine, async (tx) => [await tx.memberOf(account), await tx.textUpdates(id)])).toEqual([
        id,
        ['AQ=='],
      ]);
      expect(await store.people.memberships(account)).toEqual([{ space: mine, member: id }]);
    });

    test('a renewed identity is another one and stays', async () => {
      const before = await store.epoch();
      const renewed = await store.renewEpoch();
      expect(renewed).not.toBe(before);
      await store.tick();
      expect(await store.epoch()).toBe(renewed);
    });

    test('heads are told for the spaces that exist', async () => {
      const space = await newSpace('heads');
      await append(store, space, (seq) => rowOf(nameId('any'), seq));
      expect(await store.heads([space, nameId('nowhere'), 'x'])).toEqual({ [space]: 1 });
      expect(await store.heads([])).toEqual({});
    });

    test('what fails is undone whole, and what waited beside it is not', async () => {
      const space = await newSpace('undo');
      const [before, failing, after] = [nameId('before'), nameId('failing'), nameId('after')];
      const results = await Promise.allSettled([
        append(store, space, (seq) => rowOf(before, seq)),
        store.write(space, async (tx) => {
          const seq = ((await tx.head()) ?? 0) + 1;
          await tx.putRow(rowOf(failing, seq, { scope: `sheet:${failing}:${failing}` }));
          await tx.putMutation(mutationOf(failing, 1));
          await tx.bind(failing, failing);
          await tx.putInvitation('failing', failing);
          await tx.putFeed('failing', failing);
          await tx.setHead(seq);
          throw new Error('the rule says no');
        }),
        append(store, space, (seq) => rowOf(after, seq)),
      ]);
      expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      await store.read(space, async (tx) => {
        expect(await tx.head()).toBe(2);
        expect([await tx.row(before), await tx.row(after)].map((row) => row?.seq)).toEqual([1, 2]);
        expect(await tx.row(failing)).toBeNull();
        expect(await tx.mutation(failing, 1)).toBeNull();
        expect(await tx.memberOf(failing)).toBeNull();
        expect(await tx.sheetScopes([failing])).toEqual([]);
      });
      expect(await store.people.invitationByHash('failing')).toBeNull();
      expect(await store.people.feedByHash('failing')).toBeNull();
    });

    test('a space is born once, however many try', async () => {
      const space = nameId('born once');
      const births = await Promise.allSettled(
        Array.from({ length: 4 }, () =>
          store.write(space, async (tx) => {
            if ((await tx.head()) !== null) return 'known';
            await tx.create();
            return 'born';
          }),
        ),
      );
      const said = births.map((one) => (one.status === 'fulfilled' ? one.value : one.reason));
      expect(said.sort()).toEqual(['born', 'known', 'known', 'known']);
    });

    test('an invitation is found by its hash alone, and the first who brought a hash keeps it', async () => {
      const [mine, thief] = [await newSpace('inviting'), await newSpace('thief')];
      const hash = 'ab'.repeat(32);
      await store.write(mine, (tx) => tx.putInvitation(hash, nameId('invitation')));
      await store.write(thief, (tx) => tx.putInvitation(hash, nameId('trap')));
      expect(await store.people.invitationByHash(hash)).toEqual({ space: mine, invitation: nameId('invitation') });
      expect(await store.people.invitationByHash('cd'.repeat(32))).toBeNull();
    });

    test("the address of a calendar is found by its hash alone, and is nobody else's", async () => {
      const [mine, thief] = [await newSpace('calendar'), await newSpace('calendar thief')];
      const hash = 'ef'.repeat(32);
      await store.write(mine, (tx) => tx.putFeed(hash, nameId('feed')));
      await store.write(thief, (tx) => tx.putFeed(hash, nameId('trap')));
      expect(await store.people.feedByHash(hash)).toEqual({ space: mine, feed: nameId('feed') });
      expect(await store.people.feedByHash('ab'.repeat(32))).toBeNull();
      expect(await store.people.invitationByHash(hash)).toBeNull();
    });
  });
};

const limits = { rows: 1000, textBytes: 1_048_576 };
const emptyPage = { rows: [], texts: [], exits: [], through: 0, more: false };
