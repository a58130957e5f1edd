import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ApiError } from '#protocol/messages.ts';
import type { Context } from 'hono';
import type { Refusal } from '../people/refusal.ts';

/** A refusal as every route says it. */
export const answerRefusal = (c: Context, { status, code, place, retryAfter }: Refusal): Response => {
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  const body: ApiError = { error: place === undefined || place === '' ? { code } : { code, place } };
  return c.json(body, status);
};

/** JSON, packed when it is long enough to be worth it. */
export const answerJson = async (c: Context, value: unknown): Promise<Response> => {
  const text = JSON.stringify(value);
  c.header('Content-Type', 'application/json; charset=utf-8');
  c.header('Vary', 'Accept-Encoding');
  const packing = text.length < worthPacking ? null : packingFor(c.req.header('accept-encoding') ?? '');
  if (packing === null) return c.body(text);
  c.header('Content-Encoding', packing);
  return c.body(new Uint8Array(await pack[packing](Buffer.from(text))));
};

/** What the client can unpack, the denser first. */
export const packingFor = (accepted: string): 'br' | 'gzip' | null => {
  const names = accepted
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.split(';')[0]?.trim());
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : null;
};

const worthPacking = 1024;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The fastest levels: rows repeat their shapes so much that slower ones save little. */
const pack = {
  br: (bytes: Buffer) =>
    brotli(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
    }),
  gzip: (bytes: Buffer) => gzipped(bytes, { level: 1 }),
};
