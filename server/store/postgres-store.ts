/** The store on PostgreSQL, for one or several processes. */
import type { Pool } from 'pg';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { postgresColumns } from './column-types.ts';
import { uuidIds } from './ids.ts';
import { migrate } from './migrate.ts';
import { peopleStatements } from './people-statements.ts';
import { createNames, openPool, refuseLazyCommit, sqlOver } from './postgres-pool.ts';
import { createTurns, transaction } from './postgres-turns.ts';
import { findPublicPage } from './public-page-statements.ts';
import { spaceStatements } from './space-statements.ts';
import { createPageReader } from './sql-page.ts';
import { createSqlPeople, metaValue, takeLease } from './sql-people.ts';
import { readSpaceBySql, type SpaceSql, writeSpaceBySql } from './sql-space.ts';
import { createSpaceMemory } from './space-memory.ts';
import { prepare, type Sql } from './statement.ts';
import type { SpaceWriter, Store } from './store.ts';
import type { DbId, Tables } from './tables.ts';

export interface PostgresOptions {
  /** postgres://… */
  readonly url: string;
  /** Makes the identity of a new database. */
  readonly newEpoch: () => string;
  /** Told of connections that break while nobody uses them. */
  readonly onProblem: (error: Error) => void;
  /** Connections at most. */
  readonly poolSize?: number;
}

/** Opens the database and brings its tables up to date; several processes may do so at once. */
export const openPostgresStore = async (options: PostgresOptions): Promise<Store> => {
  const pool = openPool(options.url, options.poolSize ?? 10, options.onProblem);
  try {
    await refuseLazyCommit(pool);
    await migrate(new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }), postgresColumns);
    return await storeOver(pool, options.newEpoch);
  } catch (error) {
    await pool.end();
    throw error;
  }
};

const storeOver = async (pool: Pool, newEpoch: () => string): Promise<Store> => {
  const writer = postgresWriter();
  const statements = spaceStatements(writer);
  const people = peopleStatements(writer);
  const shared: SpaceSql = { ids: uuidIds, statements, readPage: createPageReader(writer, uuidIds, statements) };
  const lock = prepare<{ space: DbId }>()((v) =>
    writer.selectFrom('space').select('head').where('space_id', '=', v.space).forUpdate(),
  );
  const line = { pool, nameOf: createNames() };
  const anywhere = sqlOver(pool, line.nameOf);
  const locked = async (sql: Sql, space: string): Promise<SpaceWriter> => {
    await sql.all(lock, { space: uuidIds.keep(space) });
    return writeSpaceBySql(sql, shared, space);
  };
  const memory = createSpaceMemory();
  const turns = createTurns(line, locked, memory);
  // A new connection may lead to a database that took over and lost what this process remembers under the same heads.
  pool.on('connect', memory.forget);
  let lastEpoch: string | null = null;
  // Another process may renew it, so it is read each time; what is remembered is of the database before.
  const epoch = async (): Promise<string> => {
    const now = await metaValue(anywhere, people, 'epoch', newEpoch);
    if (now !== lastEpoch) memory.forget();
    lastEpoch = now;
    return now;
  };
  await epoch();
  return {
    people: createSqlPeople({ read: anywhere, write: (work) => transaction(line, 'BEGIN', work) }, uuidIds, people),
    write: turns.write,
    read: (space, work) =>
      transaction(line, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', (sql) =>
        work(readSpaceBySql(sql, shared, space)),
      ),
    epoch,
    async renewEpoch() {
      await anywhere.run(people.setMeta, { name: 'epoch', value: newEpoch() });
      return epoch();
    },
    async sweepBodies(before) {
      for (const { space_id: space } of await anywhere.all(statements.spaces, {}))
        await anywhere.run(statements.sweepBodies, { space, before });
    },
    publicPage: (slug) => findPublicPage(anywhere, uuidIds, statements, slug),
    spaces: async () => (await anywhere.all(statements.spaces, {})).map(({ space_id: space }) => uuidIds.text(space)),
    takeLease: (name, now, until) => takeLease(anywhere, people, name, now, until),
    tick: async () => {},
    async heads(spaces) {
      const { rows } = await pool.query<Tables['space']>(
        'select space_id, head from space where space_id = any($1::uuid[])',
        [spaces.filter((space) => uuidIds.find(space) !== null)],
      );
      return Object.fromEntries(rows.map((one) => [uuidIds.text(one.space_id), one.head]));
    },
    async ready() {
      await anywhere.all(people.meta, { name: 'epoch' });
    },
    async close() {
      await turns.close();
      await pool.end();
    },
  };
};

/** Writes SQL for PostgreSQL and runs nothing. */
const postgresWriter = (): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
