/** Phones that want to be told once a day that there is something new. */
import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** @param types names of the column types of this database */
export const pushSubscriptions =
  ({ id, int, text, endClustered }: ColumnTypes) =>
  async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('push_subscription')
      .addColumn('device', id, (column) => column.primaryKey().notNull())
      .addColumn('account', id, (column) => column.notNull())
      .addColumn('endpoint', text, (column) => column.notNull().unique())
      .addColumn('p256dh', text, (column) => column.notNull())
      .addColumn('auth', text, (column) => column.notNull())
      .addColumn('hour', int, (column) => column.notNull())
      .addColumn('told', text, (column) => column.notNull())
      .modifyEnd(endClustered)
      .execute();
    await db.schema.createIndex('push_subscription_of').on('push_subscription').column('account').execute();
  };
