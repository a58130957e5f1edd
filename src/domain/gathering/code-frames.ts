import { err, ok, type Result } from '../basis/result.ts';
import { fromBase45, toBase45 } from './base45.ts';

/** Bytes in one picture: about 400 letters, a code of 65 dots a side, which a weak camera still reads from a phone. */
const FRAME_BYTES = 240;
/** More pictures than this would take many minutes: such a message goes as a file. */
export const MOST_FRAMES = 999;

/** Why a picture was not taken up. `other_message`: it belongs to another message than those before it. */
export type FrameRefusal = 'not_ours' | 'newer' | 'damaged' | 'other_message';

/** What was read so far of a message that comes in several pictures. */
export interface Collected {
  /** Names the message; null before the first picture. */
  readonly message: string | null;
  readonly total: number;
  readonly parts: ReadonlyMap<number, Uint8Array>;
}

/** Before the first picture. */
export const nothingCollected: Collected = { message: null, total: 0, parts: new Map() };

/**
 * A message as the texts of its pictures, `KYODO1:<message>:<place>:<total>:<sum>:<bytes>`, in letters every QR code packs
 * tightest. Any order of reading them gives the message back.
 * @returns an error for a message that needs more than `MOST_FRAMES` pictures
 */
export const framesOf = (bytes: Uint8Array): Result<readonly string[], 'too_large'> => {
  const total = Math.max(1, Math.ceil(bytes.length / FRAME_BYTES));
  if (total > MOST_FRAMES) return err('too_large');
  const message = hexOf(checksum(bytes));
  // All pictures of one message are about as large, so that the camera need not find its distance again.
  const step = Math.max(1, Math.ceil(bytes.length / total));
  return ok(
    Array.from({ length: total }, (_, at) => {
      const head = [message, at + 1, total].join(':');
      const body = toBase45(bytes.subarray(at * step, (at + 1) * step));
      return `${prefix}:${head}:${hexOf(checksum(textBytes(`${head}:${body}`)))}:${body}`;
    }),
  );
};

/**
 * Takes up one picture. One that was read before changes nothing; one of another message is refused, so that two people's
 * messages never mix.
 */
export const collect = (known: Collected, text: string): Result<Collected, FrameRefusal> => {
  const frame = readFrame(text);
  if (!frame.ok) return frame;
  const { message, at, total, bytes } = frame.value;
  if (known.message !== null && (known.message !== message || known.total !== total)) return err('other_message');
  if (known.parts.has(at)) return ok(known);
  return ok({ message, total, parts: new Map(known.parts).set(at, bytes) });
};

export const isCollected = ({ total, parts }: Collected): boolean => total > 0 && parts.size === total;

/** The message of a full collection; an error when a picture is missing or the whole does not fit its sum. */
export const bytesOf = (collected: Collected): Result<Uint8Array, 'damaged'> => {
  if (!isCollected(collected)) return err('damaged');
  const parts = Array.from({ length: collected.total }, (_, at) => collected.parts.get(at + 1) ?? new Uint8Array());
  const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
  return hexOf(checksum(bytes)) === collected.message ? ok(bytes) : err('damaged');
};

interface Frame {
  readonly message: string;
  readonly at: number;
  readonly total: number;
  readonly bytes: Uint8Array;
}

const readFrame = (text: string): Result<Frame, FrameRefusal> => {
  const version = /^KYODO(\d+):/.exec(text)?.[1];
  if (version === undefined) return err('not_ours');
  if (Number(version) > 1) return err('newer');
  const found = /^KYODO1:(([0-9A-F]{8}):([1-9]\d{0,2}):([1-9]\d{0,2})):([0-9A-F]{8}):(.*)$/s.exec(text);
  if (!found) return err('damaged');
  const [, head, message = '', at, total, sum, body = ''] = found;
  const bytes = fromBase45(body);
  const isWhole = bytes.ok && hexOf(checksum(textBytes(`${head}:${body}`))) === sum && Number(at) <= Number(total);
  return isWhole ? ok({ message, at: Number(at), total: Number(total), bytes: bytes.value }) : err('damaged');
};

const prefix = 'KYODO1';

const textBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

const hexOf = (value: number): string => value.toString(16).padStart(8, '0').toUpperCase();

/** CRC-32: tells a misread picture; against people stand the fingerprints. */
const checksum = (bytes: Uint8Array): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
};
