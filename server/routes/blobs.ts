/** `/api/blobs`: the bytes of photos, sent piece by piece and shown to whoever may read their record. */
import { statfs } from 'node:fs/promises';
import { isRecordId } from '#domain/records-check.ts';
import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { admit, type AdmissionTools, readSent } from '../blobs/admission.ts';
import { photoToSee } from '../blobs/blob-access.ts';
import { type BlobKeeper, BlobTrouble, isSha } from '../blobs/blob-keeper.ts';
import { partNamed, promisedOf } from '../blobs/blob-parts.ts';
import { createSpaceUse } from '../blobs/space-use.ts';
import { createUploadRoom } from '../blobs/upload-room.ts';
import type { Uploads } from '../blobs/uploads.ts';
import type { Refusal } from '../people/refusal.ts';
import type { Log } from '../ports.ts';
import { answerRefusal } from './answers.ts';
import { type RouteTools, type ServerEnv, withSession } from './tools.ts';

export interface BlobOptions {
  readonly keeper: BlobKeeper;
  /** Folder of this machine for uploads under way. */
  readonly uploadsDir: string;
  /** Most bytes of the photos of one space. */
  readonly spaceBytes: number;
  /** Bytes free in a folder; the operating system's word when left out. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

/** Sending and fetching photos. */
export const blobRoutes = (route: RouteTools, options: BlobOptions, log: Log) =>
  new Hono<ServerEnv>()
    .route('/', sendingRoutes(route, options, log))
    .route('/', seeingRoutes(route, options))
    .onError((error, c) => {
      if (!(error instanceof BlobTrouble)) throw error;
      log.error({ err: error }, 'the place of the photos cannot be used');
      return answerRefusal(c, { status: 503, code: 'server.unavailable', retryAfter: 5 });
    });

const sendingRoutes = ({ ports, hub, tries }: RouteTools, options: BlobOptions, log: Log) => {
  const { keeper, uploadsDir, spaceBytes, freeBytes = freeIn } = options;
  const room = createUploadRoom(uploadsDir);
  const use = createSpaceUse(ports.store, spaceBytes);
  const tools: AdmissionTools = { ports, hub, log, keeper, room, use, freeBytes: () => freeBytes(uploadsDir) };
  let opened: Promise<Uploads> | null = null;
  // Loaded with the first photo: most starts of a server need none of it.
  const uploads = (): Promise<Uploads> => {
    opened ??= import('../blobs/uploads.ts').then(({ createUploads }) => createUploads(uploadsDir, path, tools));
    return opened;
  };

  return new Hono<ServerEnv>()
    .post('/blobs', withSession(ports), async (c) => {
      const { account } = c.get('session');
      const sent = readSent(account, c.req.header('upload-metadata'));
      if (!sent.ok) return answerRefusal(c, sent.error);
      const length = c.req.header('upload-length') ?? '';
      if (!/^\d{1,12}$/.test(length)) return answerRefusal(c, malformedLength);
      const allowed = await tries.blobs.take(c.get('address'));
      if (!allowed.ok) return answerRefusal(c, allowed.error);
      const admitted = await admit(tools, sent.value, Number(length));
      if (!admitted.ok) return answerRefusal(c, admitted.error);
      if (admitted.value.isThere) {
        const what = `${sent.value.attachment}/${sent.value.part.name}`;
        const id = room.doneNameFor(account, sent.value.space, what, ports.clock.now());
        await room.markDone(id, Number(length));
        return tusAnswer(c, 201, { Location: `${path}/${id}` });
      }
      const begun = await (await uploads()).begin(c.req.raw, sent.value);
      return begun.ok ? tusAnswer(c, 201, kept(begun.value.headers)) : answerRefusal(c, begun.error);
    })
    .on(['GET', 'PATCH', 'DELETE'], '/blobs/:upload', withSession(ports), async (c) => {
      // A HEAD comes as a GET.
      const { method } = c.req.raw;
      const id = c.req.param('upload');
      if (method === 'GET' || !room.isOf(id, c.get('session').account)) return answerRefusal(c, unknownUpload);
      const done = await room.doneSize(id);
      if (done !== null) {
        if (method === 'DELETE') await room.drop(id);
        const place = { 'Upload-Offset': String(done), 'Upload-Length': String(done) };
        return tusAnswer(c, method === 'HEAD' ? 200 : 204, method === 'DELETE' ? {} : place);
      }
      const answer = await (await uploads()).goOn(c.req.raw, id);
      if (!answer.ok) return answerRefusal(c, answer.error);
      return tusAnswer(c, answer.value.status === 200 ? 200 : 204, kept(answer.value.headers));
    });
};

const seeingRoutes = ({ ports }: RouteTools, { keeper }: BlobOptions) =>
  new Hono<ServerEnv>().get('/blobs/:space/:attachment/:part', withSession(ports), async (c) => {
    const { space, attachment, part: name } = c.req.param();
    const part = partNamed(name);
    if (!isRecordId(space) || !isRecordId(attachment) || !part) return answerRefusal(c, unknown);
    const asking = { account: c.get('session').account, now: ports.clock.now() };
    const photo = await ports.store.read(space, (tx) => photoToSee(tx, space, attachment, asking));
    if (!photo.ok) return answerRefusal(c, photo.error);
    const { sha, size, type } = promisedOf(photo.value.fields, part);
    if (typeof photo.value.fields[part.at] !== 'number' || !isSha(sha)) return answerRefusal(c, unknown);
    // The bytes stay the same for ever, but not who may see them.
    const lasting = { ETag: `"${sha}"`, 'Cache-Control': 'private, no-cache' };
    if (c.req.header('if-none-match')?.includes(sha) === true) return c.body(null, 304, lasting);
    // Nothing is opened that nobody would read.
    const isHead = c.req.raw.method === 'HEAD';
    const blob = isHead ? null : await keeper.open(space, sha);
    if (!blob && !(isHead && (await keeper.has(space, sha)))) return answerRefusal(c, unknown);
    const told = {
      ...lasting,
      'Content-Type': type,
      'Content-Length': String(size),
      'Content-Disposition': `inline; filename="${part.name}.${type.replace('image/', '')}"`,
    };
    return blob ? c.body(blob.body, 200, told) : c.body(null, 200, told);
  });

/** A browser that is led to the bytes themselves does nothing with them but show a picture. */
export const blobHeaders = () =>
  createMiddleware(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', "default-src 'none'; sandbox");
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('X-Content-Type-Options', 'nosniff');
  });

const path = '/api/blobs';
const unknown: Refusal = { status: 404, code: 'blob.unknown' };
const unknownUpload: Refusal = { status: 404, code: 'blob.unknown_upload' };
const malformedLength: Refusal = { status: 400, code: 'message.malformed', place: 'Upload-Length' };

/** What a phone has to know of the answer of tus; nothing for other sites. */
const kept = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    ['Location', 'Upload-Offset', 'Upload-Length']
      .map((name) => [name, headers.get(name)] as const)
      .filter((pair): pair is readonly [string, string] => pair[1] !== null),
  );

const tusAnswer = (c: Context, status: 200 | 201 | 204, headers: Record<string, string>): Response =>
  c.body(null, status, { 'Tus-Resumable': '1.0.0', ...headers });

const freeIn = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};
