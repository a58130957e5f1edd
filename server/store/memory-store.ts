/** The store in memory: for the simulator and for tests. Transactions copy what they touch; a throw undoes them. */
import type { Exit, TextRow } from '#protocol/messages.ts';
import { emptyPage, pageOf } from './memory-page.ts';
import { createMemoryPages, type PageWriter } from './memory-pages.ts';
import { createMemoryPeople } from './memory-people.ts';
import {
  erased,
  type KeptMutation,
  type KeptRow,
  type Mark,
  type NewMutation,
  type SpaceReader,
  type SpaceWriter,
  type Store,
} from './store.ts';

interface SpaceData {
  head: number;
  floor: number;
  marks: Mark[];
  readonly rows: Map<string, KeptRow>;
  texts: TextRow[];
  exits: Exit[];
  readonly mutations: Map<string, NewMutation>;
  readonly members: Map<string, string>;
  readonly owners: Map<string, Set<string>>;
}

/**
 * @param epoch identity of this database
 * @param hops awaited inside every transaction, so that a scheduler may put others in between
 */
export const createMemoryStore = (epoch: string, hops: () => Promise<void> = async () => {}): Store => {
  const spaces = new Map<string, SpaceData>();
  const invitations = new Map<string, { space: string; invitation: string }>();
  const feeds = new Map<string, { space: string; feed: string }>();
  const queues = new Map<string, Promise<unknown>>();
  const leases = new Map<string, number>();
  const pages = createMemoryPages();
  let identity = epoch;
  let renewals = 0;

  const exclusive = <T>(space: string, work: () => Promise<T>): Promise<T> => {
    const before = queues.get(space) ?? Promise.resolve();
    const run = before.then(work, work);
    queues.set(
      space,
      run.catch(() => {}),
    );
    return run;
  };

  return {
    people: createMemoryPeople(spacesOf(spaces), invitations, feeds),
    async write(space, work) {
      return exclusive(space, async () => {
        await hops();
        const before = spaces.get(space);
        const draft = before ? copyOf(before) : null;
        const found: Found = { invitations: [], feeds: [] };
        const state = { data: draft };
        const desk = pages.of(space);
        const result = await work({ ...writer(state, found), ...desk.writer });
        await hops();
        if (state.data) spaces.set(space, state.data);
        desk.keep();
        // The first who brings a hash keeps it.
        for (const { hash, invitation } of found.invitations) {
          if (!invitations.has(hash)) invitations.set(hash, { space, invitation });
        }
        for (const { hash, feed } of found.feeds) if (!feeds.has(hash)) feeds.set(hash, { space, feed });
        return result;
      });
    },
    async read(space, work) {
      await hops();
      const data = spaces.get(space);
      return work(reader({ data: data ? copyOf(data) : null }));
    },
    epoch: async () => identity,
    renewEpoch: async () => {
      renewals += 1;
      identity = `${epoch}-${renewals}`;
      return identity;
    },
    tick: async () => {},
    async sweepBodies(before) {
      for (const { mutations } of spaces.values()) {
        for (const [key, one] of mutations) if (one.receivedAt < before) mutations.set(key, { ...one, body: null });
      }
    },
    publicPage: async (slug) => pages.find(slug),
    spaces: async () => [...spaces.keys()],
    async takeLease(name, now, until) {
      const taken = leases.get(name) ?? 0;
      if (taken > now && taken <= now + 2 * (until - now)) return false;
      leases.set(name, until);
      return true;
    },
    heads: async (ids) =>
      Object.fromEntries(ids.flatMap((id) => (spaces.has(id) ? [[id, spaces.get(id)?.head ?? 0]] : []))),
    ready: async () => {},
    close: async () => {},
  };
};

interface Cell {
  data: SpaceData | null;
}

const reader = (cell: Cell): SpaceReader => {
  const mutations = () => [...(cell.data?.mutations.values() ?? [])];
  return {
    head: async () => cell.data?.head ?? null,
    row: async (id) => cell.data?.rows.get(id) ?? null,
    rowsOf: async (kind, parent) =>
      [...(cell.data?.rows.values() ?? [])].filter(
        (row) => row.kind === kind && (parent === undefined || row.parent === parent),
      ),
    memberOf: async (account) => cell.data?.members.get(account) ?? null,
    sheetScopes: async (owners) => owners.flatMap((owner) => [...(cell.data?.owners.get(owner) ?? [])]),
    page: async (cursors, limits) => (cell.data ? pageOf(cell.data, cursors, limits) : emptyPage),
    textUpdates: async (id) =>
      (cell.data?.texts ?? [])
        .filter((text) => text.id === id)
        .sort((a, b) => a.seq - b.seq)
        .map((text) => text.update),
    textRows: async (id) => (cell.data?.texts ?? []).filter((text) => text.id === id).sort((a, b) => a.seq - b.seq),
    crowdedTexts: async (through, most) => {
      const old = (cell.data?.texts ?? []).filter((text) => text.seq <= through);
      const counts = new Map<string, number>();
      for (const { id } of old) counts.set(id, (counts.get(id) ?? 0) + 1);
      return [...counts].flatMap(([id, count]) => (count > most ? [id] : []));
    },
    deletedRows: async (through) =>
      [...(cell.data?.rows.values() ?? [])].filter(({ seq, fields }) => seq <= through && fields['deleted'] === true),
    floor: async () => cell.data?.floor ?? 0,
    marks: async () => cell.data?.marks ?? [],
    mutation: async (device, n) => {
      const kept = cell.data?.mutations.get(`${device}/${n}`);
      return kept ? withoutBody(kept) : null;
    },
    bodyOf: async (device, n) => cell.data?.mutations.get(`${device}/${n}`)?.body ?? null,
    contents: async (from, before, most) =>
      mutations()
        .flatMap(({ body, ...one }) =>
          body && one.at >= from && one.at < before ? [{ ...withoutBody(one), body }] : [],
        )
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .slice(0, most),
    lastMutation: async (device) => {
      const [last] = mutations()
        .filter((one) => one.device === device)
        .sort((a, b) => b.n - a.n);
      return last ? withoutBody(last) : null;
    },
    judgedUnder: async (stamp) =>
      mutations()
        .filter((one) => one.at === stamp || one.verdict.stamp === stamp)
        .map(withoutBody),
  };
};

const withoutBody = ({ body: _, round: __, ...kept }: NewMutation): KeptMutation => kept;

/** What a transaction found to be remembered apart from the space. */
interface Found {
  readonly invitations: { hash: string; invitation: string }[];
  readonly feeds: { hash: string; feed: string }[];
}

const writer = (cell: Cell, found: Found): Omit<SpaceWriter, keyof PageWriter> => {
  const open = (): SpaceData => {
    if (!cell.data) throw new Error('memory store: the space does not exist');
    return cell.data;
  };
  return {
    ...reader(cell),
    async create() {
      if (cell.data) throw new Error('memory store: the space exists');
      cell.data = {
        head: 0,
        floor: 0,
        marks: [],
        rows: new Map(),
        texts: [],
        exits: [],
        mutations: new Map(),
        members: new Map(),
        owners: new Map(),
      };
    },
    async setHead(head) {
      open().head = head;
    },
    async putRow(row) {
      open().rows.set(row.id, row);
      const owner = /^sheet:[^:]+:(.+)$/.exec(row.scope)?.[1];
      if (owner) {
        const scopes = open().owners.get(owner) ?? new Set();
        open().owners.set(owner, scopes.add(row.scope));
      }
    },
    async putExit(exit) {
      const data = open();
      data.exits = [...data.exits.filter((one) => one.id !== exit.id || one.scope !== exit.scope), exit];
    },
    async putText(text) {
      open().texts.push(text);
    },
    async deleteTexts(id) {
      const data = open();
      data.texts = data.texts.filter((text) => text.id !== id);
    },
    async compactText(id, through, update) {
      const data = open();
      const isOld = (text: TextRow) => text.id === id && text.seq <= through;
      const last = data.texts.filter(isOld).sort((a, b) => b.seq - a.seq)[0];
      if (last) data.texts = [...data.texts.filter((text) => !isOld(text)), { ...last, update }];
    },
    async deleteRow(id) {
      open().rows.delete(id);
    },
    async deleteExits(through) {
      const data = open();
      const count = data.exits.length;
      data.exits = data.exits.filter(({ seq }) => seq > through);
      return count - data.exits.length;
    },
    async setFloor(floor) {
      open().floor = floor;
    },
    async putMark(mark) {
      const data = open();
      if (data.marks.every(({ week }) => week !== mark.week))
        data.marks = [...data.marks, mark].sort((a, b) => a.week - b.week);
    },
    async deleteMarks(week) {
      const data = open();
      data.marks = data.marks.filter((mark) => mark.week > week);
    },
    async putMutation(mutation) {
      open().mutations.set(`${mutation.device}/${mutation.n}`, mutation);
    },
    async eraseRound(round, written) {
      const data = open();
      const { mutations } = data;
      const isOfRound = (scope: string) => scope.startsWith(`sheet:${round}:`);
      data.exits = data.exits.filter(({ scope }) => !isOfRound(scope));
      for (const [owner, scopes] of data.owners) {
        data.owners.set(owner, new Set([...scopes].filter((scope) => !isOfRound(scope))));
      }
      for (const [key, one] of [...mutations]) {
        const isOld = written.some(
          ({ stamp, writers }) =>
            (stamp === one.at || stamp === one.verdict.stamp) && one.member !== null && writers.includes(one.member),
        );
        if (one.round !== round && !isOld) continue;
        mutations.delete(key);
        const left = `${erased(one).device}/0`;
        if (!mutations.has(left)) mutations.set(left, erased(one));
      }
    },
    async bind(account, member) {
      open().members.set(account, member);
    },
    async unbind(member) {
      for (const [account, bound] of open().members) if (bound === member) open().members.delete(account);
    },
    async putInvitation(hash, invitation) {
      found.invitations.push({ hash, invitation });
    },
    async putFeed(hash, feed) {
      found.feeds.push({ hash, feed });
    },
  };
};

const copyOf = (data: SpaceData): SpaceData => ({
  head: data.head,
  floor: data.floor,
  marks: data.marks,
  rows: new Map(data.rows),
  texts: [...data.texts],
  exits: [...data.exits],
  mutations: new Map(data.mutations),
  members: new Map(data.members),
  owners: new Map([...data.owners].map(([owner, scopes]) => [owner, new Set(scopes)])),
});

const spacesOf = (spaces: Map<string, SpaceData>) => (account: string) =>
  [...spaces].flatMap(([space, data]) => {
    const member = data.members.get(account);
    return member ? [{ space, member }] : [];
  });
