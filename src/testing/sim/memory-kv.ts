/** The replica's disk in memory. A transaction that did not finish leaves nothing; a killed device keeps what was committed. */
import type { Kv, KvTable, KvTables, KvTx, OutboxEntry } from '#replica/kv.ts';

type Tables = { [T in KvTable]: Map<string, KvTables[T]> };

export interface MemoryKv extends Kv {
  /** What is on the disk now. */
  readonly tables: Tables;
  /** The process died: running and waiting transactions are gone. */
  crash(): void;
  /** Everything is gone. */
  clear(): void;
  /** A second disk with the same content. */
  copy(hop: () => Promise<void>): MemoryKv;
  /** Called with every outbox entry that reached the disk. */
  onOutbox: (entry: OutboxEntry) => void;
}

/** @param hop awaited inside every transaction, so that others may come in between */
export const createMemoryKv = (hop: () => Promise<void>, tables: Tables = emptyTables()): MemoryKv => {
  let queue: Promise<unknown> = Promise.resolve();
  let life = 0;
  const locked = <T>(work: () => Promise<T>): Promise<T> => {
    const born = life;
    const start = () => (born === life ? work() : new Promise<T>(() => {}));
    const run = queue.then(start, start);
    queue = run.catch(() => {});
    return run;
  };
  const kv: MemoryKv = {
    tables,
    onOutbox: () => {},
    write: (work) =>
      locked(async () => {
        const born = life;
        await hop();
        const draft = draftOver(tables);
        const result = await work(draft.tx);
        await hop();
        if (born === life) {
          draft.commit();
          for (const entry of draft.outbox()) kv.onOutbox(entry);
        }
        return result;
      }),
    read: (work) => locked(() => work(draftOver(tables).tx)),
    crash() {
      life += 1;
      queue = Promise.resolve();
    },
    clear() {
      for (const table of Object.values(tables)) table.clear();
    },
    copy: (other) => createMemoryKv(other, structuredClone(tables)),
  };
  return kv;
};

const emptyTables = (): Tables => ({
  rows: new Map(),
  shadow: new Map(),
  outbox: new Map(),
  review: new Map(),
  texts: new Map(),
  spaces: new Map(),
  device: new Map(),
});

const draftOver = (tables: Tables) => {
  const puts = new Map<KvTable, Map<string, unknown>>();
  const changed = (table: KvTable) => {
    const known = puts.get(table) ?? new Map<string, unknown>();
    puts.set(table, known);
    return known;
  };
  const all = (table: KvTable): unknown[] => {
    const own = changed(table);
    const kept = [...tables[table]].filter(([key]) => !own.has(key));
    const list = [...kept, ...[...own].filter(([, value]) => value !== null)] as [string, unknown][];
    return list.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  };
  const tx: KvTx = {
    async get(table, key) {
      const own = changed(table);
      return (own.has(key) ? (own.get(key) ?? undefined) : tables[table].get(key)) as never;
    },
    async put(table, values) {
      for (const value of values) changed(table).set(value.key, structuredClone(value));
    },
    async delete(table, keys) {
      for (const key of keys) changed(table).set(key, null);
    },
    list: async (table) => all(table) as never,
    where: async (table, index, value) =>
      all(table).filter((one) => (one as Record<string, unknown>)[index] === value) as never,
  };
  return {
    tx,
    outbox: () => [...(puts.get('outbox')?.values() ?? [])].filter((entry) => entry !== null) as OutboxEntry[],
    commit() {
      for (const [table, values] of puts) {
        const target = tables[table] as Map<string, unknown>;
        for (const [key, value] of values) {
          if (value === null) target.delete(key);
          else target.set(key, value);
        }
      }
    },
  };
};
