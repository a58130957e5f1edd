/** The moment all bytes of a part have come: they are looked at, kept, and the record says so to everybody. */
import { ok, type Result } from '#domain/basis/result.ts';
import { syncPorts } from '../people/doorway.ts';
import { type Refusal, refuse } from '../people/refusal.ts';
import type { Log, ServerPorts } from '../ports.ts';
import type { PokeHub } from '../routes/poke-hub.ts';
import { writeAsServer } from '../sync/workspace.ts';
import { photoToSend } from './blob-access.ts';
import { checkBlob } from './blob-check.ts';
import { type BlobKeeper, isDiskFull } from './blob-keeper.ts';
import { type BlobPart, promisedOf } from './blob-parts.ts';
import type { SpaceUse } from './space-use.ts';

export interface TakeInTools {
  readonly ports: ServerPorts;
  readonly hub: Pick<PokeHub, 'moved'>;
  readonly log: Log;
  readonly keeper: BlobKeeper;
  readonly use: SpaceUse;
}

/** What was sent, and by whom. */
export interface Sent {
  readonly account: string;
  readonly space: string;
  readonly attachment: string;
  readonly part: BlobPart;
}

/**
 * Keeps the bytes first and writes the record then: what the record says is always there.
 * @returns 404 `blob.unknown`, 413 `blob.space_full`, 422 of `checkBlob`, 503 `server.unavailable`, 507 `blob.disk_full`
 */
export const takeIn = async (tools: TakeInTools, sent: Sent, bytes: Uint8Array): Promise<Result<null, Refusal>> => {
  const { ports, hub, use } = tools;
  const { account, space, attachment, part } = sent;
  const asking = { account, now: ports.clock.now() };
  const photo = await ports.store.read(space, (tx) => photoToSend(tx, space, attachment, asking));
  if (!photo.ok) return photo;
  const promised = promisedOf(photo.value.fields, part);
  const checked = checkBlob(bytes, promised);
  if (!checked.ok) return checked;
  const giveBack = await use.take(space, promised.size, asking.now);
  if (!giveBack) return refuse(413, 'blob.space_full');
  const kept = await keep(tools, space, promised.sha, bytes);
  if (!kept.ok) {
    giveBack();
    return kept;
  }
  const written = await ports.store.write(space, async (tx) => {
    const still = await photoToSend(tx, space, attachment, asking);
    if (!still.ok) return still;
    const set = { [part.at]: asking.now };
    await writeAsServer(tx, space, syncPorts(ports), [{ kind: 'attachment', id: attachment, set }]);
    return ok(await tx.head());
  });
  if (!written.ok) return written;
  if (written.value !== null) hub.moved(space, written.value, { isAboutPeople: false });
  return ok(null);
};

const keep = async (
  { keeper, log }: TakeInTools,
  space: string,
  sha: string,
  bytes: Uint8Array,
): Promise<Result<null, Refusal>> => {
  try {
    await keeper.put(space, sha, bytes);
    return ok(null);
  } catch (error) {
    log.error({ err: error }, 'a photo could not be kept');
    if (isDiskFull(error)) return refuse(507, 'blob.disk_full', { retryAfter: 600 });
    return refuse(503, 'server.unavailable', { retryAfter: 5 });
  }
};
