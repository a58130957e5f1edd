import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SCHEMA } from '#domain/records.ts';
import type { DeviceEntry, OutboxEntry, ShownRow } from '#replica/kv.ts';
import { type DatabaseDump, dumpDatabase, restoreDatabase } from '#server/testing/released/indexeddb-dump.ts';
import { openSqliteStore } from '#server/store/sqlite-store.ts';
import { expect, type Page, test } from '@playwright/test';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { createProfile, type Profile } from '../support/profile.ts';
import { waitUntilSent } from '../support/steps.ts';

/** What the first version left: a phone with five edits that were never sent, and the server it belongs to. */
const released = join(import.meta.dirname, '../../server/testing/released/v0.1.0');
const read = (name: string): Buffer => gunzipSync(readFileSync(join(released, name)));
const left: DatabaseDump = JSON.parse(read('phone.indexeddb.json.gz').toString());
/** A page of the same site that does not start the app. */
const besideTheApp = '/manifest.webmanifest';

let folder: string;
let server: NotebookServer;
let profile: Profile;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kyodo-note-released-'));
  writeFileSync(join(folder, 'kyodo-note.sqlite'), read('notebook.sqlite.gz'));
  server = await startNotebookServer({ DATA_DIR: folder });
  profile = createProfile(server.address);
});
test.afterEach(async () => {
  await profile.kill();
  profile.remove();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the browser is killed twice while a newer version makes its lists anew: nothing is half done, and what waited is sent once', async () => {
  const first = await profile.open();
  await first.page.goto('/');
  await first.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await first.page.goto(besideTheApp);
  const old = withoutLists(left);
  await putOnDisk(first.page, old);
  await first.context.close();

  await killWhileItRebuilds('rows', old);
  await killWhileItRebuilds('device', old);

  const again = await openOffline(old);
  const { page } = again;
  const [{ space = '' } = {}] = valuesOf<OutboxEntry>(left, 'outbox');
  await page.goto(`/s/${space}/activities`);
  await expect(page.getByRole('link', { name: '雪かき' }).first()).toBeVisible();
  const now = await page.evaluate(dumpDatabase, 'kyodo-note');
  expect(valuesOf<DeviceEntry>(now, 'device')[0]?.schema).toBe(SCHEMA);
  expect(valuesOf(now, 'rows')).toEqual(valuesOf(left, 'rows'));
  expect(valuesOf(now, 'outbox')).toEqual(valuesOf(left, 'outbox'));

  await again.context.setOffline(false);
  await page.reload();
  await waitUntilSent(page);
  await again.context.close();
  await expectSentOnce(space);
});

/** The browser starts, and finds this on its disk before the app does. */
async function openOffline(found: DatabaseDump) {
  const { context, page } = await profile.open();
  await page.goto(besideTheApp);
  const now = await page.evaluate(dumpDatabase, 'kyodo-note');
  const known = now.stores.filter(({ name }) => found.stores.some((store) => store.name === name));
  expect(known).toEqual(found.stores);
  // Tables of a newer version are made before its lists, and stay empty when it dies then.
  expect(now.stores.filter((store) => !known.includes(store)).flatMap(({ values }) => values)).toEqual([]);
  await context.setOffline(true);
  return { context, page };
}

/** The app starts on the old disk and dies when it has written to this table, before the transaction is over. */
async function killWhileItRebuilds(table: 'rows' | 'device', old: DatabaseDump): Promise<void> {
  const { context, page } = await openOffline(old);
  const { promise: isInside, resolve } = Promise.withResolvers<void>();
  await context.exposeFunction('sayHeld', resolve);
  await context.addInitScript(holdOpen, table);
  await page.goto('/');
  await isInside;
  await profile.kill();
}

/**
 * Runs in the page before the app. The first transaction that writes to this table gets no end any more: there is always one
 * more request in it, as when the disk is slow.
 */
const holdOpen = (table: string): void => {
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put'];
  let isHeld = false;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
    const request = put.apply(this, args);
    if (this.name !== table || isHeld) return request;
    isHeld = true;
    const keepOpen = () => this.get('nothing').addEventListener('success', keepOpen);
    request.addEventListener('success', () => {
      keepOpen();
      (window as unknown as { sayHeld(): void }).sayHeld();
    });
    return request;
  };
};

/** The disk as an app had left it that knew neither how logs are sorted nor what an attendance belongs to. */
const withoutLists = (dump: DatabaseDump): DatabaseDump => ({
  ...dump,
  stores: dump.stores.map((store) =>
    store.name === 'rows' ? { ...store, values: (store.values as ShownRow[]).map(unlisted) } : store,
  ),
});

const unlisted = ({ parentKey, ...row }: ShownRow): ShownRow => {
  if (row.kind === 'activityLog') return { ...row, sort: '' };
  return row.kind === 'attendance' || parentKey === undefined ? row : { ...row, parentKey };
};

/** In place of what the app has just made there. */
const putOnDisk = async (page: Page, dump: DatabaseDump): Promise<void> => {
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.deleteDatabase('kyodo-note');
        request.onsuccess = () => done();
        request.onerror = () => failed(request.error);
      }),
  );
  await page.evaluate(`(${restoreDatabase.toString()})(${JSON.stringify(dump)}, 'kyodo-note')`);
};

const valuesOf = <T>(dump: DatabaseDump, store: string): T[] =>
  [...(dump.stores.find(({ name }) => name === store)?.values ?? [])] as T[];

/** Everything that waited stands on the server, in its last form, and no text is there twice. */
async function expectSentOnce(space: string): Promise<void> {
  const waiting = valuesOf<OutboxEntry>(left, 'outbox').flatMap(({ mutation }) => mutation.ops);
  await server.kill();
  const file = join(folder, 'kyodo-note.sqlite');
  const store = await openSqliteStore({ file, newEpoch: () => crypto.randomUUID(), soon: setImmediate });
  const page = await store.read(space, (tx) =>
    tx.page({ all: 0, officers: 0 }, { rows: 1_000_000, textBytes: 1_000_000_000 }),
  );
  await store.close();
  const wanted = new Map<string, Record<string, unknown>>();
  for (const op of waiting) if ('set' in op) wanted.set(op.id, { ...wanted.get(op.id), ...op.set });
  for (const [id, fields] of wanted) {
    const [row, ...others] = page.rows.filter((one) => one.id === id);
    expect(row?.fields).toMatchObject(fields);
    expect(others).toEqual([]);
  }
  const typed = waiting.flatMap((op) => ('text' in op ? [op.text] : []));
  expect(typed.length).toBeGreaterThan(0);
  for (const text of typed) expect(page.texts.filter(({ update }) => update === text)).toHaveLength(1);
}
