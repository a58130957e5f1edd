import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { inOrder, type Sql, type Statement } from './statement.ts';

/** One connection to the file. Everything on it happens in the order it is asked for. */
export interface SqliteConnection extends Sql {
  readonly isInTransaction: boolean;
  /** Runs SQL without values: BEGIN, COMMIT, PRAGMA. */
  exec(sql: string): void;
  close(): void;
}

/**
 * @param file path of the database
 * @param use `write` may change it, `read` refuses to
 */
export const openSqliteConnection = (file: string, use: 'write' | 'read'): SqliteConnection => {
  const db = new DatabaseSync(file, { timeout: busyMs });
  // FULL waits for the disk at each COMMIT: what was acknowledged survives a power cut.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  db.exec(`PRAGMA cache_size = -${cacheKiB}; PRAGMA wal_autocheckpoint = ${logPages}`);
  // What is deleted is written over: an erased sheet must not be left in the file.
  db.exec('PRAGMA secure_delete = ON');
  if (use === 'read') db.exec('PRAGMA query_only = ON');
  const prepared = new Map<string, StatementSync>();
  const statementOf = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const transactionWords = new Map<string, StatementSync>();
  return {
    get isInTransaction() {
      return db.isTransaction;
    },
    all: async <Values, Row>(statement: Statement<Values, Row>, values: Values) =>
      statementOf(statement.sql).all(...inOrder(statement, values).map(bindable)) as unknown as Row[],
    run: async (statement, values) => {
      statementOf(statement.sql).run(...inOrder(statement, values).map(bindable));
    },
    exec(sql) {
      const known = transactionWords.get(sql) ?? db.prepare(sql);
      transactionWords.set(sql, known);
      known.run();
    },
    close: () => db.close(),
  };
};

/**
 * Moves what the write-ahead log holds into the database and empties the log, so that old contents of pages are gone.
 * Waits for nobody.
 * @param file path of the database
 * @returns how to try it (false: somebody reads or writes, try later) and how to close
 */
export const openLogEmptier = (file: string): { readonly tryOnce: () => boolean; readonly close: () => void } => {
  const db = new DatabaseSync(file, { timeout: 0 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const statement = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  return {
    tryOnce() {
      try {
        return statement.get()?.['busy'] === 0;
      } catch {
        return false;
      }
    },
    close: () => db.close(),
  };
};

/**
 * A value as SQLite takes it.
 * @throws for objects: `node:sqlite` reads an object in the first place as named values and shifts all others
 */
export const bindable = (value: unknown): SQLInputValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Uint8Array) return value;
  throw new Error(`sqlite: a value of type ${Object.prototype.toString.call(value)} cannot be kept`);
};

/** How long a statement waits for somebody else's lock on the file, e.g. a backup. */
const busyMs = 5_000;

const cacheKiB = 65_536;

/**
 * Pages the log may hold before they are moved into the database, which a COMMIT then waits for. People write in the same
 * few pages again and again: the longer the log, the fewer are moved in the end. 16 MiB are read in a moment at a start.
 */
const logPages = 4_096;
