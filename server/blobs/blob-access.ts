/** Who may send and who may see the bytes of a photo: asked anew every time, of the rows. */
import { ok, type Result } from '#domain/basis/result.ts';
import { mayRead } from '#domain/policy/scope.ts';
import type { KeptRow, SpaceReader } from '../store/store.ts';
import { standingOf } from '../sync/standing.ts';
import { type Refusal, refuse } from '../people/refusal.ts';

/** Whose photo it is about. */
export interface Asking {
  readonly account: string;
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
}

/**
 * The record, for its author: also one they may not read, because the text they wrote concerns others.
 * @returns 404 `blob.unknown`, whatever the reason
 */
export const photoToSend = async (
  tx: SpaceReader,
  space: string,
  attachment: string,
  asking: Asking,
): Promise<Result<KeptRow, Refusal>> => {
  const found = await livingPhoto(tx, space, attachment, asking);
  return found && found.row.fields['authorId'] === found.actor.memberId ? ok(found.row) : unknown();
};

/**
 * The record, for whoever may read it.
 * @returns 404 `blob.unknown`, whatever the reason
 */
export const photoToSee = async (
  tx: SpaceReader,
  space: string,
  attachment: string,
  asking: Asking,
): Promise<Result<KeptRow, Refusal>> => {
  const found = await livingPhoto(tx, space, attachment, asking);
  return found && mayRead(found.actor, found.row.scope) ? ok(found.row) : unknown();
};

const unknown = () => refuse(404, 'blob.unknown');

const livingPhoto = async (tx: SpaceReader, space: string, attachment: string, { account, now }: Asking) => {
  const standing = await standingOf(tx, space, account, now);
  if (standing.kind !== 'active') return null;
  const row = await tx.row(attachment);
  if (row?.kind !== 'attachment' || row.fields['deleted'] === true) return null;
  return { row, actor: standing.actor };
};
