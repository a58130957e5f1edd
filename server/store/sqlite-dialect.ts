import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { bindable } from './sqlite-connection.ts';
import type { Tables } from './tables.ts';

/** Writes SQL for SQLite and runs nothing. */
export const sqliteWriter = (): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });

/** Kysely over an open database, for migrations: the only work that runs SQL through Kysely itself. */
export const kyselyOver = (db: DatabaseSync): Kysely<unknown> =>
  new Kysely<unknown>({ dialect: new NodeSqliteDialect({ database: adapted(db) }) });

class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/** Kysely runs migrations on SQLite outside a transaction unless it is told that SQLite can undo DDL, which it can. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const adapted = (db: DatabaseSync): SqliteDatabase => ({
  close: () => db.close(),
  prepare: (sql) => {
    const statement: StatementSync = db.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (values) => statement.all(...values.map(bindable)),
      run: (values) => statement.run(...values.map(bindable)),
      iterate: (values) => statement.iterate(...values.map(bindable)),
    };
  },
});
