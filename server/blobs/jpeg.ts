import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Picture, PictureTrouble } from './picture.ts';

/** Reads segment by segment, and through the compressed lines from marker to marker. */
export const readJpeg = (view: Buffer): Result<Picture, PictureTrouble> => {
  let size: { width: number; height: number } | null = null;
  let at = 2;
  let hasLines = false;
  let profile = 0;
  for (;;) {
    if (view[at] !== 0xff) return err('broken');
    while (view[at + 1] === 0xff) at += 1;
    const marker = view[at + 1];
    if (marker === undefined) return err('broken');
    if (marker === endOfImage) {
      if (!size || !hasLines) return err('broken');
      return at + 2 === view.byteLength ? ok({ type: 'image/jpeg', ...size }) : err('not_clean');
    }
    if (at + 4 > view.byteLength) return err('broken');
    const length = view.readUInt16BE(at + 2);
    const next = at + 2 + length;
    if (length < 2 || next > view.byteLength) return err('broken');
    const body = view.subarray(at + 4, next);
    if (frames.has(marker)) {
      if (size || body.byteLength < 6) return err('broken');
      size = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) };
      if (size.width === 0 || size.height === 0) return err('broken');
    } else if (marker === 0xe2 && startsWith(body, 'ICC_PROFILE\0')) {
      profile += length;
      if (profile > mostProfile) return err('not_clean');
    } else if (!tables.has(marker) && marker !== startOfScan && !isHarmless(marker, body)) {
      return isSaying(marker) ? err('not_clean') : err('broken');
    }
    at = next;
    if (marker !== startOfScan) continue;
    if (!size) return err('broken');
    hasLines = true;
    at = behindLines(view, at);
    if (at < 0) return err('broken');
  }
};

/** The next marker behind compressed lines; -1 when the file ends before. */
const behindLines = (view: Buffer, from: number): number => {
  for (let at = view.indexOf(0xff, from); at >= 0; at = view.indexOf(0xff, at + 1)) {
    const next = view[at + 1] ?? 0;
    const isInside = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isInside) return at;
  }
  return -1;
};

/** Baseline, extended and progressive frames. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Huffman and quantization tables, restart interval. */
const tables = new Set([0xc4, 0xdb, 0xdd]);
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** JFIF without a thumbnail, and the colour transform of Adobe. */
const isHarmless = (marker: number, body: Buffer): boolean =>
  (marker === 0xe0 && startsWith(body, 'JFIF\0') && body.byteLength === 14) ||
  (marker === 0xee && startsWith(body, 'Adobe') && body.byteLength === 12);

/** Application segments and comments: where, when, by which camera. */
const isSaying = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

const startsWith = (body: Buffer, text: string): boolean => body.subarray(0, text.length).toString('latin1') === text;

/** Larger than any colour profile of a screen. */
const mostProfile = 65_536;
