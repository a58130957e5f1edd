/** One space in a SQL database. The transaction and the lock are the caller's. */
import { base64, keptMutation, keptRow, ownerOfScope, storedMutation, storedRow } from './kept-row.ts';
import type { Ids } from './ids.ts';
import type { PageReader } from './sql-page.ts';
import type { SpaceStatements } from './space-statements.ts';
import { first, type Sql } from './statement.ts';
import { unpackBody } from './packed-body.ts';
import { erased, type KeptRow, type SpaceReader, type SpaceWriter } from './store.ts';
import type { DbId } from './tables.ts';

/** What both databases share of the work on spaces. */
export interface SpaceSql {
  readonly ids: Ids;
  readonly statements: SpaceStatements;
  readonly readPage: PageReader;
}

/** @param space id of the space; one that is no uuid reads as a space that does not exist */
export const readSpaceBySql = (sql: Sql, shared: SpaceSql, space: string): SpaceReader => {
  const { ids, statements } = shared;
  const spaceId = ids.find(space);
  const reader = spaceId === null ? nothing : found(sql, shared, spaceId);
  // Read with the head, before which nobody asks for it.
  let floor: number | null = null;
  const head = async (): Promise<number | null> => {
    const one = spaceId === null ? null : await first(sql, statements.head, { space: spaceId });
    floor = one?.gc_floor ?? 0;
    return one?.head ?? null;
  };
  return {
    ...reader,
    head,
    async floor() {
      if (floor === null) await head();
      return floor ?? 0;
    },
  };
};

/** The caller holds the space's lock. */
export const writeSpaceBySql = (sql: Sql, shared: SpaceSql, space: string): SpaceWriter => {
  const { ids, statements } = shared;
  const here = ids.keep(space);
  return {
    ...readSpaceBySql(sql, shared, space),
    create: () => sql.run(statements.createSpace, { space: here, head: 0 }),
    setHead: (head) => sql.run(statements.setHead, { space: here, head }),
    async putRow(row) {
      await sql.run(statements.putRow, storedRow(ids, here, row));
      const owner = ownerOfScope(row.scope);
      if (owner !== null) await sql.run(statements.putOwner, { space: here, owner, scope: row.scope });
    },
    putExit: ({ id, scope, seq }) => sql.run(statements.putExit, { space: here, id: ids.keep(id), scope, seq }),
    putText: ({ id, scope, seq, update }) =>
      sql.run(statements.putText, {
        space_id: here,
        id: ids.keep(id),
        scope,
        seq,
        body: Buffer.from(update, 'base64'),
      }),
    async compactText(id, through, update) {
      const key = ids.keep(id);
      const last = (await sql.all(statements.textRows, { space: here, id: key })).findLast(({ seq }) => seq <= through);
      if (!last) return;
      await sql.run(statements.deleteTextsThrough, { space: here, id: key, seq: through });
      const { scope, seq } = last;
      await sql.run(statements.putText, { space_id: here, id: key, scope, seq, body: Buffer.from(update, 'base64') });
    },
    deleteRow: (id) => sql.run(statements.deleteRow, { space: here, id: ids.keep(id) }),
    deleteExits: async (through) => (await sql.all(statements.deleteExits, { space: here, seq: through })).length,
    setFloor: (floor) => sql.run(statements.setFloor, { space: here, floor }),
    putMark: (mark) => sql.run(statements.putMark, { space_id: here, ...mark }),
    deleteMarks: (week) => sql.run(statements.deleteMarks, { space: here, week }),
    deleteTexts: (id) => sql.run(statements.deleteTexts, { space: here, id: ids.keep(id) }),
    putMutation: (mutation) => sql.run(statements.putMutation, storedMutation(ids, here, mutation)),
    async eraseRound(round, written) {
      const found = await sql.all(statements.judgedInRound, { space: here, round: ids.keep(round) });
      const judged = found.map((one) => keptMutation(ids, one));
      for (const { stamp, writers } of written) {
        const old = (await sql.all(statements.judgedUnder, { space: here, stamp })).map((one) =>
          keptMutation(ids, one),
        );
        judged.push(...old.filter(({ member }) => member !== null && writers.includes(member)));
      }
      for (const { device, n } of judged)
        await sql.run(statements.deleteMutation, { space: here, device: ids.keep(device), n });
      // Sorted by hash: neither the order of arrival nor whose device it was can be read from where they lie.
      for (const one of judged.map(erased).sort((a, b) => (a.hash < b.hash ? -1 : 1)))
        await sql.run(statements.putErased, storedMutation(ids, here, one));
      const sheets = { space: here, from: `sheet:${round}:`, to: `sheet:${round};` };
      await sql.run(statements.endScopes, sheets);
      await sql.run(statements.endExits, sheets);
    },
    bind: (account, member) =>
      sql.run(statements.bind, { space: here, account: ids.keep(account), member: ids.keep(member) }),
    unbind: (member) => sql.run(statements.unbind, { space: here, member: ids.keep(member) }),
    putPublicPage: ({ slug, publication, body, codeHash, publishedAt }) =>
      sql.run(statements.putPublicPage, {
        slug,
        space_id: here,
        publication: ids.keep(publication),
        body,
        code_hash: codeHash,
        published_at: publishedAt,
      }),
    withdrawPublicPage: (publication, now) =>
      sql.run(statements.withdrawPublicPage, { space: here, publication: ids.keep(publication), now }),
    putInvitation: (hash, invitation) =>
      sql.run(statements.putInvitation, { space: here, hash, invitation: ids.keep(invitation) }),
    putFeed: (hash, feed) => sql.run(statements.putFeed, { space: here, hash, feed: ids.keep(feed) }),
  };
};

/** What is read with the space itself. */
type OfSpace = 'head' | 'floor';

const found = (sql: Sql, { ids, statements, readPage }: SpaceSql, space: DbId): Omit<SpaceReader, OfSpace> => ({
  async row(id) {
    const key = ids.find(id);
    const stored = key === null ? null : await first(sql, statements.row, { space, id: key });
    return stored && keptRow(ids, stored);
  },
  async rowsOf(kind, parent) {
    if (parent === undefined) {
      return inOrder((await sql.all(statements.rowsOfKind, { space, kind })).map((one) => keptRow(ids, one)));
    }
    const key = ids.find(parent);
    if (key === null) return [];
    return inOrder(
      (await sql.all(statements.rowsOfParent, { space, kind, parent: key })).map((one) => keptRow(ids, one)),
    );
  },
  async memberOf(account) {
    const key = ids.find(account);
    const bound = key === null ? null : await first(sql, statements.memberOf, { space, account: key });
    return bound && ids.text(bound.member);
  },
  async sheetScopes(owners) {
    const scopes: string[] = [];
    for (const owner of owners) {
      scopes.push(...(await sql.all(statements.scopesOfOwner, { space, owner })).map((one) => one.scope));
    }
    return scopes;
  },
  page: (cursors, limits) => readPage(sql, space, cursors, limits),
  async textUpdates(id) {
    const key = ids.find(id);
    if (key === null) return [];
    return (await sql.all(statements.textUpdates, { space, id: key })).map((one) => base64(one.body));
  },
  async textRows(id) {
    const key = ids.find(id);
    if (key === null) return [];
    return (await sql.all(statements.textRows, { space, id: key })).map(({ scope, seq, body }) => ({
      id,
      scope,
      seq,
      update: base64(body),
    }));
  },
  crowdedTexts: async (through, most) =>
    (await sql.all(statements.crowdedTexts, { space, seq: through, most })).map(({ id }) => ids.text(id)),
  deletedRows: async (through) =>
    (await sql.all(statements.deletedRows, { space, seq: through, pattern: '%"deleted":true%' }))
      .map((one) => keptRow(ids, one))
      .filter(({ fields }) => fields['deleted'] === true),
  marks: async () => sql.all(statements.marks, { space }),
  async mutation(device, n) {
    const key = ids.find(device);
    const stored = key === null ? null : await first(sql, statements.mutation, { space, device: key, n });
    return stored && keptMutation(ids, stored);
  },
  async bodyOf(device, n) {
    const key = ids.find(device);
    const stored = key === null ? null : await first(sql, statements.bodyOf, { space, device: key, n });
    return stored?.body ? unpackBody(stored.body) : null;
  },
  contents: async (from, before, most) =>
    (await sql.all(statements.contents, { space, from, before, most })).flatMap(({ body, ...one }) =>
      body === null ? [] : [{ ...keptMutation(ids, one), body: unpackBody(body) }],
    ),
  async lastMutation(device) {
    const key = ids.find(device);
    const stored = key === null ? null : await first(sql, statements.lastMutation, { space, device: key });
    return stored && keptMutation(ids, stored);
  },
  judgedUnder: async (stamp) =>
    (await sql.all(statements.judgedUnder, { space, stamp })).map((one) => keptMutation(ids, one)),
});

const nothing: Omit<SpaceReader, OfSpace> = {
  row: async () => null,
  rowsOf: async () => [],
  memberOf: async () => null,
  sheetScopes: async () => [],
  page: async () => ({ rows: [], texts: [], exits: [], through: 0, more: false }),
  textUpdates: async () => [],
  textRows: async () => [],
  crowdedTexts: async () => [],
  deletedRows: async () => [],
  marks: async () => [],
  mutation: async () => null,
  bodyOf: async () => null,
  contents: async () => [],
  lastMutation: async () => null,
  judgedUnder: async () => [],
};

/** By id, as every store gives them. */
const inOrder = (rows: KeptRow[]): KeptRow[] => rows.sort((a, b) => (a.id < b.id ? -1 : 1));
