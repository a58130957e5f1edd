/** Pages everybody may read. They stand apart from the space, because they outlive it. */
import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** @param types names of the column types of this database */
export const publicPages =
  ({ id, int, text, end }: ColumnTypes) =>
  async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('public_page')
      .addColumn('slug', text, (column) => column.primaryKey().notNull())
      .addColumn('space_id', id, (column) => column.notNull())
      .addColumn('publication', id, (column) => column.notNull())
      .addColumn('body', text)
      .addColumn('code_hash', text, (column) => column.notNull())
      .addColumn('published_at', int, (column) => column.notNull())
      .addColumn('withdrawn_at', int)
      .modifyEnd(end)
      .execute();
    await db.schema
      .createIndex('public_page_of')
      .on('public_page')
      .columns(['space_id', 'publication'])
      .unique()
      .execute();
  };
