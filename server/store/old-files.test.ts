import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { nameId } from '../testing/store-under-test.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { type ColumnTypes, postgresColumns, sqliteColumns } from './column-types.ts';
import { byteIds, type Ids, uuidIds } from './ids.ts';
import { migrate, migrations } from './migrate.ts';
import { openPostgresStore } from './postgres-store.ts';
import { kyselyOver } from './sqlite-dialect.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

const newEpoch = () => crypto.randomUUID();

/** A database as an earlier version left it, and how this version opens it. */
interface Old {
  readonly db: Kysely<unknown>;
  readonly ids: Ids;
  readonly types: ColumnTypes;
  open(): Promise<Store>;
}

const sqlite = async (): Promise<Old & { readonly file: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-old-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'note.sqlite');
  const db = kyselyOver(new DatabaseSync(file));
  return {
    file,
    db,
    ids: byteIds,
    types: sqliteColumns,
    open: () => openSqliteStore({ file, newEpoch, soon: setImmediate }),
  };
};

const postgres = async (): Promise<Old> => {
  const { url, drop } = await createTestDatabase(inject('postgresUrl'));
  onTestFinished(drop);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }) });
  return {
    db,
    ids: uuidIds,
    types: postgresColumns,
    open: () => openPostgresStore({ url, newEpoch, onProblem: () => undefined }),
  };
};

const oldTables = ({ db, types }: Old) => {
  const { '0001-first-tables': first, '0002-history': second } = migrations(types);
  if (!first || !second) throw new Error('the released migrations are gone');
  return migrate(db, types, { '0001-first-tables': first, '0002-history': second });
};

describe.each([
  ['SQLite', sqlite],
  ['PostgreSQL', postgres],
])('a database of 0.1.0 in %s', (_, make) => {
  test('loses what still told whose a nameless sheet was, and nothing else', async () => {
    const old = await make();
    await oldTables(old);
    const { db, ids } = old;
    const [space, nameless, named, ken, phone] = ['space', 'nameless', 'named', 'ken', 'phone'].map((name) =>
      nameId(`old ${name}`),
    ) as [string, string, string, string, string];
    const keep = (id: string) => ids.keep(id);
    await sql`insert into space (space_id, head) values (${keep(space)}, 20)`.execute(db);
    const put = (
      id: string,
      kind: string,
      seq: number,
      fields: object,
      parent: string | null,
      stamps: string | null = null,
    ) =>
      sql`
        insert into record (space_id, id, kind, scope, seq, stamp, fields, stamps, parent)
        values (${keep(space)}, ${keep(id)}, ${kind}, 'none', ${seq}, 'Zz------------1-', ${JSON.stringify(fields)}, ${stamps},
          ${parent === null ? null : keep(parent)})
      `.execute(db);
    let seq = 0;
    for (const [round, voice] of [
      [nameless, 'anonymous'],
      [named, 'party'],
    ] as const) {
      const sheet = nameId(`old sheet ${voice}`);
      await put(round, 'evaluationRound', (seq += 1), { state: 'shown', voice }, null);
      await put(sheet, 'assessment', (seq += 1), { roundId: round, deleted: true }, round);
      await put(
        nameId(`old conflict ${voice}`),
        'conflict',
        (seq += 1),
        { aboutId: sheet },
        sheet,
        '{"isLostSeen":"x"}',
      );
      const scope = `sheet:${round}:${ken}`;
      await sql`insert into scope_owner (space_id, owner, scope) values (${keep(space)}, ${ken}, ${scope})`.execute(db);
      await sql`
        insert into scope_exit (space_id, scope, id, seq) values (${keep(space)}, ${scope}, ${keep(sheet)}, ${seq})
      `.execute(db);
      const verdict = JSON.stringify({ status: 'rejected', code: 'round.not_open', place: `${sheet}/isDone` });
      await sql`
        insert into mutation (space_id, device, n, hash, member, at, stamp, verdict, received_at, body, round)
        values (${keep(space)}, ${keep(phone)}, ${seq}, ${Buffer.alloc(16, 7)}, ${keep(ken)}, 'Zz------------2-', null,
          ${verdict}, 5, null, null)
      `.execute(db);
    }
    await db.destroy();

    const store = await old.open();
    await store.read(space, async (tx) => {
      expect(await tx.sheetScopes([ken])).toEqual([`sheet:${named}:${ken}`]);
      const { exits } = await tx.page({ [`sheet:${named}:${ken}`]: 0, [`sheet:${nameless}:${ken}`]: 0 }, wide);
      expect(exits.map(({ scope }) => scope)).toEqual([`sheet:${named}:${ken}`]);
      expect((await tx.row(nameId('old conflict anonymous')))?.stamps).toBeUndefined();
      expect((await tx.row(nameId('old conflict party')))?.stamps).toEqual({ isLostSeen: 'x' });
      expect(await tx.mutation(phone, 3)).toMatchObject({ member: null, at: '', receivedAt: 0, hash: '0'.repeat(32) });
      expect(await tx.mutation(phone, 6)).toMatchObject({ member: ken, receivedAt: 5 });
      expect(await tx.lastMutation(phone)).toMatchObject({ n: 6 });
      expect(await tx.floor()).toBe(0);
    });
    await store.close();
  });
});

test('a SQLite file that an earlier version did not write over is written anew', async () => {
  const old = await sqlite();
  const { file } = old;
  await oldTables(old);
  const secret = 'ひみつのことば'.repeat(50);
  await sql`insert into meta (name, value) values ('epoch', 'a'), ('rubbish', ${secret})`.execute(old.db);
  await sql`delete from meta where name = 'rubbish'`.execute(old.db);
  await old.db.destroy();
  const holds = () => readFileSync(file).includes(Buffer.from('ひみつのことば'));
  expect(holds()).toBe(true);
  await (await old.open()).close();
  expect(holds()).toBe(false);
});

const wide = { rows: 1000, textBytes: 1_048_576 };
