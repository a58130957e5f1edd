/** What the ways into a space share: who stands there already, and how somebody becomes a member. */
import { uuid7 } from '#protocol/derived-id.ts';
import type { Fields } from '#domain/records.ts';
import type { Row } from '#protocol/row.ts';
import type { ServerPorts } from '../ports.ts';
import type { SpaceReader } from '../store/store.ts';
import type { SyncServerPorts } from '../sync/ports.ts';

/** Somebody who came in. `head` is null when nothing was written. */
export interface Entry {
  readonly space: string;
  readonly member: string;
  readonly head: number | null;
}

/** The member an account is bound to here, with its row; null for a stranger. */
export const memberHere = async (tx: SpaceReader, account: string): Promise<Row | null> => {
  const member = await tx.memberOf(account);
  return member === null ? null : tx.row(member);
};

/** `active`, `asking`, `left` or `removed`; a deleted member was removed. */
export const statusOf = (member: Row): string =>
  member.fields['deleted'] === true ? 'removed' : textOf(member.fields, 'status', 'active');

/** A text field, or what stands for it when it is empty. */
export const textOf = (fields: Fields, name: string, otherwise = ''): string => {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : otherwise;
};

/** The space's profile; null when it does not exist or was deleted. */
export const livingSpace = async (tx: SpaceReader, space: string): Promise<Row | null> => {
  const row = await tx.row(space);
  return row && row.fields['deleted'] !== true ? row : null;
};

/** A new id for a record the server makes. */
export const newId = (ports: ServerPorts): string => uuid7(ports.clock.now(), ports.rng.bytes(10));

/** The ports as the sync core takes them. */
export const syncPorts = ({ store, clock, rng, stamps }: ServerPorts): SyncServerPorts => ({
  store,
  now: () => clock.now(),
  stamps,
  randomBytes: (length) => rng.bytes(length),
});
