/** What every store must do when a device asks for what it lacks, and when many write at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeptRow, Page, PageLimits, SpaceReader, Store } from '../store/store.ts';
import { append, createSpace, mutationOf, nameId, rowOf, type StoreUnderTest } from './store-under-test.ts';

/** @param make gives a place of its own */
export const describePages = (name: string, make: () => Promise<StoreUnderTest>): void => {
  describe(`${name} answers what a device lacks`, () => {
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
      const space = nameId(`page ${label}`);
      await createSpace(store, space);
      return space;
    };
    const pageOf = (space: string, cursors: Cursors, limits: PageLimits = wide): Promise<Page> =>
      store.read(space, (tx) => tx.page(cursors, limits));

    test('each scope has its own cursor, and a scope that was not asked for stays closed', async () => {
      const space = await newSpace('scopes');
      for (const scope of ['all', 'officers', 'all', 'm:hana', 'officers', 'all']) {
        await append(store, space, (seq) => rowOf(nameId(`row ${seq}`), seq, { scope }));
      }
      const seqs = async (cursors: Cursors) => (await pageOf(space, cursors)).rows.map((row) => row.seq);
      expect(await seqs({ all: 0 })).toEqual([1, 3, 6]);
      expect(await seqs({ all: 3, officers: 0 })).toEqual([2, 5, 6]);
      expect(await seqs({ all: 6, officers: 5 })).toEqual([]);
      expect(await seqs({ 'm:ken': 0 })).toEqual([]);
      expect(await seqs({})).toEqual([]);
      expect(await pageOf(space, { all: 6 })).toEqual({ rows: [], texts: [], exits: [], through: 6, more: false });
    });

    test('a page has rows as they travel: without what lists are made by', async () => {
      const space = await newSpace('travel');
      const kept = rowOf(nameId('remark'), 1, { kind: 'remark', parent: nameId('meeting') });
      await append(store, space, () => kept);
      const { parent: _, ...row } = kept;
      expect((await pageOf(space, { all: 0 })).rows.map(withoutParent)).toEqual([row]);
    });

    test('a page of large rows ends before it weighs too much, and never brings nothing', async () => {
      const space = await newSpace('heavy');
      const heavy = { title: 'あ'.repeat(100) };
      for (let seq = 1; seq <= 5; seq += 1) {
        await append(store, space, (place) => rowOf(nameId(`heavy ${place}`), place, { fields: heavy }));
      }
      const sizes: number[] = [];
      for (let from = 0, more = true; more; ) {
        const page = await pageOf(space, { all: from }, { ...wide, rowBytes: 700 });
        expect(page.rows.map((row) => row.seq)).toEqual(page.rows.map((_, place) => from + place + 1));
        sizes.push(page.rows.length);
        from = page.through;
        more = page.more;
      }
      expect(sizes).toEqual([2, 2, 1]);
      expect((await pageOf(space, { all: 0 }, { ...wide, rowBytes: 1 })).rows).toHaveLength(1);
    });

    test('rows, texts and exits are cut at the same place and nothing is missed or doubled', async () => {
      const space = await newSpace('cuts');
      for (let seq = 1; seq <= 60; seq += 1) {
        await store.write(space, async (tx) => {
          const scope = seq % 2 === 0 ? 'all' : 'officers';
          const id = nameId(`cut ${seq}`);
          if (seq % 5 === 0) await tx.putExit({ id, scope, seq });
          else if (seq % 3 === 0) await tx.putText({ id, scope, seq, update: 'A'.repeat(400) });
          else await tx.putRow(rowOf(id, seq, { scope }));
          await tx.setHead(seq);
        });
      }
      for (const limits of [
        { rows: 3, textBytes: 1_000_000 },
        { rows: 1000, textBytes: 900 },
        { rows: 4, textBytes: 1 },
        { rows: 1, textBytes: 1 },
      ]) {
        const { seen, pages } = await readToEnd(store, space, { all: 0, officers: 7 }, limits);
        expect(seen).toEqual(wanted({ all: 0, officers: 7 }, 60));
        for (const page of pages) {
          expect(page.rows.length).toBeLessThanOrEqual(limits.rows);
          const bytes = page.texts.reduce((sum, text) => sum + text.update.length, 0);
          expect(page.texts.length <= 1 || bytes <= limits.textBytes).toBe(true);
        }
      }
    });

    test('a row that is written again while it is being fetched comes with its newer place only', async () => {
      const space = await newSpace('again');
      const id = nameId('often changed');
      for (let time = 0; time < 3; time += 1) await append(store, space, (seq) => rowOf(id, seq));
      expect((await pageOf(space, { all: 0 })).rows.map((row) => row.seq)).toEqual([3]);
    });

    test('a record that leaves a scope twice is told once, with its newer place', async () => {
      const space = await newSpace('exits');
      const id = nameId('mover');
      await store.write(space, async (tx) => {
        await tx.putExit({ id, scope: 'all', seq: 1 });
        await tx.putExit({ id, scope: 'all', seq: 2 });
        await tx.putExit({ id, scope: 'officers', seq: 3 });
        await tx.setHead(3);
      });
      expect((await pageOf(space, { all: 0, officers: 0 })).exits).toEqual([
        { id, scope: 'all', seq: 2 },
        { id, scope: 'officers', seq: 3 },
      ]);
    });

    test('somebody who reads sees one moment, whatever is written meanwhile', async () => {
      const space = await newSpace('snapshot');
      await append(store, space, (seq) => rowOf(nameId('first'), seq));
      const [before, after] = await store.read(space, async (tx) => {
        const seen = await tx.head();
        await append(store, space, (seq) => rowOf(nameId('second'), seq));
        return [seen, await tx.head(), await tx.row(nameId('second'))];
      });
      expect([before, after]).toEqual([1, 1]);
      expect(await store.read(space, (tx) => tx.head())).toBe(2);
    });

    test('sixteen people write at once; every place in the order is given once and a reader misses none', async () => {
      const space = await newSpace('crowd');
      const each = 12;
      const people = Array.from({ length: 16 }, (_, person) => person);
      let isWriting = true;
      const writing = Promise.all(
        people.map(async (person) => {
          for (let n = 0; n < each; n += 1) {
            const through = person % 2 === 0 ? store : other;
            await append(through, space, (seq) => rowOf(nameId(`crowd ${person} ${n}`), seq));
          }
        }),
      ).finally(() => {
        isWriting = false;
      });
      const seen: number[] = [];
      let cursor = 0;
      const follow = async (): Promise<void> => {
        const page = await other.read(space, (tx) => tx.page({ all: cursor }, { rows: 7, textBytes: 1 }));
        seen.push(...page.rows.map((row) => row.seq));
        cursor = page.through;
        // Lets the others have their turn, as a request does.
        await new Promise(setImmediate);
        if (isWriting || page.more) await follow();
      };
      await Promise.all([writing, follow()]);
      await follow();
      expect(seen).toEqual(Array.from({ length: people.length * each }, (_, place) => place + 1));
    });

    test('a writer finds what others wrote, and nothing of what failed', async () => {
      const space = await newSpace('memory');
      const id = nameId('sheet');
      const scope = (owner: string) => `sheet:${id}:${owner}`;
      const look = (through: Store) =>
        through.write(space, async (tx) => [
          (await tx.row(id))?.seq,
          await tx.sheetScopes(['hana', 'ken']),
          await tx.memberOf(nameId('account')),
        ]);
      const put = (through: Store, owner: string, member: string, fails = false) =>
        through.write(space, async (tx) => {
          const seq = ((await tx.head()) ?? 0) + 1;
          await tx.putRow(rowOf(id, seq, { scope: scope(owner) }));
          await tx.bind(nameId('account'), nameId(member));
          await tx.setHead(seq);
          if (fails) throw new Error('the rule says no');
        });
      await put(store, 'hana', 'first');
      expect(await look(store)).toEqual([1, [scope('hana')], nameId('first')]);
      await put(other, 'ken', 'second');
      const both = [2, [scope('hana'), scope('ken')], nameId('second')];
      expect(await look(store)).toEqual(both);
      await expect(put(store, 'mina', 'third', true)).rejects.toThrow('the rule says no');
      const beside = await Promise.allSettled([look(store), put(store, 'mina', 'third', true), look(store)]);
      expect(beside.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([both, 'failed', both]);
      expect(await look(other)).toEqual(both);
    });

    test('the last edit of a device is the last that was judged, wherever it was, and none that failed', async () => {
      const space = await newSpace('last edits');
      const device = nameId('last phone');
      const judge = (through: Store, n: number, fails = false) =>
        through.write(space, async (tx) => {
          expect((await tx.lastMutation(device))?.n ?? 0).toBe(n - 1);
          await tx.putMutation({ ...mutationOf(device, n), body: '{}' });
          if (fails) throw new Error('the rule says no');
        });
      await judge(store, 1);
      await judge(store, 2);
      await expect(judge(store, 3, true)).rejects.toThrow('the rule says no');
      await judge(store, 3);
      // None of these moves the head, as one that is refused does not.
      await judge(other, 4);
      await judge(store, 5);
      expect(await store.write(space, (tx) => tx.lastMutation(device))).toEqual(mutationOf(device, 5));
    });

    test('while one writes a space, the next waits', async () => {
      const space = await newSpace('turns');
      const said: string[] = [];
      const slow = async (who: string, tx: SpaceReader): Promise<void> => {
        said.push(`${who} begins`);
        for (let step = 0; step < 5; step += 1) await tx.head();
        said.push(`${who} ends`);
      };
      await Promise.all([
        store.write(space, (tx) => slow('花子', tx)),
        other.write(space, (tx) => slow('健', tx)),
        store.write(space, (tx) => slow('実', tx)),
      ]);
      expect(said.filter((_, place) => place % 2 === 0).map((one) => one.replace(' begins', ' ends'))).toEqual(
        said.filter((_, place) => place % 2 === 1),
      );
    });
  });
};

type Cursors = Record<string, number>;
const wide = { rows: 1000, textBytes: 1_048_576 };

const withoutParent = (row: KeptRow | Page['rows'][number]) => ('parent' in row ? { ...row, parent: undefined } : row);

/** Every place a device at these cursors still lacks; odd places lie with the officers. */
const wanted = (cursors: { all: number; officers: number }, last: number): number[] =>
  Array.from({ length: last }, (_, place) => place + 1).filter(
    (seq) => seq > (seq % 2 === 0 ? cursors.all : cursors.officers),
  );

const readToEnd = async (store: Store, space: string, from: Cursors, limits: typeof wide) => {
  const seen: number[] = [];
  const pages: Page[] = [];
  let cursors = from;
  for (;;) {
    const page = await store.read(space, (tx) => tx.page(cursors, limits));
    pages.push(page);
    seen.push(...[...page.rows, ...page.texts, ...page.exits].map((one) => one.seq));
    const { through } = page;
    cursors = Object.fromEntries(Object.entries(cursors).map(([scope, seq]) => [scope, Math.max(seq, through)]));
    if (!page.more) return { seen: seen.sort((a, b) => a - b), pages };
  }
};
