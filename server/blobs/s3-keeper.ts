/** Bytes of photos in a bucket of an S3-compatible storage. */
import { AwsClient } from 'aws4fetch';
import { type BlobKeeper, BlobTrouble, checkNames, isSha } from './blob-keeper.ts';

export interface S3Place {
  /** Address of the storage, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

/** Every object is `<space>/<sha>`; the storage is asked by path, which all of them understand. */
export const createS3Keeper = ({ endpoint, bucket, region, key, secret }: S3Place): BlobKeeper => {
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, region, service: 's3', retries: 2 });
  const root = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  const place = (space: string, sha: string): string => {
    checkNames(space, sha);
    return `${root}/${space}/${sha}`;
  };
  const notePlace = (space: string): string => {
    checkNames(space);
    return `${root}/${space}/unused.json`;
  };
  const ask = async (url: string, init: RequestInit = {}): Promise<Response | null> => {
    const answer = await answered(client.fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) }));
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404) return null;
    throw new BlobTrouble(`the storage answers ${answer.status} to ${init.method ?? 'GET'}`);
  };
  const mustAsk = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await ask(url, init);
    if (!answer) throw new BlobTrouble(`the storage has no bucket ${bucket}`);
    return answer;
  };
  const put = async (url: string, bytes: Uint8Array, more: Record<string, string>): Promise<void> => {
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(bytes.byteLength), ...more };
    await drain(await mustAsk(url, { method: 'PUT', body: bytes as Uint8Array<ArrayBuffer>, headers }));
  };
  return {
    put: (space, sha, bytes) => put(place(space, sha), bytes, { 'X-Amz-Content-Sha256': sha }),
    async has(space, sha) {
      const answer = await ask(place(space, sha), { method: 'HEAD' });
      return answer !== null;
    },
    async open(space, sha) {
      const answer = await ask(place(space, sha));
      return answer?.body ? { size: Number(answer.headers.get('content-length')), body: answer.body } : null;
    },
    async remove(space, sha) {
      const answer = await ask(place(space, sha), { method: 'DELETE' });
      if (answer) await drain(answer);
    },
    async list(space) {
      checkNames(space);
      const names: string[] = [];
      // By marker, the older way: every storage knows it, and it needs no token of its own.
      for (let isMore = true; isMore; ) {
        const marker = names.length > 0 ? `&marker=${space}%2F${names.at(-1)}` : '';
        const page = await (await mustAsk(`${root}?prefix=${space}%2F${marker}`)).text();
        const found = [...page.matchAll(/<Key>[^<]*\/([^<]*)<\/Key>/g)].map(([, name = '']) => name);
        names.push(...found);
        isMore = /<IsTruncated>true</.test(page) && found.length > 0;
      }
      return names.filter(isSha);
    },
    async note(space) {
      const answer = await ask(notePlace(space));
      return answer ? answer.text() : null;
    },
    putNote: (space, text) => put(notePlace(space), Buffer.from(text), {}),
    async ready() {
      await drain(await mustAsk(`${root}?max-keys=1`));
    },
  };
};

/** A line that breaks says nothing about us. */
const answered = async (asking: Promise<Response>): Promise<Response> => {
  try {
    return await asking;
  } catch (error) {
    throw new BlobTrouble('the storage cannot be reached', { cause: error });
  }
};

const drain = async (answer: Response): Promise<void> => {
  await answer.arrayBuffer();
};

/** Ten megabytes over a slow line. */
const patienceMs = 120_000;
