/**
 * What earlier versions left behind of rounds that were shown without names: scopes and exits named the writer of every
 * sheet, refused edits of erased sheets their sender, and erased conflicts kept their stamps.
 */
import { type Kysely, sql } from 'kysely';

type Id = string | Uint8Array;

export const forgotten = async (db: Kysely<unknown>): Promise<void> => {
  const { rows: rounds } = await sql<{ space_id: Id; id: Id; fields: string }>`
    select space_id, id, fields from record where kind = 'evaluationRound'
  `.execute(db);
  for (const { space_id: space, id, fields } of rounds) {
    const { state, voice } = JSON.parse(fields) as { state?: unknown; voice?: unknown };
    if (state === 'shown' && voice === 'anonymous') await forget(db, space, id);
  }
};

const forget = async (db: Kysely<unknown>, space: Id, round: Id): Promise<void> => {
  const [from, to] = [`sheet:${textOf(round)}:`, `sheet:${textOf(round)};`];
  await sql`delete from scope_owner where space_id = ${space} and scope >= ${from} and scope < ${to}`.execute(db);
  await sql`delete from scope_exit where space_id = ${space} and scope >= ${from} and scope < ${to}`.execute(db);
  const { rows: sheets } = await sql<{ id: Id }>`
    select id from record where space_id = ${space} and kind = 'assessment' and parent = ${round}
  `.execute(db);
  for (const { id } of sheets) {
    await sql`
      update record set stamps = null where space_id = ${space} and kind = 'conflict' and parent = ${id}
    `.execute(db);
    // Only its number is left: whoever sends it again is told to take another device id, and is judged anew.
    await sql`
      update mutation
      set member = null, at = '', hash = ${Buffer.alloc(16)}, verdict = null, stamp = null, received_at = 0, body = null,
        round = null
      where space_id = ${space} and member is not null and verdict like ${`%${textOf(id)}%`}
    `.execute(db);
  }
};

const textOf = (id: Id): string => {
  if (typeof id === 'string') return id;
  return Buffer.from(id)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
