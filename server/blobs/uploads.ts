/** Uploads that go on where they broke off, by the protocol tus 1.0. */
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { ok, type Result } from '#domain/basis/result.ts';
import { type Refusal, refuse } from '../people/refusal.ts';
import { isDatabaseTrouble } from '../store/trouble.ts';
import { type AdmissionTools, hasRoomFor } from './admission.ts';
import { partNamed } from './blob-parts.ts';
import { createLanes } from './lanes.ts';
import { type Sent, takeIn } from './take-in.ts';
import { asRefusal, diskFull, thrown } from './tus-errors.ts';

export interface Uploads {
  /** A new upload that was admitted. @returns the answer of tus, with its address in `Location` */
  begin(request: Request, sent: Sent): Promise<Result<Response, Refusal>>;
  /** HEAD, PATCH or DELETE of an upload of this person. */
  goOn(request: Request, id: string): Promise<Result<Response, Refusal>>;
}

/** @param folder where uploads lie until they are whole */
export const createUploads = async (folder: string, path: string, tools: AdmissionTools): Promise<Uploads> => {
  const { room, ports, freeBytes } = tools;
  await room.open();
  const store = new FileStore({ directory: folder });
  store.extensions = ['creation', 'termination'];
  const newcomers = new WeakMap<object, { readonly sent: Sent; readonly id: string }>();
  const going = new WeakMap<object, string>();
  const inLane = createLanes(lanes);
  const ending = new Map<string, Promise<Result<null, Refusal>>>();

  /** Of several who bring the end of one upload, all wait for the same. */
  const end = (id: string): Promise<Result<null, Refusal>> => {
    const known = ending.get(id);
    if (known) return known;
    const work = inLane(() => endOf(id)).finally(() => ending.delete(id));
    ending.set(id, work);
    return work;
  };

  const endOf = async (id: string): Promise<Result<null, Refusal>> => {
    if ((await room.doneSize(id)) !== null) return ok(null);
    const sent = sentOf((await store.getUpload(id)).metadata);
    if (!sent) return refuse(404, 'blob.unknown_upload');
    const bytes = await room.read(id);
    const taken = await takeIn(tools, sent, bytes);
    if (taken.ok) await room.markDone(id, bytes.byteLength);
    // What is wrong stays wrong; what found no room today is kept for another try.
    else if (taken.error.status < 500) await room.drop(id);
    return taken;
  };

  const tus = new Server({
    path,
    datastore: store,
    relativeLocation: true,
    allowedOrigins: () => false,
    namingFunction: (request) => newcomers.get(request)?.id ?? '',
    // Whose upload it is was asked of this name: no other part of the address says which one is meant.
    getFileIdFromRequest: (request) => going.get(request),
    onUploadCreate: async (request) => ({ metadata: metadataOf(newcomers.get(request)?.sent) }),
    onUploadFinish: async (_, { id }) => {
      const ended = await end(id);
      if (!ended.ok) throw thrown(ended.error);
      return {};
    },
    onResponseError: (_, error) => {
      if (error instanceof Error && isDatabaseTrouble(error))
        return thrown({ status: 503, code: 'server.unavailable' });
      return undefined;
    },
  });
  const ask = async (request: Request): Promise<Result<Response, Refusal>> => {
    const answer = await tus.handleWeb(request as Parameters<Server['handleWeb']>[0]);
    return answer.status < 400 ? ok(answer) : asRefusal(answer, freeBytes);
  };

  return {
    begin(request, sent) {
      const id = room.nameFor(sent.account, sent.space, ports.clock.now(), ports.rng.bytes(10));
      newcomers.set(request, { sent, id });
      return ask(request);
    },
    async goOn(request, id) {
      going.set(request, id);
      const coming = request.method === 'PATCH' ? Number(request.headers.get('content-length') ?? 0) : null;
      if (coming !== null && !(await hasRoomFor(coming, freeBytes))) return diskFull();
      const answer = await ask(request);
      if (!answer.ok || request.method !== 'HEAD') return answer;
      const { headers } = answer.value;
      if (headers.get('upload-offset') !== headers.get('upload-length')) return answer;
      // All of it came, and then something failed: whoever asks how far it is wants to hear that it is done.
      const ended = await end(id);
      return ended.ok ? answer : ended;
    },
  };
};

const metadataOf = (sent: Sent | undefined): Record<string, string> =>
  sent ? { account: sent.account, space: sent.space, attachment: sent.attachment, part: sent.part.name } : {};

const sentOf = (metadata: Record<string, string | null> | undefined): Sent | null => {
  const { account, space, attachment } = metadata ?? {};
  const part = partNamed(metadata?.['part']);
  return account && space && attachment && part ? { account, space, attachment, part } : null;
};

/** Photos looked at side by side: each lies in memory meanwhile. */
const lanes = 4;
