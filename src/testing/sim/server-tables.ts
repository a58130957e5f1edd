/** One space of the simulator's database: rows by kind, mutations by device, and a way back for what is not committed. */
import type { Exit, TextRow } from '#protocol/messages.ts';
import {
  erased,
  type KeptMutation,
  type KeptRow,
  type NewMutation,
  type SpaceReader,
  type SpaceWriter,
} from '#server/store/store.ts';
import { pageOf } from './server-page.ts';

export interface SpaceDraft {
  readonly tx: SpaceWriter;
  readonly found: { readonly hash: string; readonly invitation: string }[];
  undo(): void;
  end(): void;
}

export interface SpaceTable {
  readonly reader: SpaceReader;
  readonly rows: ReadonlyMap<string, KeptRow>;
  readonly texts: ReadonlyMap<string, readonly TextRow[]>;
  readonly exits: ReadonlyMap<string, Exit>;
  /** Everything ever judged, in the order of arrival. Nothing is forgotten here: the database does not see it. */
  readonly arrivals: readonly KeptMutation[];
  /** What the database keeps of it. */
  readonly kept: ReadonlyMap<string, NewMutation>;
  readonly members: ReadonlyMap<string, string>;
  head(): number | null;
  /** Places given by the transaction under way. */
  readonly fresh: readonly { readonly seq: number; readonly what: string }[];
  draft(): SpaceDraft;
  /** Undoes the transaction under way. */
  abort(): void;
  /** Forgets what mutations held that arrived before this moment. */
  sweepBodies(before: number): void;
  copy(): SpaceTable;
}

type Index = Map<string, readonly string[]>;

interface Data {
  head: number | null;
  readonly rows: Map<string, KeptRow>;
  readonly kinds: Map<string, Set<string>>;
  readonly texts: Map<string, TextRow[]>;
  readonly exits: Map<string, Exit>;
  readonly arrivals: KeptMutation[];
  readonly kept: Map<string, NewMutation>;
  /** Keys of what is kept, by its time of writing, by the stamp it was given and by its device. */
  readonly keysAt: Index;
  readonly keysAs: Index;
  readonly keysOf: Index;
  readonly members: Map<string, string>;
  readonly owners: Map<string, Set<string>>;
}

/** @param pageRows pages have at most so many rows, so that a short run has many pages */
export const createSpaceTable = (pageRows: number, data: Data = emptyData()): SpaceTable => {
  let open: SpaceDraft | null = null;
  const fresh: { seq: number; what: string }[] = [];
  const reader = readerOf(data, pageRows);
  return {
    reader,
    rows: data.rows,
    texts: data.texts,
    exits: data.exits,
    arrivals: data.arrivals,
    kept: data.kept,
    members: data.members,
    fresh,
    head: () => data.head,
    draft() {
      const way: (() => void)[] = [];
      const found: { hash: string; invitation: string }[] = [];
      fresh.length = 0;
      const end = () => {
        open = null;
      };
      open = {
        found,
        tx: writerOf(data, reader, way, found, fresh),
        undo() {
          for (const back of way.splice(0).reverse()) back();
          end();
        },
        end,
      };
      return open;
    },
    abort: () => open?.undo(),
    sweepBodies(before) {
      for (const [key, one] of data.kept) if (one.receivedAt < before) data.kept.set(key, { ...one, body: null });
    },
    copy: () => createSpaceTable(pageRows, copyOf(data)),
  };
};

const readerOf = (data: Data, pageRows: number): SpaceReader => {
  const keptUnder = (index: Index, value: string) =>
    (index.get(value) ?? []).map((key) => data.kept.get(key)).filter((one) => one !== undefined);
  const writtenUnder = (index: Index, stamp: string) =>
    keptUnder(index, stamp).find(({ verdict }) => verdict.status !== 'rejected');
  return {
    head: async () => data.head,
    row: async (id) => data.rows.get(id) ?? null,
    rowsOf: async (kind, parent) =>
      [...(data.kinds.get(kind) ?? [])]
        .map((id) => data.rows.get(id) as KeptRow)
        .filter((row) => parent === undefined || row.parent === parent),
    memberOf: async (account) => data.members.get(account) ?? null,
    sheetScopes: async (owners) => owners.flatMap((owner) => [...(data.owners.get(owner) ?? [])]),
    page: async (cursors, limits) => pageOf(data, cursors, { ...limits, rows: Math.min(limits.rows, pageRows) }),
    textUpdates: async (id) => (data.texts.get(id) ?? []).map((text) => text.update),
    mutation: async (device, n) => {
      const kept = data.kept.get(`${device}/${n}`);
      return kept ? withoutBody(kept) : null;
    },
    bodyOf: async (device, n) => data.kept.get(`${device}/${n}`)?.body ?? null,
    lastNumber: async (device) => Math.max(0, ...keptUnder(data.keysOf, device).map(({ n }) => n)),
    judgedAt: async (at) => keptUnder(data.keysAt, at).map(withoutBody),
    authorOf: async (stamp) => (writtenUnder(data.keysAs, stamp) ?? writtenUnder(data.keysAt, stamp))?.member ?? null,
  };
};

const withoutBody = ({ body: _, round: __, ...kept }: NewMutation): KeptMutation => kept;

/** Every write leaves behind how to take it back. */
const writerOf = (
  data: Data,
  reader: SpaceReader,
  way: (() => void)[],
  found: { hash: string; invitation: string }[],
  fresh: { seq: number; what: string }[],
): SpaceWriter => {
  const set = <K, V>(map: Map<K, V>, key: K, value: V | undefined) => {
    const before = map.get(key);
    way.push(() => {
      if (before === undefined) map.delete(key);
      else map.set(key, before);
    });
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  };
  const mustBeOpen = () => {
    if (data.head === null) throw new Error('server disk: the space does not exist');
  };
  const setHead = (head: number | null) => {
    const before = data.head;
    way.push(() => {
      data.head = before;
    });
    data.head = head;
  };
  const keep = (one: NewMutation) => {
    const key = `${one.device}/${one.n}`;
    set(data.kept, key, one);
    for (const [index, value] of placesOf(data, one)) set(index, value, [...(index.get(value) ?? []), key]);
  };
  const drop = (key: string, one: NewMutation) => {
    set(data.kept, key, undefined);
    for (const [index, value] of placesOf(data, one))
      set(
        index,
        value,
        index.get(value)?.filter((other) => other !== key),
      );
  };
  return {
    ...reader,
    async create() {
      if (data.head !== null) throw new Error('server disk: the space exists');
      setHead(0);
    },
    async setHead(head) {
      mustBeOpen();
      setHead(head);
    },
    async putRow(row) {
      mustBeOpen();
      fresh.push({ seq: row.seq, what: `row ${row.id}` });
      set(data.kinds, row.kind, new Set(data.kinds.get(row.kind)).add(row.id));
      set(data.rows, row.id, row);
      const owner = /^sheet:[^:]+:(.+)$/.exec(row.scope)?.[1];
      if (owner) set(data.owners, owner, new Set(data.owners.get(owner)).add(row.scope));
    },
    async putExit(exit) {
      mustBeOpen();
      set(data.exits, `${exit.id}/${exit.scope}`, exit);
    },
    async putText(text) {
      mustBeOpen();
      fresh.push({ seq: text.seq, what: `text ${text.id}` });
      set(data.texts, text.id, [...(data.texts.get(text.id) ?? []), text]);
    },
    async deleteTexts(id) {
      mustBeOpen();
      set(data.texts, id, undefined);
    },
    async putMutation(mutation) {
      mustBeOpen();
      keep(mutation);
      data.arrivals.push(withoutBody(mutation));
      way.push(() => data.arrivals.pop());
    },
    async eraseRound(round, written) {
      mustBeOpen();
      for (const [key, one] of [...data.kept]) {
        const isStanding = written.some(
          ({ stamp, writers }) =>
            (stamp === one.at || stamp === one.verdict.stamp) && one.member !== null && writers.includes(one.member),
        );
        if (one.round !== round && !isStanding) continue;
        drop(key, one);
        const left = erased(one);
        if (!data.kept.has(`${left.device}/${left.n}`)) keep(left);
      }
    },
    async bind(account, member) {
      mustBeOpen();
      set(data.members, account, member);
    },
    async unbind(member) {
      for (const [account, bound] of data.members) if (bound === member) set(data.members, account, undefined);
    },
    async putInvitation(hash, invitation) {
      found.push({ hash, invitation });
    },
  };
};

const placesOf = (data: Data, { device, at, verdict }: NewMutation): (readonly [Index, string])[] => [
  [data.keysOf, device],
  [data.keysAt, at],
  ...(verdict.stamp === undefined ? [] : [[data.keysAs, verdict.stamp] as const]),
];

const emptyData = (): Data => ({
  head: null,
  rows: new Map(),
  kinds: new Map(),
  texts: new Map(),
  exits: new Map(),
  arrivals: [],
  kept: new Map(),
  keysAt: new Map(),
  keysAs: new Map(),
  keysOf: new Map(),
  members: new Map(),
  owners: new Map(),
});

/** Values are never changed in place, so that maps alone are copied. */
const copyOf = (data: Data): Data => ({
  head: data.head,
  rows: new Map(data.rows),
  kinds: new Map(data.kinds),
  texts: new Map(data.texts),
  exits: new Map(data.exits),
  arrivals: [...data.arrivals],
  kept: new Map(data.kept),
  keysAt: new Map(data.keysAt),
  keysAs: new Map(data.keysAs),
  keysOf: new Map(data.keysOf),
  members: new Map(data.members),
  owners: new Map(data.owners),
});
