import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { OutboxEntry } from '#replica/kv.ts';
import { openDatabase } from '#store/database.ts';
import { createDexieKv } from '#store/dexie-kv.ts';
import { openIdentity } from '#store/identity.ts';
import { createHttpClient } from '#sync/http-client.ts';
import { createHttpNet } from '#sync/http-net.ts';
import { syncOnce } from '#sync/sync-once.ts';
import { createTestRng } from '#testing/test-ports.ts';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { openPostgresStore } from '#server/store/postgres-store.ts';
import { openSqliteStore } from '#server/store/sqlite-store.ts';
import type { Store } from '#server/store/store.ts';
import { type AppUnderTest, appUnderTest } from '../app-under-test.ts';
import { createTestDatabase } from '../test-database.ts';
import { readContents, type SpaceContents } from './contents.ts';
import { type DatabaseDump, restoreDatabase } from './indexeddb-dump.ts';
import { restorePostgres } from './postgres-dump.ts';

/** Every version that was released; each left what it had written. */
const versions = readdirSync(import.meta.dirname).filter((name) => /^v\d/.test(name));

test('the first version left its fixtures', () => {
  expect(versions).toContain('v0.1.0');
});

describe.each(versions)('what %s wrote', (version) => {
  const read = (name: string): Buffer => readFileSync(join(import.meta.dirname, version, name));
  const lines = read('contents.jsonl').toString().trim().split('\n');
  const contentsOf = (database: string): SpaceContents[] =>
    lines.flatMap((line) => {
      const { database: where, ...space } = JSON.parse(line);
      return where === database ? [space] : [];
    });

  const openSqlite = async (): Promise<Store> => {
    const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-released-'));
    const file = join(folder, 'kyodo-note.sqlite');
    writeFileSync(file, gunzipSync(read('notebook.sqlite.gz')));
    const store = await openSqliteStore({ file, newEpoch: () => crypto.randomUUID(), soon: setImmediate });
    onTestFinished(async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    });
    return store;
  };

  const openPostgres = async (): Promise<Store> => {
    const { url, drop } = await createTestDatabase(inject('postgresUrl'));
    onTestFinished(drop);
    await restorePostgres(url, gunzipSync(read('notebook.postgres.sql.gz')).toString());
    const store = await openPostgresStore({ url, newEpoch: () => crypto.randomUUID(), onProblem: () => undefined });
    onTestFinished(() => store.close());
    return store;
  };

  test.each([
    ['SQLite', openSqlite, contentsOf('sqlite')],
    ['PostgreSQL', openPostgres, contentsOf('postgres')],
  ])('in %s is all there after the migrations of this version', async (_, open, wanted) => {
    const store = await open();
    expect(wanted.length).toBeGreaterThan(3);
    for (const space of wanted) expect(await readContents(store, space.id, space.scopes)).toEqual(space);
  });

  test('a phone kept unsent comes through this version’s tables and reaches the server', async () => {
    const dump: DatabaseDump = JSON.parse(gunzipSync(read('phone.indexeddb.json.gz')).toString());
    const waiting = valuesOf<OutboxEntry>(dump, 'outbox');
    expect(waiting.length).toBeGreaterThan(0);
    await restoreDatabase(dump, version);
    const store = await openSqlite();
    const phone = await openPhone(version, appUnderTest(store, { clock: { now: () => Date.now() } }));
    // Opening changed nothing of what the person wrote, and every record is still listed.
    expect(await phone.db.outbox.toArray()).toEqual(waiting);
    expect(await phone.db.rows.count()).toBe(valuesOf(dump, 'rows').length);
    const [space = ''] = waiting.map((entry) => entry.space);

    expect(await syncOnce(phone.ports)).toMatchObject({ ok: true });
    expect(await phone.db.outbox.count()).toBe(0);
    expect(await phone.db.review.toArray()).toEqual([]);
    const { rows, updates } = await readSpace(store, contentsOf('sqlite'), space);
    // The last value of every field the person set is what stands on the server now, and every text is there once.
    for (const [id, fields] of lastValues(waiting)) expect(rows.get(id)?.fields).toMatchObject(fields);
    const typed = waiting.flatMap(({ mutation }) => mutation.ops.flatMap((op) => ('text' in op ? [op.text] : [])));
    expect(typed.length).toBeGreaterThan(0);
    for (const update of typed) expect(updates.filter((one) => one === update)).toHaveLength(1);
  });
});

const valuesOf = <T>(dump: DatabaseDump, store: string): T[] =>
  [...(dump.stores.find(({ name }) => name === store)?.values ?? [])] as T[];

const readSpace = async (store: Store, contents: readonly SpaceContents[], space: string) => {
  const scopes = contents.find(({ id }) => id === space)?.scopes ?? [];
  const page = await store.read(space, (tx) =>
    tx.page(Object.fromEntries(scopes.map((scope) => [scope, 0])), { rows: 1_000_000, textBytes: 1_000_000_000 }),
  );
  return { rows: new Map(page.rows.map((row) => [row.id, row])), updates: page.texts.map((text) => text.update) };
};

const lastValues = (waiting: readonly OutboxEntry[]): Map<string, object> => {
  const values = new Map<string, object>();
  for (const { mutation } of waiting) {
    for (const op of mutation.ops) if ('set' in op) values.set(op.id, { ...values.get(op.id), ...op.set });
  }
  return values;
};

/** The app's own engine on the restored disk, with the server in the same process. */
const openPhone = async (name: string, app: AppUnderTest) => {
  const db = openDatabase(name);
  onTestFinished(() => db.close());
  const clock = { now: () => Date.now() };
  const rng = createTestRng(1);
  const { secret, stamps } = await openIdentity(db, { clock, rng });
  let cookie = '';
  let openedAt: number | null = null;
  const timers = { after: () => () => undefined };
  const client = createHttpClient({
    async fetch(path, init) {
      const headers = new Headers(init.headers);
      headers.set('cookie', cookie);
      const answer = await app.request(path, { ...init, headers }, { incoming: { socket: { remoteAddress: '::1' } } });
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return answer;
    },
    timers,
    gzip: null,
    secret,
    label: 'phone',
    clock,
    sessions: { lastOpenedAt: () => openedAt, opened: (at) => void (openedAt = at) },
  });
  const net = createHttpNet(client, { timers, openStream: null });
  return { db, ports: { kv: createDexieKv(db), clock, rng, stamps, net } };
};
