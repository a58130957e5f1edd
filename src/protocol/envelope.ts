import { answerKeyParts, isItemId, isRating, type Origin, type Sheet } from '#domain/evaluation/sheet.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { GatheringCode } from '#domain/gathering/gathering-refusal.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';
import { canonical } from './canonical.ts';
import { type Envelope, GATHERING_VERSION, type RoundNames } from './gathering-message.ts';
import { squeeze, unsqueeze } from './squeeze.ts';

/** AES-GCM as the browser does it. Never used inside a transaction of the disk, which would end while it is waited for. */
export interface SealPort {
  seal(box: SealBox, plain: Uint8Array): Promise<Uint8Array>;
  /** null when key, iv, bound words or the sealed bytes are not those it was sealed with. */
  open(box: SealBox, sealed: Uint8Array): Promise<Uint8Array | null>;
}

export interface SealBox {
  /** 32 bytes */
  readonly key: Uint8Array;
  /** 12 bytes */
  readonly iv: Uint8Array;
  /** What cannot be changed without breaking the seal. */
  readonly bound: Uint8Array;
}

/** What lies in an envelope. */
export type EnvelopedSheet = Pick<Sheet, 'origin' | 'answers' | 'comments'>;

/**
 * Seals a sheet. The envelope carries the hash of the key, so that no second key can be thought of for it later.
 * @param names the round and the party it belongs to, bound into the seal
 * @param chance 44 fresh random bytes: key and iv
 */
export const sealSheet = async (
  port: SealPort,
  names: RoundNames & { readonly party: string },
  sheet: EnvelopedSheet,
  chance: Uint8Array,
): Promise<{ readonly envelope: Envelope; readonly key: string }> => {
  const [key, iv] = [chance.slice(0, 32), chance.slice(32, 44)];
  const { origin, answers, comments } = sheet;
  const open = {
    kyodo: 'envelope',
    v: GATHERING_VERSION,
    space: names.space,
    round: names.round,
    set: names.set,
    party: names.party,
    commit: toBase64(sha256(key)),
    iv: toBase64(iv),
  } as const;
  const plain = padded(await squeeze(utf8ToBytes(canonical({ origin, answers, comments }))));
  const data = toBase64(await port.seal({ key, iv, bound: boundOf(open) }, plain));
  return { envelope: { ...open, data }, key: toBase64(key) };
};

/** Is this the key the envelope was closed with? Told by the hash alone, without opening anything. */
export const isKeyOf = (envelope: Envelope, key: string): boolean =>
  toBase64(sha256(fromBase64(key))) === envelope.commit;

/** Opens an envelope. `wrong_key`: another key than promised; `changed`: something of it is not as it was sealed. */
export const openEnvelope = async (
  port: SealPort,
  envelope: Envelope,
  key: string,
): Promise<Result<EnvelopedSheet, GatheringCode>> => {
  if (!isKeyOf(envelope, key)) return err('wrong_key');
  const { data, ...open } = envelope;
  const box = { key: fromBase64(key), iv: fromBase64(envelope.iv), bound: boundOf(open) };
  const plain = await port.open(box, fromBase64(data));
  const bytes = plain && (await unsqueeze(unpadded(plain), MOST_SHEET_BYTES));
  const sheet = bytes && readSheet(bytes);
  return sheet ? ok(sheet) : err('changed');
};

const boundOf = (open: Omit<Envelope, 'data'>): Uint8Array => utf8ToBytes(canonical(open));

/** The longest sheet: all comments at their full length. */
const MOST_SHEET_BYTES = 90_000;
const STEP = 256;

/** Filled up to the next 256 bytes, because the length would tell who wrote much. */
const padded = (bytes: Uint8Array): Uint8Array => {
  const out = new Uint8Array(Math.ceil((bytes.length + 4) / STEP) * STEP);
  new DataView(out.buffer).setUint32(0, bytes.length);
  out.set(bytes, 4);
  return out;
};

const unpadded = (bytes: Uint8Array): Uint8Array => {
  if (bytes.length < 4) return new Uint8Array();
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return bytes.slice(4, 4 + length);
};

/** The sealer may have a changed app: only what can stand on a sheet is taken. */
const readSheet = (bytes: Uint8Array): EnvelopedSheet | null => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value !== 'object' || value === null) return null;
    const { origin, answers, comments } = value as { readonly [key: string]: unknown };
    const isGood = isOrigin(origin) && isAll(answers, isAnswer) && isAll(comments, isComment);
    return isGood ? ({ origin, answers, comments } as EnvelopedSheet) : null;
  } catch {
    return null;
  }
};

const isOrigin = (value: unknown): value is Origin =>
  value === 'phone' || value === 'pass' || value === 'paper' || value === 'hands' || value === 'proxy';

const isAll = (value: unknown, isGood: (key: string, one: unknown) => boolean): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).length <= 400 &&
  Object.entries(value).every(([key, one]) => isGood(key, one));

const isAnswer = (key: string, value: unknown): boolean => answerKeyParts(key) !== null && isRating(value);

const isComment = (key: string, value: unknown): boolean =>
  isItemId(key) && typeof value === 'string' && value.length <= 400;
