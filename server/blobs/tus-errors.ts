/** What tus answers, in the form of all other routes. */
import type { Result } from '#domain/basis/result.ts';
import { type Refusal, refuse } from '../people/refusal.ts';

/** A refusal in the form the tus server lets through. */
export const thrown = (refusal: Refusal): { status_code: number; body: string } => ({
  status_code: refusal.status,
  body: JSON.stringify(refusal),
});

/** There is no room now; later there may be. */
export const diskFull = (): Result<never, Refusal> => refuse(507, 'blob.disk_full', { retryAfter: 600 });

/** @param freeBytes asked when bytes could not be written */
export const asRefusal = async (
  answer: Response,
  freeBytes: () => Promise<number>,
): Promise<Result<never, Refusal>> => {
  const text = await answer.text();
  const own = text.startsWith('{"status":') ? (JSON.parse(text) as Refusal) : null;
  if (own) return refuse(own.status, own.code, own);
  if (/lock/.test(text)) return refuse(423, 'blob.busy');
  if (/tus-resumable/i.test(text)) return refuse(412, 'message.malformed', { place: 'Tus-Resumable' });
  switch (answer.status) {
    case 404:
    case 410:
      return refuse(404, 'blob.unknown_upload');
    case 409:
      return refuse(409, 'blob.wrong_offset');
    case 413:
      return refuse(413, 'blob.too_large');
    case 500:
      if ((await freeBytes()) < nothingLeft) return diskFull();
      return refuse(503, 'server.unavailable', { retryAfter: 5 });
    default:
      return refuse(400, 'message.malformed');
  }
};

/** A disk this full takes no more bytes. */
const nothingLeft = 1024 * 1024;
