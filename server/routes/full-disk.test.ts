import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeStamp } from '#protocol/stamp.ts';
import {
  appUnderTest,
  type AppUnderTest,
  born,
  foundGroup,
  newId,
  openPhone,
  type Phone,
} from '../testing/app-under-test.ts';
import { type StoreUnderTest, sqliteUnderTest } from '../testing/store-under-test.ts';
import type { Store } from '../store/store.ts';

describe('while the disk takes nothing more', () => {
  let place: StoreUnderTest;
  let store: Store;
  let app: AppUnderTest;
  let hana: Phone;
  let space: string;
  let owner: string;
  /** Every connection to the file, the store's own ones. */
  let connections: DatabaseSync[];
  beforeEach(async () => {
    place = await sqliteUnderTest();
    const opened = vi.spyOn(DatabaseSync.prototype, 'exec');
    store = await place.open();
    connections = [...new Set(opened.mock.contexts as DatabaseSync[])].filter((db) => db.isOpen);
    opened.mockRestore();
    app = appUnderTest(store);
    hana = await openPhone(app);
    ({ space, owner } = await foundGroup(app, hana));
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const everywhere = (sql: string) => connections.forEach((db) => db.exec(sql));
  const pages = () =>
    Number(
      connections
        .map((db) => db.prepare('pragma page_count').get()?.['page_count'] ?? 0)
        .sort()
        .at(-1),
    );
  const device = () => newId(app);
  let written = 0;

  /** One log in a request of its own; large, so that it needs room. */
  const request = (from: string, n: number, letters = 900) => {
    const note = Array.from({ length: letters }, (_, place) =>
      String.fromCharCode(0x4e00 + ((place * 7919 + n) % 20_000)),
    ).join('');
    const op = born('activityLog', newId(app), { title: '清掃', note, authorId: owner });
    const push = [
      { n, at: writeStamp(app.clock.now(), (written += 1), 77), intent: 'activityLog.create', schema: 1, ops: [op] },
    ];
    return { protocol: 1, schema: 1, device: from, epoch: null, spaces: [{ id: space, cursors: { all: 2 }, push }] };
  };
  const state = () =>
    store.read(space, async (tx) => ({
      head: await tx.head(),
      rows: (await tx.rowsOf('activityLog')).map(({ id, seq }) => `${id} ${seq}`),
    }));
  const unavailable = { status: 503, body: { error: { code: 'server.unavailable' } } };
  const verdictsOf = ({ body }: { body: unknown }) =>
    (body as { spaces: { verdicts: { n: number; status: string }[] }[] }).spaces[0]?.verdicts;

  test.each([
    [
      'it is full',
      () => everywhere(`pragma max_page_count = ${pages()}`),
      () => everywhere('pragma max_page_count = 1000000'),
    ],
    ['it may only be read', () => everywhere('pragma query_only = on'), () => everywhere('pragma query_only = off')],
  ])(
    'because %s, a phone is asked to come again, nothing is half-written, and later everything goes on',
    async (_, begin, end) => {
      const phone = device();
      expect(verdictsOf(await hana.post('/api/sync', request(phone, 1)))).toEqual([{ n: 1, status: 'applied' }]);
      begin();
      let told = 1;
      let waiting = request(phone, 2);
      for (;;) {
        const answer = await hana.post('/api/sync', waiting);
        if (answer.status !== 200) {
          expect(answer).toMatchObject(unavailable);
          expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
          break;
        }
        told += 1;
        waiting = request(phone, told + 1);
        expect(told).toBeLessThan(100);
      }
      const before = await state();
      expect(before.rows).toHaveLength(told);
      const crowd = Array.from({ length: 5 }, () => request(device(), 1));
      for (const answer of await Promise.all(crowd.map((one) => hana.post('/api/sync', one)))) {
        expect(answer).toMatchObject(unavailable);
      }
      expect(await state()).toEqual(before);
      expect((await store.read(space, (tx) => tx.lastMutation(phone)))?.n ?? 0).toBe(told);
      for (const one of crowd) expect(await store.read(space, (tx) => tx.lastMutation(one.device))).toBeNull();
      // Reading goes on.
      expect((await hana.get('/api/me')).status).toBe(200);
      expect((await hana.sync(space, [])).spaces[0]?.rows.filter(({ kind }) => kind === 'activityLog')).toHaveLength(
        told,
      );

      end();
      const again = await Promise.all([waiting, ...crowd].map((one) => hana.post('/api/sync', one)));
      expect(again.map((one) => verdictsOf(one)?.[0])).toEqual(
        [told + 1, 1, 1, 1, 1, 1].map((n) => ({ n, status: 'applied' })),
      );
      const after = await state();
      expect(after.rows).toHaveLength(told + 6);
      expect(after.head).toBe((before.head ?? 0) + 6);
      await store.close();
      store = await place.open();
      expect(await state()).toEqual(after);
    },
  );
});
