import type { Kv, KvTable, KvTables, KvTx } from '#replica/kv.ts';
import { Dexie, type Table } from 'dexie';
import type { NotebookDb } from './database.ts';

const tables: readonly KvTable[] = ['rows', 'shadow', 'outbox', 'review', 'texts', 'spaces', 'device'];

/** Tells when the disk does not answer: some phones lose it in the background and never say so. */
export interface Watchdog {
  readonly timers: { after(ms: number, work: () => void): () => void };
  /** A transaction has taken longer than five seconds, or such a one came to its end after all. */
  readonly onStuck: (isStuck: boolean) => void;
}

const patienceMs = 5000;

/** The replica's port to the disk. A lost connection (iOS drops it in the background) is opened again once. */
export const createDexieKv = (db: NotebookDb, watchdog?: Watchdog): Kv => {
  const all = tables.map((name) => db.table(name));
  const tx = createTx(db);
  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    let isStuck = false;
    const cancel = watchdog?.timers.after(patienceMs, () => {
      isStuck = true;
      watchdog.onStuck(true);
    });
    try {
      return await reopeningOnce(db, work);
    } finally {
      cancel?.();
      if (isStuck) watchdog?.onStuck(false);
    }
  };
  return {
    // Dexie keeps a transaction open over `await` only when it is given a function that says `async` itself.
    write: (work) => watched(async () => db.transaction('rw', all, async () => work(tx))),
    read: (work) => watched(async () => db.transaction('r', all, async () => work(tx))),
  };
};

/** Everything under a prefix: keys of one space, updates of one text. */
export const underPrefix = <V>(table: Table<V, string>, prefix: string) =>
  table.where(':id').between(`${prefix}/`, `${prefix}0`, true, false);

const createTx = (db: NotebookDb): KvTx => {
  const tableOf = <T extends KvTable>(name: T): Table<KvTables[T], string> => db.table(name);
  return {
    get: async (name, key) => tableOf(name).get(key),
    async put(name, values) {
      if (values.length > 0) await tableOf(name).bulkPut(values);
    },
    async delete(name, keys) {
      if (keys.length > 0) await tableOf(name).bulkDelete([...keys]);
    },
    list: async (name) => tableOf(name).toArray(),
    async where(name, index, value) {
      const table = tableOf(name);
      if (index === 'parentKey') return table.where('parentKey').equals(value).toArray();
      if (index !== 'kindKey') return underPrefix(table, value).toArray();
      const found = table.where('[kindKey+sort]').between([value, Dexie.minKey], [value, Dexie.maxKey]);
      return found.toArray((values) => values.sort((a, b) => (a.key < b.key ? -1 : 1)));
    },
  };
};

/** Errors after which the same call may work on a fresh connection; the transaction they ended wrote nothing. */
const isLostConnection = (error: unknown): boolean =>
  error instanceof Error && ['DatabaseClosedError', 'UnknownError', 'InvalidStateError'].includes(error.name);

const reopeningOnce = async <T>(db: NotebookDb, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!isLostConnection(error) || Dexie.currentTransaction) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return work();
  }
};
