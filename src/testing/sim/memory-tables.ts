/** The tables of a phone's disk in memory, with their indexes. Values are frozen: nobody changes what lies on a disk. */
import type { KvTable, KvTables, KvTx, OutboxEntry } from '#replica/kv.ts';

type Value = { readonly key: string };
type Index = Map<string, Map<string, Set<string>>>;

export type Tables = { readonly [T in KvTable]: ReadonlyMap<string, KvTables[T]> };

/** What one transaction changed: null where a value was deleted. */
export type Changes = ReadonlyMap<KvTable, ReadonlyMap<string, Value | null>>;

export interface MemoryTables {
  readonly tables: Tables;
  /** A transaction's own view: what it writes is seen by itself alone until `commit`. */
  draft(): Draft;
  clear(): void;
  copy(): MemoryTables;
  /** Becomes what the other is. */
  become(other: MemoryTables): void;
}

export interface Draft {
  readonly tx: KvTx;
  readonly changes: Changes;
  commit(): void;
}

const indexed: { readonly [T in KvTable]: readonly string[] } = {
  rows: ['space', 'kindKey', 'parentKey'],
  shadow: ['space'],
  outbox: ['space'],
  review: ['space'],
  texts: ['space', 'textKey'],
  spaces: [],
  device: [],
};
const names = Object.keys(indexed) as KvTable[];

export const createMemoryTables = (): MemoryTables => {
  const tables = new Map<KvTable, Map<string, Value>>(names.map((name) => [name, new Map()]));
  const indexes = new Map<KvTable, Index>(names.map((name) => [name, emptyIndex(name)]));
  const tableOf = (name: KvTable) => tables.get(name) as Map<string, Value>;
  const indexOf = (name: KvTable) => indexes.get(name) as Index;

  const put = (name: KvTable, key: string, value: Value | null) => {
    const table = tableOf(name);
    const index = indexOf(name);
    const before = table.get(key);
    if (before) for (const [field, keys] of index) keys.get(String(fieldOf(before, field)))?.delete(key);
    if (value === null) {
      table.delete(key);
      return;
    }
    table.set(key, value);
    for (const [field, keys] of index) {
      const at = fieldOf(value, field);
      if (at === undefined) continue;
      const set = keys.get(String(at)) ?? new Set();
      keys.set(String(at), set.add(key));
    }
  };

  const self: MemoryTables = {
    tables: Object.fromEntries(tables) as unknown as Tables,
    draft: () => createDraft(tableOf, indexOf, put),
    clear() {
      for (const name of names) for (const key of [...tableOf(name).keys()]) put(name, key, null);
    },
    copy() {
      const other = createMemoryTables();
      other.become(self);
      return other;
    },
    become(other) {
      self.clear();
      for (const name of names) for (const [key, value] of other.tables[name]) put(name, key, value);
    },
  };
  return self;
};

const createDraft = (
  tableOf: (name: KvTable) => Map<string, Value>,
  indexOf: (name: KvTable) => Index,
  put: (name: KvTable, key: string, value: Value | null) => void,
): Draft => {
  const changes = new Map<KvTable, Map<string, Value | null>>();
  const changed = (name: KvTable) => {
    const known = changes.get(name) ?? new Map<string, Value | null>();
    changes.set(name, known);
    return known;
  };
  const valuesOf = (name: KvTable, keys: Iterable<string>) => {
    const own = changes.get(name);
    return [...keys].sort().map((key) => (own?.has(key) ? own.get(key) : tableOf(name).get(key)));
  };
  const tx: KvTx = {
    async get(name, key) {
      const own = changes.get(name);
      return (own?.has(key) ? (own.get(key) ?? undefined) : tableOf(name).get(key)) as never;
    },
    async put(name, values) {
      for (const value of values) changed(name).set(value.key, freeze(value));
    },
    async delete(name, keys) {
      for (const key of keys) changed(name).set(key, null);
    },
    async list(name) {
      const keys = new Set(tableOf(name).keys());
      for (const [key, value] of changes.get(name) ?? []) {
        if (value) keys.add(key);
        else keys.delete(key);
      }
      return valuesOf(name, keys) as never;
    },
    async where(name, index, wanted) {
      const keys = new Set(indexOf(name).get(index)?.get(wanted));
      for (const [key, value] of changes.get(name) ?? []) {
        if (value && fieldOf(value, index) === wanted) keys.add(key);
        else keys.delete(key);
      }
      return valuesOf(name, keys) as never;
    },
  };
  return {
    tx,
    changes,
    commit() {
      for (const [name, values] of changes) for (const [key, value] of values) put(name, key, value);
    },
  };
};

/** Outbox entries a transaction wrote. */
export const outboxOf = (changes: Changes): OutboxEntry[] =>
  [...(changes.get('outbox')?.values() ?? [])].filter((entry) => entry !== null) as OutboxEntry[];

const emptyIndex = (name: KvTable): Index => new Map(indexed[name].map((field) => [field, new Map()]));

const fieldOf = (value: Value, field: string): unknown => (value as unknown as Record<string, unknown>)[field];

/** A disk keeps a copy; here nobody may change what was given to it. */
const freeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
};
