import { crc32 } from 'node:zlib';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Picture, PictureTrouble } from './picture.ts';

/** Reads chunk by chunk; each carries a sum over itself. */
export const readPng = (view: Buffer): Result<Picture, PictureTrouble> => {
  let size: { width: number; height: number } | null = null;
  let hasLines = false;
  let profile = 0;
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const length = view.readUInt32BE(at);
    const next = at + 12 + length;
    if (next > view.byteLength) return err('broken');
    const name = view.subarray(at + 4, at + 8).toString('latin1');
    const body = view.subarray(at + 8, at + 8 + length);
    if (crc32(view.subarray(at + 4, at + 8 + length)) !== view.readUInt32BE(next - 4)) return err('broken');
    if ((name === 'IHDR') !== (at === 8)) return err('broken');
    if (name === 'IHDR') {
      if (length !== 13) return err('broken');
      size = { width: body.readUInt32BE(0), height: body.readUInt32BE(4) };
      if (size.width === 0 || size.height === 0) return err('broken');
    } else if (name === 'IEND') {
      if (!size || !hasLines || length > 0) return err('broken');
      return next === view.byteLength ? ok({ type: 'image/png', ...size }) : err('not_clean');
    } else if (name === 'IDAT') hasLines = true;
    else if (!harmless.has(name)) return err('not_clean');
    else if (name === 'iCCP' && (profile += length) > mostProfile) return err('not_clean');
    else if (name !== 'iCCP' && length > mostOther) return err('not_clean');
    at = next;
  }
  return err('broken');
};

/** Colours and the shape of a pixel; no texts, no times, no places. */
const harmless = new Set(['PLTE', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'iCCP', 'cICP', 'sBIT', 'pHYs']);
const mostProfile = 65_536;
/** A palette of 256 colours. */
const mostOther = 768;
