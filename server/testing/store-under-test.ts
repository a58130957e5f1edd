import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuid5 } from '#protocol/derived-id.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { openPostgresStore } from '../store/postgres-store.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import type { KeptMutation, KeptRow, Store } from '../store/store.ts';
import { afterAll, beforeAll } from 'vitest';
import { createTestDatabase } from './test-database.ts';

/** A kind of store with a place of its own for one test file. */
export interface StoreUnderTest {
  /** Opens the same data; may be called again after closing what it returned. */
  open(): Promise<Store>;
  /** Can several processes use the data at once? */
  readonly isShared: boolean;
  remove(): Promise<void>;
}

export const memoryUnderTest = async (): Promise<StoreUnderTest> => ({
  open: async () => createMemoryStore(nameId('epoch')),
  isShared: false,
  remove: async () => undefined,
});

export const sqliteUnderTest = async (): Promise<StoreUnderTest> => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-sqlite-'));
  return {
    open: () =>
      openSqliteStore({ file: join(folder, 'note.sqlite'), newEpoch: () => crypto.randomUUID(), soon: setImmediate }),
    isShared: false,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** @param postgres address of the server all test files share: `inject('postgresUrl')` */
export const postgresUnderTest = async (postgres: string): Promise<StoreUnderTest> => {
  const database = await createTestDatabase(postgres);
  return {
    open: () =>
      openPostgresStore({ url: database.url, newEpoch: () => crypto.randomUUID(), onProblem: () => undefined }),
    isShared: true,
    remove: () => database.drop(),
  };
};

/** Opens a place before the tests of this block, hands its store out, and clears it away behind them. */
export const withStore = (make: () => Promise<StoreUnderTest>, use: (store: Store) => void): void => {
  let place: StoreUnderTest;
  let store: Store;
  beforeAll(async () => {
    place = await make();
    store = await place.open();
    use(store);
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });
};

/** An id that is the same in every run. */
export const nameId = (name: string): string => uuid5(`test ${name}`);

/** A row with everything a row needs. */
export const rowOf = (id: string, seq: number, more: Partial<KeptRow> = {}): KeptRow => ({
  id,
  kind: 'activityLog',
  scope: 'all',
  seq,
  stamp: stampAt(seq),
  fields: { title: `花だん ${seq}`, adults: seq, isPublic: false, note: null },
  parent: null,
  ...more,
});

/** A judged mutation with everything it needs. */
export const mutationOf = (device: string, n: number, more: Partial<KeptMutation> = {}): KeptMutation => ({
  device,
  n,
  hash: n.toString(16).padStart(32, '0'),
  member: nameId('みどり'),
  at: stampAt(n),
  verdict: { n, status: 'applied' },
  receivedAt: 1_700_000_000_000 + n,
  ...more,
});

/** The n-th stamp of a device. */
export const stampAt = (n: number): string => `Zz${n.toString().padStart(14, '-')}`;

/** Writes one row behind everything the space holds, as the sync server does. */
export const append = (store: Store, space: string, row: (seq: number) => KeptRow): Promise<number> =>
  store.write(space, async (tx) => {
    const seq = ((await tx.head()) ?? 0) + 1;
    await tx.putRow(row(seq));
    await tx.setHead(seq);
    return seq;
  });

/** A new space with nothing in it. */
export const createSpace = async (store: Store, space: string): Promise<void> =>
  store.write(space, (tx) => tx.create());
