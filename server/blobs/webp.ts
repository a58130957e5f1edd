import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Picture, PictureTrouble } from './picture.ts';

type Size = Pick<Picture, 'width' | 'height'>;

/** Reads chunk by chunk: one picture, with its colours and its transparency. */
export const readWebp = (view: Buffer): Result<Picture, PictureTrouble> => {
  const end = view.readUInt32LE(4) + 8;
  if (end > view.byteLength) return err('broken');
  if (end < view.byteLength) return err('not_clean');
  let canvas: Size | null = null;
  let size: Size | null = null;
  for (let at = 12; at < end; ) {
    if (at + 8 > end) return err('broken');
    const name = view.subarray(at, at + 4).toString('latin1');
    const length = view.readUInt32LE(at + 4);
    const body = view.subarray(at + 8, at + 8 + length);
    const next = at + 8 + length + (length % 2);
    if (next > end) return err('broken');
    if (name === 'VP8 ' || name === 'VP8L') {
      if (size) return err('not_clean');
      size = name === 'VP8 ' ? lossySize(body) : losslessSize(body);
      if (!size || size.width * size.height === 0) return err('broken');
    } else if (name === 'VP8X') {
      if (at !== 12 || length !== 10) return err('broken');
      if (((body[0] ?? 0) & saysMore) !== 0) return err('not_clean');
      canvas = { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 };
    } else if (!harmless.has(name) || canvas === null || size !== null || length > (most[name] ?? Infinity)) {
      return err('not_clean');
    }
    at = next;
  }
  if (!size) return err('broken');
  if (canvas && (canvas.width !== size.width || canvas.height !== size.height)) return err('broken');
  return ok({ type: 'image/webp', ...size });
};

const harmless = new Set(['ICCP', 'ALPH']);
const most: Readonly<Record<string, number>> = { ICCP: 65_536 };

/** Flags for places and times (Exif), descriptions (XMP) and moving pictures. */
const saysMore = 0x08 | 0x04 | 0x02;

const lossySize = (body: Buffer): Size | null => {
  const isKeyFrame = body.byteLength >= 10 && ((body[0] ?? 1) & 1) === 0;
  if (!isKeyFrame || body.readUIntBE(3, 3) !== 0x9d012a) return null;
  return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
};

const losslessSize = (body: Buffer): Size | null => {
  if (body.byteLength < 5 || body[0] !== 0x2f) return null;
  const packed = body.readUInt32LE(1);
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
};
