import type { Kv, KvTable, KvTables, KvTx } from '#replica/kv.ts';

/** The replica's disk in memory, without indexes: what is measured is the engine, not a disk. */
export interface MemoryDisk extends Kv {
  /** Called after each transaction with what it wrote. Returns how to stop. */
  watch(onWritten: (written: readonly Written[]) => void): () => void;
  count(table: KvTable): number;
}

export interface Written {
  readonly table: KvTable;
  readonly key: string;
  /** undefined when it was deleted. */
  readonly value: KvTables[KvTable] | undefined;
}

type AnyTable = Map<string, KvTables[KvTable]>;

/** Transactions run one after the other; one that fails is undone. */
export const createMemoryDisk = (): MemoryDisk => {
  const names = ['rows', 'shadow', 'outbox', 'review', 'texts', 'spaces', 'device'] as const;
  const tables = new Map<KvTable, AnyTable>(names.map((name) => [name, new Map()]));
  const watchers = new Set<(written: readonly Written[]) => void>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
  return {
    read: (work) => inTurn(() => work(openTx(tables, []))),
    write: (work) =>
      inTurn(async () => {
        const journal: Change[] = [];
        try {
          const value = await work(openTx(tables, journal));
          const written = journal.map(({ table, key, after }) => ({ table, key, value: after }));
          for (const watcher of watchers) watcher(written);
          return value;
        } catch (error) {
          for (const { table, key, before } of journal.reverse()) restore(tableOf(tables, table), key, before);
          throw error;
        }
      }),
    watch(onWritten) {
      watchers.add(onWritten);
      return () => watchers.delete(onWritten);
    },
    count: (table) => tableOf(tables, table).size,
  };
};

interface Change {
  readonly table: KvTable;
  readonly key: string;
  readonly before: KvTables[KvTable] | undefined;
  readonly after: KvTables[KvTable] | undefined;
}

const openTx = (tables: ReadonlyMap<KvTable, AnyTable>, journal: Change[]): KvTx => {
  const set = (table: KvTable, key: string, after: KvTables[KvTable] | undefined): void => {
    const target = tableOf(tables, table);
    journal.push({ table, key, before: target.get(key), after });
    restore(target, key, after);
  };
  return {
    get: async (table, key) => tableOf(tables, table).get(key) as never,
    async put(table, values) {
      for (const value of values) set(table, value.key, value);
    },
    async delete(table, keys) {
      for (const key of keys) set(table, key, undefined);
    },
    list: async (table) => byKey([...tableOf(tables, table).values()]) as never,
    where: async (table, index, value) =>
      byKey([...tableOf(tables, table).values()].filter((one) => Reflect.get(one, index) === value)) as never,
  };
};

const tableOf = (tables: ReadonlyMap<KvTable, AnyTable>, name: KvTable): AnyTable => {
  const table = tables.get(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

const restore = (table: AnyTable, key: string, value: KvTables[KvTable] | undefined): void => {
  if (value === undefined) table.delete(key);
  else table.set(key, value);
};

const byKey = <V extends { readonly key: string }>(values: V[]): V[] => values.sort((a, b) => (a.key < b.key ? -1 : 1));
