/** What edits held, for ninety days, and which evaluation round a sheet belongs to, so that it can be forgotten whole. */
import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** @param types names of the column types of this database */
export const history =
  ({ id, bytes }: ColumnTypes) =>
  async (db: Kysely<unknown>): Promise<void> => {
    await db.schema.alterTable('mutation').addColumn('body', bytes).execute();
    await db.schema.alterTable('mutation').addColumn('round', id).execute();
    await db.schema
      .createIndex('mutation_round')
      .on('mutation')
      .columns(['space_id', 'round'])
      .where(sql.ref('round'), 'is not', null)
      .execute();
  };
