/** Spaces with everything shared in them, and the people's ways in. */
import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** @param types names of the column types of this database */
export const firstTables =
  (types: ColumnTypes) =>
  async (db: Kysely<unknown>): Promise<void> => {
    await createSpaces(db, types);
    await createHistory(db, types);
    await createPeople(db, types);
  };

const createSpaces = async (db: Kysely<unknown>, { id, int, text, bytes, end, endClustered }: ColumnTypes) => {
  await db.schema
    .createTable('space')
    .addColumn('space_id', id, (column) => column.primaryKey().notNull())
    .addColumn('head', int, (column) => column.notNull())
    .modifyEnd(endClustered)
    .execute();
  await db.schema
    .createTable('membership')
    .addColumn('space_id', id, (column) => column.notNull())
    .addColumn('account', id, (column) => column.notNull())
    .addColumn('member', id, (column) => column.notNull())
    .addPrimaryKeyConstraint('membership_pk', ['space_id', 'account'])
    .modifyEnd(endClustered)
    .execute();
  await db.schema.createIndex('membership_account').on('membership').column('account').execute();
  await db.schema
    .createTable('record')
    .addColumn('space_id', id, (column) => column.notNull())
    .addColumn('id', id, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('scope', text, (column) => column.notNull())
    .addColumn('seq', int, (column) => column.notNull())
    .addColumn('stamp', text, (column) => column.notNull())
    .addColumn('fields', text, (column) => column.notNull())
    .addColumn('stamps', text)
    .addColumn('parent', id)
    .addPrimaryKeyConstraint('record_pk', ['space_id', 'id'])
    .modifyEnd(end)
    .execute();
  await db.schema.createIndex('record_order').on('record').columns(['space_id', 'scope', 'seq']).unique().execute();
  await db.schema.createIndex('record_list').on('record').columns(['space_id', 'kind', 'parent']).execute();
  await db.schema
    .createTable('scope_owner')
    .addColumn('space_id', id, (column) => column.notNull())
    .addColumn('owner', text, (column) => column.notNull())
    .addColumn('scope', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('scope_owner_pk', ['space_id', 'owner', 'scope'])
    .modifyEnd(endClustered)
    .execute();
  await db.schema
    .createTable('scope_exit')
    .addColumn('space_id', id, (column) => column.notNull())
    .addColumn('scope', text, (column) => column.notNull())
    .addColumn('id', id, (column) => column.notNull())
    .addColumn('seq', int, (column) => column.notNull())
    .addPrimaryKeyConstraint('scope_exit_pk', ['space_id', 'scope', 'id'])
    .modifyEnd(endClustered)
    .execute();
  await db.schema.createIndex('scope_exit_order').on('scope_exit').columns(['space_id', 'scope', 'seq']).execute();
  await db.schema
    .createTable('text_update')
    .addColumn('space_id', id, (column) => column.notNull())
    .addColumn('id', id, (column) => column.notNull())
    .addColumn('seq', int, (column) => column.notNull())
    .addColumn('scope', text, (column) => column.notNull())
    .addColumn('body', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('text_update_pk', ['space_id', 'id', 'seq'])
    .modifyEnd(end)
    .execute();
  await db.schema.createIndex('text_update_order').on('text_update').columns(['space_id', 'scope', 'seq']).execute();
};

const createHistory = async (db: Kysely<unknown>, { id, int, text, bytes, endClustered }: ColumnTypes) => {
  await db.schema
    .createTable('mutation')
    .addColumn('space_id', id, (column) => column.notNull())
    .addColumn('device', id, (column) => column.notNull())
    .addColumn('n', int, (column) => column.notNull())
    .addColumn('hash', bytes, (column) => column.notNull())
    .addColumn('member', id)
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('stamp', text)
    .addColumn('verdict', text)
    .addColumn('received_at', int, (column) => column.notNull())
    .addPrimaryKeyConstraint('mutation_pk', ['space_id', 'device', 'n'])
    .modifyEnd(endClustered)
    .execute();
  await db.schema.createIndex('mutation_at').on('mutation').columns(['space_id', 'at']).execute();
  await db.schema
    .createIndex('mutation_stamp')
    .on('mutation')
    .columns(['space_id', 'stamp'])
    .where(sql.ref('stamp'), 'is not', null)
    .execute();
};

const createPeople = async (db: Kysely<unknown>, { id, int, text, endClustered }: ColumnTypes) => {
  await db.schema
    .createTable('invitation_index')
    .addColumn('hash', text, (column) => column.primaryKey().notNull())
    .addColumn('space_id', id, (column) => column.notNull())
    .addColumn('invitation', id, (column) => column.notNull())
    .modifyEnd(endClustered)
    .execute();
  await db.schema
    .createTable('account')
    .addColumn('account', id, (column) => column.primaryKey().notNull())
    .addColumn('created_at', int, (column) => column.notNull())
    .modifyEnd(endClustered)
    .execute();
  await db.schema
    .createTable('device')
    .addColumn('id', id, (column) => column.primaryKey().notNull())
    .addColumn('account', id, (column) => column.notNull())
    .addColumn('secret_hash', text, (column) => column.notNull())
    .addColumn('old_secret_hash', text)
    .addColumn('label', text, (column) => column.notNull())
    .addColumn('created_at', int, (column) => column.notNull())
    .addColumn('seen_at', int, (column) => column.notNull())
    .modifyEnd(endClustered)
    .execute();
  await db.schema.createIndex('device_account').on('device').column('account').execute();
  await db.schema.createIndex('device_secret').on('device').column('secret_hash').unique().execute();
  await db.schema.createIndex('device_old_secret').on('device').column('old_secret_hash').execute();
  await db.schema
    .createTable('session')
    .addColumn('token_hash', text, (column) => column.primaryKey().notNull())
    .addColumn('account', id, (column) => column.notNull())
    .addColumn('device', id, (column) => column.notNull())
    .addColumn('expires_at', int, (column) => column.notNull())
    .modifyEnd(endClustered)
    .execute();
  await db.schema.createIndex('session_account').on('session').column('account').execute();
  await db.schema.createIndex('session_device').on('session').column('device').execute();
  await db.schema.createIndex('session_end').on('session').column('expires_at').execute();
  await db.schema
    .createTable('spoken_code')
    .addColumn('code_hash', text, (column) => column.primaryKey().notNull())
    .addColumn('space_id', id, (column) => column.notNull())
    .addColumn('author', id, (column) => column.notNull())
    .addColumn('expires_at', int, (column) => column.notNull())
    .addColumn('uses_left', int, (column) => column.notNull())
    .modifyEnd(endClustered)
    .execute();
  await db.schema.createIndex('spoken_code_space').on('spoken_code').column('space_id').execute();
  await db.schema
    .createTable('recovery')
    .addColumn('account', id, (column) => column.primaryKey().notNull())
    .addColumn('code_hash', text, (column) => column.notNull())
    .addColumn('created_at', int, (column) => column.notNull())
    .modifyEnd(endClustered)
    .execute();
  await db.schema.createIndex('recovery_code').on('recovery').column('code_hash').execute();
  await db.schema
    .createTable('meta')
    .addColumn('name', text, (column) => column.primaryKey().notNull())
    .addColumn('value', text, (column) => column.notNull())
    .modifyEnd(endClustered)
    .execute();
};
