/** Photos over HTTP: up by tus 1.0, which goes on where it broke off; down as an ordinary picture. */
import { err, ok } from '#domain/basis/result.ts';
import { DetailedError, Upload } from 'tus-js-client';
import type { PhotoFailure, PhotoLine } from './photo-ports.ts';

export interface LinePorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Origin of the server. */
  readonly address: string;
  readonly isCostly: () => boolean;
}

/** A part goes in pieces: a broken line loses one of them at most. */
const pieceBytes = 512 * 1024;

export const createPhotoLine = ({ fetch, address, isCostly }: LinePorts): PhotoLine => ({
  isCostly,
  upload: (errand, bytes, { onUrl, onProgress, signal }) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(err({ code: 'later' }));
      const { space, attachment, part, url } = errand;
      const upload: Upload = new Upload(new Blob([bytes]), {
        endpoint: `${address}/api/blobs`,
        ...(url === null ? {} : { uploadUrl: new URL(url, address).href }),
        metadata: { space, attachment, part },
        chunkSize: pieceBytes,
        // The courier waits and tries again by itself, over starts of the app too.
        retryDelays: null,
        storeFingerprintForResuming: false,
        onUploadUrlAvailable: () => upload.url !== null && onUrl(new URL(upload.url, address).pathname),
        onProgress: (sent) => onProgress(sent),
        onSuccess: () => resolve(ok(undefined)),
        onError: (error) => resolve(err(failureOf(error))),
      });
      signal.addEventListener('abort', () => {
        void upload.abort();
        resolve(err({ code: 'later' }));
      });
      upload.start();
    }),
  async download({ space, attachment, part, size }, signal) {
    try {
      // The app keeps the bytes itself, and where it throws them away they must be gone.
      const init: RequestInit = { credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal };
      const answer = await fetch(`${address}/api/blobs/${space}/${attachment}/${part}`, init);
      if (!answer.ok) return err(failureOfStatus(answer.status, '', answer.headers.get('retry-after')));
      // Somebody's Wi-Fi answers with a page of its own.
      if (!(answer.headers.get('content-type') ?? '').startsWith('image/')) return err({ code: 'later' });
      const bytes = await answer.arrayBuffer();
      return bytes.byteLength === size ? ok(bytes) : err({ code: 'not_yet' });
    } catch {
      return err({ code: 'later' });
    }
  },
});

const failureOf = (error: Error | DetailedError): PhotoFailure => {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (!answer) return { code: 'later' };
  return failureOfStatus(answer.getStatus(), answer.getBody(), answer.getHeader('Retry-After') ?? null);
};

/** What a refusal of the server means for a part; the same for both ways. @param body what the server wrote */
export const failureOfStatus = (status: number, body: string, retryAfter: string | null): PhotoFailure => {
  if (status === 401) return { code: 'no_session' };
  if (status === 404 || status === 403 || status === 410) return { code: 'not_yet' };
  if (status === 413 || status === 422) return { code: 'refused', reason: codeOf(body) };
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? { code: 'later', retryAfterMs: seconds * 1000 } : { code: 'later' };
};

const codeOf = (body: string): string => {
  try {
    const answer = JSON.parse(body) as { readonly error?: { readonly code?: unknown } } | null;
    return typeof answer?.error?.code === 'string' ? answer.error.code : 'unknown';
  } catch {
    return 'unknown';
  }
};
