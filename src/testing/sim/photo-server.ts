/** The shipped door of photos at a server: who is let in, what is kept, who may look. Uploads under way lie with one server. */
import { ok, type Result } from '#domain/basis/result.ts';
import { uuid7 } from '#protocol/derived-id.ts';
import type { Row } from '#protocol/row.ts';
import { admit, type AdmissionTools } from '#server/blobs/admission.ts';
import { photoToSee } from '#server/blobs/blob-access.ts';
import type { BlobKeeper } from '#server/blobs/blob-keeper.ts';
import { partNamed, promisedOf } from '#server/blobs/blob-parts.ts';
import { createSpaceUse } from '#server/blobs/space-use.ts';
import { type Sent, takeIn } from '#server/blobs/take-in.ts';
import { digest, type UploadRoom } from '#server/blobs/upload-room.ts';
import { type Refusal, refuse } from '#server/people/refusal.ts';
import type { PhotoErrand } from '#sync/photo-ports.ts';
import { poke } from './pokes.ts';
import type { Server } from './server-process.ts';
import { fail, type World } from './world.ts';

interface Upload {
  readonly id: string;
  readonly sent: Sent;
  readonly since: number;
  readonly size: number;
  bytes: Uint8Array;
  isDone: boolean;
}

interface Cellar {
  /** When a photo was deleted, by its id. */
  readonly deletedAt: Map<string, number>;
  /** By space and hash; whatever becomes of the database. */
  readonly blobs: Map<string, Uint8Array>;
  readonly notes: Map<string, string>;
}

const cellars = new WeakMap<World, Cellar>();
const rooms = new WeakMap<Server, Map<string, Upload>>();

const uploadsOf = (server: Server): Map<string, Upload> => {
  const found = rooms.get(server) ?? new Map<string, Upload>();
  rooms.set(server, found);
  return found;
};

/** What lies where photos are kept. */
export const cellarOf = (world: World): Cellar => {
  const found = cellars.get(world) ?? { deletedAt: new Map(), blobs: new Map(), notes: new Map() };
  cellars.set(world, found);
  return found;
};

/** The place of the bytes as a server sees it; what was begun when it died never happens. */
export const keeperOf = (world: World, server: Server): BlobKeeper => {
  const { blobs, notes } = cellarOf(world);
  const hop = () => world.scheduler.wait(server.name, 0.5);
  const prefix = (space: string) => `${space}/`;
  return {
    async put(space, sha, bytes) {
      await hop();
      blobs.set(prefix(space) + sha, bytes);
    },
    async has(space, sha) {
      await hop();
      return blobs.has(prefix(space) + sha);
    },
    async open(space, sha) {
      await hop();
      const bytes = blobs.get(prefix(space) + sha);
      return bytes ? { size: bytes.byteLength, body: new Blob([bytes.slice()]).stream() } : null;
    },
    async remove(space, sha) {
      await hop();
      noteRemoval(world, space, sha);
      blobs.delete(prefix(space) + sha);
    },
    async list(space) {
      await hop();
      return [...blobs.keys()].filter((key) => key.startsWith(prefix(space))).map((key) => key.slice(space.length + 1));
    },
    async note(space) {
      await hop();
      return notes.get(space) ?? null;
    },
    async putNote(space, text) {
      await hop();
      notes.set(space, text);
    },
    async ready() {},
  };
};

/** I23: nothing is thrown away that a record refers to, or referred to a month ago: photos are brought back. */
const noteRemoval = (world: World, space: string, sha: string): void => {
  const rows = [...(world.disk.table(space)?.rows.values() ?? [])];
  const isGone = rows.some(({ id, fields }) => id === space && fields['deleted'] === true);
  for (const { id, kind, fields } of isGone ? [] : rows) {
    if (kind !== 'attachment' || (fields['sha'] !== sha && fields['thumbSha'] !== sha)) continue;
    const since = fields['deleted'] === true ? (cellarOf(world).deletedAt.get(id) ?? 0) : world.scheduler.now;
    if (world.scheduler.now - since < month) fail(world, 'I23', `bytes of photo ${id} were thrown away too soon`);
  }
};

const month = 30 * 86_400_000;

/** Remembers when photos were deleted, by the transactions of the servers. */
export const noteDeletions = (world: World, rows: readonly Row[]): void => {
  const { deletedAt } = cellarOf(world);
  for (const { id, kind, fields } of rows) {
    if (kind !== 'attachment') continue;
    if (fields['deleted'] !== true) deletedAt.delete(id);
    else if (!deletedAt.has(id)) deletedAt.set(id, world.scheduler.now);
  }
};

/** A new upload. @returns where it goes on, and how far it is already */
export const beginUpload = async (
  world: World,
  server: Server,
  account: string,
  { space, attachment, part: name, size }: PhotoErrand,
): Promise<Result<{ readonly url: string; readonly offset: number }, Refusal>> => {
  const part = partNamed(name);
  if (!part) return refuse(400, 'message.malformed');
  const tools = toolsOf(world, server);
  const sent = { account, space, attachment, part };
  const admitted = await admit(tools, sent, size);
  if (!admitted.ok) return admitted;
  const since = tools.ports.clock.now();
  const { isThere } = admitted.value;
  const id = isThere
    ? tools.room.doneNameFor(account, space, `${sent.attachment}/${sent.part.name}`, since)
    : tools.room.nameFor(account, space, since, tools.ports.rng.bytes(10));
  uploadsOf(server).set(id, { id, sent, since, size, bytes: new Uint8Array(0), isDone: isThere });
  return ok({ url: id, offset: isThere ? size : 0 });
};

/** How far an upload is; one that has all of its bytes comes to its end with the question. */
export const askUpload = async (
  world: World,
  server: Server,
  account: string,
  id: string,
): Promise<Result<number, Refusal>> => {
  const upload = uploadsOf(server).get(id);
  if (upload?.sent.account !== account) return refuse(404, 'blob.unknown_upload');
  return upload.isDone || upload.bytes.byteLength < upload.size ? ok(lengthOf(upload)) : end(world, server, upload);
};

/** One more piece. */
export const addPiece = async (
  world: World,
  server: Server,
  account: string,
  { id, offset, piece }: { readonly id: string; readonly offset: number; readonly piece: Uint8Array },
): Promise<Result<number, Refusal>> => {
  const upload = uploadsOf(server).get(id);
  if (upload?.sent.account !== account) return refuse(404, 'blob.unknown_upload');
  if (upload.isDone) return ok(upload.size);
  if (offset !== upload.bytes.byteLength) return refuse(409, 'blob.wrong_offset');
  upload.bytes = Uint8Array.from([...upload.bytes, ...piece]);
  return upload.bytes.byteLength < upload.size ? ok(upload.bytes.byteLength) : end(world, server, upload);
};

const lengthOf = ({ isDone, size, bytes }: Upload): number => (isDone ? size : bytes.byteLength);

const end = async (world: World, server: Server, upload: Upload): Promise<Result<number, Refusal>> => {
  const taken = await takeIn(toolsOf(world, server), upload.sent, upload.bytes);
  if (!taken.ok) return taken;
  upload.isDone = true;
  return ok(upload.size);
};

/** The bytes of a part, for whoever may read its record. */
export const seePhoto = async (
  world: World,
  server: Server,
  account: string,
  { space, attachment, part: name }: PhotoErrand,
): Promise<Result<Uint8Array, Refusal>> => {
  const part = partNamed(name);
  const { ports, keeper } = toolsOf(world, server);
  const asking = { account, now: ports.clock.now() };
  const photo = await ports.store.read(space, (tx) => photoToSee(tx, space, attachment, asking));
  if (!photo.ok) return photo;
  if (!part || typeof photo.value.fields[part.at] !== 'number') return refuse(404, 'blob.unknown');
  const { sha } = promisedOf(photo.value.fields, part);
  const bytes = (await keeper.has(space, sha)) ? cellarOf(world).blobs.get(`${space}/${sha}`) : undefined;
  return bytes ? ok(bytes) : refuse(404, 'blob.unknown');
};

const toolsOf = (world: World, server: Server): AdmissionTools => {
  const { store, now, stamps, randomBytes } = server.ports;
  const silent = () => {};
  return {
    ports: { store, clock: { now }, rng: { bytes: randomBytes }, stamps },
    hub: { moved: (space: string, head: number) => poke(world, server, space, head) },
    log: { info: silent, warn: silent, error: silent },
    keeper: keeperOf(world, server),
    use: createSpaceUse(store, 1_000_000_000),
    room: roomOf(server),
    freeBytes: async () => 1e12,
  };
};

/** The folder of uploads of one server. */
const roomOf = (server: Server): UploadRoom => {
  const uploads = uploadsOf(server);
  const of = (id: string) => uploads.get(id);
  return {
    async open() {},
    nameFor: (account, space, now, random) => `${digest(account)}-${digest(space)}-${uuid7(now, random)}`,
    doneNameFor: (account, space, what, now) =>
      `${digest(account)}-${digest(space)}-${what}-${now - (now % 86_400_000)}`,
    isOf: (id, account) => of(id)?.sent.account === account,
    unfinished: async () =>
      [...uploads.values()]
        .filter(({ isDone }) => !isDone)
        .map(({ id, sent, since }) => ({ id, account: digest(sent.account), space: digest(sent.space), since })),
    read: async (id) => of(id)?.bytes ?? new Uint8Array(0),
    async markDone() {},
    doneSize: async (id) => (of(id)?.isDone === true ? (of(id)?.size ?? null) : null),
    async drop(id) {
      uploads.delete(id);
    },
    async sweep(before) {
      const old = [...uploads.values()].filter(({ since }) => since < before);
      for (const { id } of old) uploads.delete(id);
      return old.length;
    },
  };
};

/** Uploads nobody finished are thrown away where they lie. */
export const sweepRooms = async (world: World, before: number): Promise<void> => {
  for (const server of world.servers) await roomOf(server).sweep(before);
};
