/** Reads the body of a request without trusting its size, packing, form or depth. */
import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip as gunzipWithCallback } from 'node:zlib';
import { ok, type Result } from '#domain/basis/result.ts';
import { limits } from '#protocol/messages.ts';
import type { Context } from 'hono';
import * as v from 'valibot';
import { type Refusal, refuse } from '../people/refusal.ts';

/**
 * The body as JSON.
 * @returns 413 `body.too_large` (packed or unpacked), 415 `body.unknown_packing`, 400 `body.not_json | body.too_deep |
 *   message.malformed`
 */
export const readJson = async (c: Context): Promise<Result<unknown, Refusal>> => {
  const bytes = await readBytes(c);
  if (!bytes.ok) return bytes;
  const unpacked = await unpack(bytes.value, c.req.header('content-encoding') ?? 'identity');
  if (!unpacked.ok) return unpacked;
  return parse(unpacked.value);
};

/** The body as JSON of a known form; `place` names the first thing that is wrong. */
export const readForm = async <S extends v.GenericSchema>(
  c: Context,
  form: S,
): Promise<Result<v.InferOutput<S>, Refusal>> => {
  const body = await readJson(c);
  if (!body.ok) return body;
  const read = v.safeParse(form, body.value);
  if (read.success) return ok(read.output);
  const place = v.getDotPath(read.issues[0]);
  return refuse(400, 'message.malformed', place === null ? {} : { place });
};

const readBytes = async (c: Context): Promise<Result<Uint8Array, Refusal>> => {
  const said = c.req.header('content-length');
  if (said !== undefined) {
    if (Number(said) > limits.bodyBytes) return tooLarge();
    return ok(new Uint8Array(await c.req.arrayBuffer()));
  }
  const { body } = c.req.raw;
  if (!body) return ok(new Uint8Array());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limits.bodyBytes) return tooLarge();
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
};

const gunzip = promisify(gunzipWithCallback);

const unpack = async (bytes: Uint8Array, packing: string): Promise<Result<Uint8Array, Refusal>> => {
  if (packing === 'identity') return ok(bytes);
  if (packing !== 'gzip') return refuse(415, 'body.unknown_packing');
  try {
    return ok(await gunzip(bytes, { maxOutputLength: limits.bodyBytes }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : refuse(400, 'body.not_json');
  }
};

const parse = (bytes: Uint8Array): Result<unknown, Refusal> => {
  if (bytes.byteLength === 0 || !isUtf8(bytes)) return refuse(400, 'body.not_json');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (isDeeperThan(text, deepest)) return refuse(400, 'body.too_deep');
  try {
    const value: unknown = JSON.parse(text);
    return mayHidePrototype.test(text) && hasPrototypeKey(value) ? refuse(400, 'message.malformed') : ok(value);
  } catch {
    return refuse(400, 'body.not_json');
  }
};

const deepest = 20;

/** Counted before parsing, so that a flood of brackets costs one pass and no memory. */
const isDeeperThan = (text: string, most: number): boolean => {
  let depth = 0;
  let isInString = false;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text.charCodeAt(place);
    if (isInString) {
      if (letter === backslash) place += 1;
      else if (letter === quote) isInString = false;
    } else if (letter === quote) {
      isInString = true;
    } else if (letter === openBrace || letter === openBracket) {
      depth += 1;
      if (depth > most) return true;
    } else if (letter === closeBrace || letter === closeBracket) {
      depth -= 1;
    }
  }
  return false;
};

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];

/** A key may be written with escapes; a text that a person wrote may hold the word. */
const mayHidePrototype = /__proto__|\\u00/;

const hasPrototypeKey = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeKey);
};

const tooLarge = () => refuse(413, 'body.too_large');
