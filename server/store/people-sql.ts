import type { Sql } from './statement.ts';

/** How statements reach the database when no space is locked. */
export interface PeopleSql {
  /** Reads what is committed. */
  readonly read: Sql;
  /** Runs one transaction; durable when it resolves. */
  write<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}
