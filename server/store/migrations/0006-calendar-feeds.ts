/** Addresses calendars are fetched from, found by the hash of their secret without knowing the space. */
import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** @param types names of the column types of this database */
export const calendarFeeds =
  ({ id, text, endClustered }: ColumnTypes) =>
  async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('feed_index')
      .addColumn('hash', text, (column) => column.primaryKey().notNull())
      .addColumn('space_id', id, (column) => column.notNull())
      .addColumn('feed', id, (column) => column.notNull())
      .modifyEnd(endClustered)
      .execute();
  };
