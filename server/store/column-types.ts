import { type RawBuilder, sql } from 'kysely';

/** The names a database has for the few types the tables use. */
export interface ColumnTypes {
  readonly id: RawBuilder<unknown>;
  readonly int: RawBuilder<unknown>;
  /** Compared byte by byte: stamps sort in ASCII order whatever the language of the database. */
  readonly text: RawBuilder<unknown>;
  readonly bytes: RawBuilder<unknown>;
  /** What follows the columns of a table. */
  readonly end: RawBuilder<unknown>;
  /** The same for small rows, which may lie in the tree of their key. */
  readonly endClustered: RawBuilder<unknown>;
}

export const sqliteColumns: ColumnTypes = {
  id: sql`blob`,
  int: sql`integer`,
  text: sql`text`,
  bytes: sql`blob`,
  end: sql`strict`,
  endClustered: sql`strict, without rowid`,
};

export const postgresColumns: ColumnTypes = {
  id: sql`uuid`,
  int: sql`bigint`,
  text: sql`text collate "C"`,
  bytes: sql`bytea`,
  end: sql``,
  endClustered: sql``,
};
