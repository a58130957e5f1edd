import { err, ok, type Result } from '../basis/result.ts';

/**
 * Bytes as text of the 45 letters that a QR code packs tightest (RFC 9285): two bytes make three letters.
 * @returns upper-case text without line breaks
 */
export const toBase45 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += letters((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0), 3);
  return bytes.length % 2 === 1 ? text + letters(bytes.at(-1) ?? 0, 2) : text;
};

/** The bytes of such text; an error where it was not made by `toBase45`. */
export const fromBase45 = (text: string): Result<Uint8Array, 'malformed'> => {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const part = text.slice(at, at + 3);
    const value = numberOf(part);
    if (value === null || part.length === 1 || value > (part.length === 3 ? 0xffff : 0xff)) return err('malformed');
    if (part.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return ok(Uint8Array.from(bytes));
};

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const letters = (value: number, count: number): string => {
  let text = '';
  for (let rest = value, left = count; left > 0; left -= 1, rest = Math.floor(rest / 45)) text += alphabet[rest % 45];
  return text;
};

const numberOf = (part: string): number | null => {
  let value = 0;
  for (const letter of [...part].reverse()) {
    const place = alphabet.indexOf(letter);
    if (place < 0) return null;
    value = value * 45 + place;
  }
  return value;
};
