/** Which places of a space's order were reached when, and up to where what was deleted is forgotten. */
import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** @param types names of the column types of this database */
export const housekeeping =
  ({ id, int, endClustered }: ColumnTypes) =>
  async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .alterTable('space')
      .addColumn('gc_floor', int, (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable('space_mark')
      .addColumn('space_id', id, (column) => column.notNull())
      .addColumn('week', int, (column) => column.notNull())
      .addColumn('head', int, (column) => column.notNull())
      .addPrimaryKeyConstraint('space_mark_pk', ['space_id', 'week'])
      .modifyEnd(endClustered)
      .execute();
  };
