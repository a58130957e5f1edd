/** What is kept of rows, mutations and texts, and how it is read back. */
import type { Fields } from '#domain/records.ts';
import type { Verdict } from '#protocol/mutation.ts';
import type { Row } from '#protocol/row.ts';
import type { Stamp } from '#protocol/stamp.ts';
import type { Ids } from './ids.ts';
import { packBody } from './packed-body.ts';
import type { KeptMutation, KeptRow, NewMutation } from './store.ts';
import type { DbId, Tables } from './tables.ts';

/** A row as it is read from the table. */
export type StoredRow = Omit<Tables['record'], 'space_id'>;

/** A row as it is read for a page: without what lists are made by. */
export type StoredPageRow = Omit<StoredRow, 'parent'>;

/** A mutation as it is read from the table, without what it held. */
export type StoredMutation = Omit<Tables['mutation'], 'space_id' | 'body' | 'round'>;

/** A row for the table. */
export const storedRow = (ids: Ids, space: DbId, row: KeptRow): Tables['record'] => ({
  space_id: space,
  id: ids.keep(row.id),
  kind: row.kind,
  scope: row.scope,
  seq: row.seq,
  stamp: row.stamp,
  fields: JSON.stringify(row.fields),
  stamps: row.stamps ? JSON.stringify(row.stamps) : null,
  parent: row.parent === null ? null : ids.keep(row.parent),
});

/** A row of the table as the sync server knows it. */
export const keptRow = (ids: Ids, stored: StoredRow): KeptRow => ({
  ...pageRow(ids, stored),
  parent: stored.parent === null ? null : ids.text(stored.parent),
});

/** A row of the table as it travels. */
export const pageRow = (ids: Ids, stored: StoredPageRow): Row => {
  const row = {
    id: ids.text(stored.id),
    kind: stored.kind,
    scope: stored.scope,
    seq: stored.seq,
    stamp: stored.stamp,
    fields: JSON.parse(stored.fields) as Fields,
  };
  return stored.stamps === null ? row : { ...row, stamps: JSON.parse(stored.stamps) as Record<string, Stamp> };
};

/** A mutation for the table; what most verdicts say is not written. */
export const storedMutation = (ids: Ids, space: DbId, mutation: NewMutation): Tables['mutation'] => {
  const { n, stamp, ...rest } = mutation.verdict;
  const isPlain = rest.status === 'applied' && Object.keys(rest).length === 1;
  return {
    space_id: space,
    device: ids.keep(mutation.device),
    n,
    hash: bytesOfHash(mutation.hash),
    member: mutation.member === null ? null : ids.keep(mutation.member),
    at: mutation.at,
    stamp: stamp ?? null,
    verdict: isPlain ? null : JSON.stringify(rest),
    received_at: mutation.receivedAt,
    body: mutation.body ? packBody(mutation.body) : null,
    round: mutation.round ? ids.keep(mutation.round) : null,
  };
};

/** A mutation of the table as the sync server knows it. */
export const keptMutation = (ids: Ids, stored: StoredMutation): KeptMutation => {
  const rest: Omit<Verdict, 'n'> = stored.verdict === null ? { status: 'applied' } : JSON.parse(stored.verdict);
  const { n, stamp } = stored;
  return {
    device: ids.text(stored.device),
    n,
    hash: Buffer.from(stored.hash).toString('hex'),
    member: stored.member === null ? null : ids.text(stored.member),
    at: stored.at,
    verdict: stamp === null ? { n, ...rest } : { n, ...rest, stamp },
    receivedAt: stored.received_at,
  };
};

/** Who may read an unshown sheet: the last part of its scope. */
export const ownerOfScope = (scope: string): string | null => /^sheet:[^:]+:(.+)$/.exec(scope)?.[1] ?? null;

/** Bytes as text, for the wire. */
export const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

const bytesOfHash = (hash: string): Uint8Array => {
  if (!/^([0-9a-f]{2})+$/.test(hash)) throw new Error('store: a hash is lower-case hex');
  return Buffer.from(hash, 'hex');
};
