/** Reading and writing one space of the simulator's database. */
import type { PageWriter } from '#server/store/memory-pages.ts';
import {
  erased,
  type KeptMutation,
  type KeptRow,
  type Mark,
  type NewMutation,
  type SpaceReader,
  type SpaceWriter,
} from '#server/store/store.ts';
import { type Data, type Fresh, type Index, placesOf } from './server-data.ts';
import { pageOf } from './server-page.ts';

export const readerOf = (data: Data, pageRows: number): SpaceReader => {
  const keptUnder = (index: Index, value: string) =>
    (index.get(value) ?? []).map((key) => data.kept.get(key)).filter((one) => one !== undefined);
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
    textRows: async (id) => [...(data.texts.get(id) ?? [])],
    crowdedTexts: async (through, most) =>
      [...data.texts].flatMap(([id, texts]) => (texts.filter(({ seq }) => seq <= through).length > most ? [id] : [])),
    deletedRows: async (through) =>
      [...data.rows.values()].filter(({ seq, fields }) => seq <= through && fields['deleted'] === true),
    floor: async () => data.floor,
    marks: async () => [...data.marks],
    mutation: async (device, n) => {
      const kept = data.kept.get(`${device}/${n}`);
      return kept ? withoutBody(kept) : null;
    },
    bodyOf: async (device, n) => data.kept.get(`${device}/${n}`)?.body ?? null,
    contents: async (from, before, most) =>
      [...data.kept.values()]
        .flatMap((one) =>
          one.body && one.at >= from && one.at < before ? [{ ...withoutBody(one), body: one.body }] : [],
        )
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .slice(0, most),
    lastMutation: async (device) => {
      const last = keptUnder(data.keysOf, device).reduce<NewMutation | null>(
        (latest, one) => (latest && latest.n > one.n ? latest : one),
        null,
      );
      return last && withoutBody(last);
    },
    judgedUnder: async (stamp) =>
      [...new Set([...keptUnder(data.keysAt, stamp), ...keptUnder(data.keysAs, stamp)])].map(withoutBody),
  };
};

const withoutBody = ({ body: _, round: __, ...kept }: NewMutation): KeptMutation => kept;

/** One write, and how to take it back. */
export interface Step {
  readonly forth: () => void;
  readonly back: () => void;
}

/** Every write leaves behind how to take it back. */
export const writerOf = (
  data: Data,
  reader: SpaceReader,
  way: Step[],
  found: { hash: string; invitation: string }[],
  feeds: { hash: string; feed: string }[],
  fresh: Fresh[],
): Omit<SpaceWriter, keyof PageWriter> => {
  const change = (forth: () => void, back: () => void) => {
    forth();
    way.push({ forth, back });
  };
  const set = <K, V>(map: Map<K, V>, key: K, value: V | undefined) => {
    const put = (one: V | undefined) => void (one === undefined ? map.delete(key) : map.set(key, one));
    const before = map.get(key);
    change(
      () => put(value),
      () => put(before),
    );
  };
  const mustBeOpen = () => {
    if (data.head === null) throw new Error('server disk: the space does not exist');
  };
  const become = (next: Partial<Data>, before: Partial<Data>) =>
    change(
      () => void Object.assign(data, next),
      () => void Object.assign(data, before),
    );
  const setHead = (head: number | null) => become({ head }, { head: data.head });
  const setMarks = (marks: readonly Mark[]) =>
    become({ marks: [...marks].sort((a, b) => a.week - b.week) }, { marks: data.marks });
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
      fresh.push({ seq: row.seq, what: `row ${row.id}`, row });
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
    async compactText(id, through, update) {
      mustBeOpen();
      const all = data.texts.get(id) ?? [];
      const last = all.findLast(({ seq }) => seq <= through);
      if (!last) return;
      set(data.texts, id, [{ ...last, update }, ...all.filter(({ seq }) => seq > through)]);
      fresh.push({ seq: 0, what: `compaction ${id}` });
    },
    async deleteRow(id) {
      mustBeOpen();
      const row = data.rows.get(id);
      if (!row) return;
      set(data.kinds, row.kind, new Set([...(data.kinds.get(row.kind) ?? [])].filter((one) => one !== id)));
      set(data.rows, id, undefined);
      fresh.push({ seq: 0, what: `forgotten ${id}`, row });
    },
    async deleteExits(through) {
      mustBeOpen();
      const old = [...data.exits].filter(([, { seq }]) => seq <= through);
      for (const [key] of old) set(data.exits, key, undefined);
      return old.length;
    },
    async setFloor(floor) {
      mustBeOpen();
      become({ floor }, { floor: data.floor });
    },
    async putMark(mark) {
      mustBeOpen();
      if (data.marks.every(({ week }) => week !== mark.week)) setMarks([...data.marks, mark]);
    },
    async deleteMarks(week) {
      mustBeOpen();
      setMarks(data.marks.filter((mark) => mark.week > week));
    },
    async putMutation(mutation) {
      mustBeOpen();
      keep(mutation);
      change(
        () => void data.arrivals.push(withoutBody(mutation)),
        () => void data.arrivals.pop(),
      );
    },
    async eraseRound(round, written) {
      mustBeOpen();
      const isOfRound = (scope: string) => scope.startsWith(`sheet:${round}:`);
      for (const [key, { scope }] of [...data.exits]) if (isOfRound(scope)) set(data.exits, key, undefined);
      for (const [owner, scopes] of [...data.owners])
        set(data.owners, owner, new Set([...scopes].filter((scope) => !isOfRound(scope))));
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
    async putFeed(hash, feed) {
      feeds.push({ hash, feed });
    },
  };
};
