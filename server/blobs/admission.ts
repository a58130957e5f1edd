/** May this upload begin? Everything that can be known before the first byte. */
import { ok, type Result } from '#domain/basis/result.ts';
import { isRecordId } from '#domain/records-check.ts';
import { type Refusal, refuse } from '../people/refusal.ts';
import { photoToSend } from './blob-access.ts';
import { isSha } from './blob-keeper.ts';
import { partNamed, promisedOf } from './blob-parts.ts';
import type { Sent, TakeInTools } from './take-in.ts';
import { diskFull } from './tus-errors.ts';
import { digest, type UploadRoom } from './upload-room.ts';

export interface AdmissionTools extends TakeInTools {
  readonly room: UploadRoom;
  /** Bytes free where uploads lie. */
  readonly freeBytes: () => Promise<number>;
}

/**
 * The `Upload-Metadata` header: names and base64 values.
 * @returns 400 `message.malformed`
 */
export const readSent = (account: string, header: string | undefined): Result<Sent, Refusal> => {
  const given = new Map(
    (header ?? '').split(',').map((pair) => {
      const [name = '', value = ''] = pair.trim().split(' ');
      return [name, Buffer.from(value, 'base64').toString('utf8')];
    }),
  );
  const [space, attachment, part] = [given.get('space'), given.get('attachment'), partNamed(given.get('part'))];
  if (!isRecordId(space) || !isRecordId(attachment) || !part) {
    return refuse(400, 'message.malformed', { place: 'Upload-Metadata' });
  }
  return ok({ account, space, attachment, part });
};

/**
 * @param length what the phone says it will send
 * @returns whether the bytes are there already; 404 `blob.unknown`, 413 `blob.too_large | blob.space_full`,
 *   422 `blob.wrong_length | blob.wrong_hash`, 429 `blob.too_many`, 507 `blob.disk_full`
 */
export const admit = async (
  { ports, keeper, use, room, freeBytes }: AdmissionTools,
  { account, space, attachment, part }: Sent,
  length: number,
): Promise<Result<{ readonly isThere: boolean }, Refusal>> => {
  const now = ports.clock.now();
  const photo = await ports.store.read(space, (tx) => photoToSend(tx, space, attachment, { account, now }));
  if (!photo.ok) return photo;
  const { sha, size } = promisedOf(photo.value.fields, part);
  if (!isSha(sha)) return refuse(422, 'blob.wrong_hash');
  if (length > part.most) return refuse(413, 'blob.too_large');
  if (length !== size) return refuse(422, 'blob.wrong_length');
  // Only what came for this very record: a hash alone, seen or guessed, opens nothing.
  const isThere = typeof photo.value.fields[part.at] === 'number' && (await keeper.has(space, sha));
  if (isThere) return ok({ isThere });
  const seat = await findSeat(room, account, space, now);
  if (!seat.ok) return seat;
  if (!(await use.has(space, size, now))) return refuse(413, 'blob.space_full');
  if (!(await hasRoomFor(size, freeBytes))) return diskFull();
  return ok({ isThere: false });
};

/** Asked again with every piece: many uploads may have begun while there was room for each of them. */
export const hasRoomFor = async (bytes: number, freeBytes: () => Promise<number>): Promise<boolean> =>
  (await freeBytes()) >= bytes + reserve;

/** Where all seats are taken, those who came long ago and never ended give theirs up. */
const findSeat = async (
  room: UploadRoom,
  account: string,
  space: string,
  now: number,
): Promise<Result<null, Refusal>> => {
  const waiting = await room.unfinished();
  const [mine, here] = [digest(account), digest(space)];
  const crowds = [
    { who: waiting.filter((one) => one.account === mine), most: seats.each, patience: ownIdleMs },
    { who: waiting.filter((one) => one.space === here), most: seats.space, patience: idleMs },
    { who: waiting, most: seats.all, patience: idleMs },
  ];
  for (const { who, most, patience } of crowds) {
    const tooMany = who.slice(0, Math.max(0, who.length - most + 1));
    if (tooMany.some(({ since }) => since > now - patience)) return refuse(429, 'blob.too_many', { retryAfter: 60 });
    for (const { id } of tooMany) await room.drop(id);
  }
  return ok(null);
};

/** Uploads under way: of a person, of a space, of the server. */
const seats = { each: 8, space: 200, all: 2_000 };

/** Nobody sends one photo for so long. */
const idleMs = 3_600_000;
/** A phone sends one after the other: where somebody has eight, most are beginnings whose answer a bad line lost. */
const ownIdleMs = 5 * 60_000;

/** The database and its log need room too. */
const reserve = 128 * 1024 * 1024;
