/** The tables as Kysely sees them; the migrations make them. */
import type { Generated } from 'kysely';

/** An id as the database keeps it: 16 bytes on SQLite, `uuid` on PostgreSQL. Made and read by `Ids` only. */
export type DbId = string | Uint8Array;

export interface Tables {
  /** One row a space; the counter is the lock of everything in it. */
  space: { space_id: DbId; head: number; gc_floor: Generated<number> };
  /** How far the space had come in a week of the server's time, counted from 1970. */
  space_mark: { space_id: DbId; week: number; head: number };
  membership: { space_id: DbId; account: DbId; member: DbId };
  record: {
    space_id: DbId;
    id: DbId;
    kind: string;
    scope: string;
    seq: number;
    stamp: string;
    /** JSON */
    fields: string;
    /** JSON; null when every field carries the row's stamp. */
    stamps: string | null;
    parent: DbId | null;
  };
  scope_owner: { space_id: DbId; owner: string; scope: string };
  scope_exit: { space_id: DbId; scope: string; id: DbId; seq: number };
  text_update: { space_id: DbId; id: DbId; seq: number; scope: string; body: Uint8Array };
  mutation: {
    space_id: DbId;
    device: DbId;
    n: number;
    hash: Uint8Array;
    member: DbId | null;
    at: string;
    stamp: string | null;
    /** JSON of what a verdict says beyond "applied"; null when nothing. */
    verdict: string | null;
    received_at: number;
    /** What it held, packed; null once it was swept or erased. */
    body: Uint8Array | null;
    /** The evaluation round a sheet belongs to. */
    round: DbId | null;
  };
  invitation_index: { hash: string; space_id: DbId; invitation: DbId };
  feed_index: { hash: string; space_id: DbId; feed: DbId };
  account: { account: DbId; created_at: number };
  device: {
    id: DbId;
    account: DbId;
    secret_hash: string;
    old_secret_hash: string | null;
    label: string;
    created_at: number;
    seen_at: number;
  };
  session: { token_hash: string; account: DbId; device: DbId; expires_at: number };
  spoken_code: { code_hash: string; space_id: DbId; author: DbId; expires_at: number; uses_left: number };
  recovery: { account: DbId; code_hash: string; created_at: number };
  push_subscription: {
    device: DbId;
    account: DbId;
    endpoint: string;
    p256dh: string;
    auth: string;
    hour: number;
    /** How far it was told, JSON. */
    told: string;
  };
  /** A page everybody may read; it outlives its space. */
  public_page: {
    slug: string;
    space_id: DbId;
    publication: DbId;
    /** JSON; null once it was withdrawn. */
    body: string | null;
    code_hash: string;
    published_at: number;
    withdrawn_at: number | null;
  };
  /** What the server knows about itself: epoch, secret, until when work is taken. */
  meta: { name: string; value: string };
}
