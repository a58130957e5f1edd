/** What a picture really is, read from its bytes: type, size, and that it holds the picture alone. */
import { err, type Result } from '#domain/basis/result.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

export interface Picture {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** `wrong_type` none of the three · `broken` cut off or damaged · `not_clean` holds something beside the picture. */
export type PictureTrouble = 'wrong_type' | 'broken' | 'not_clean';

/**
 * Walks through the structure of the file to its last byte. Pixels are not unpacked.
 * Sources: ITU-T T.81 (JPEG), W3C PNG, RFC 9649 (WebP).
 */
export const readPicture = (bytes: Uint8Array): Result<Picture, PictureTrouble> => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (begins(view, 0, [0xff, 0xd8, 0xff])) return readJpeg(view);
  if (begins(view, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(view);
  if (begins(view, 0, ascii('RIFF')) && begins(view, 8, ascii('WEBP'))) return readWebp(view);
  return err('wrong_type');
};

const begins = (view: Buffer, at: number, with_: readonly number[]): boolean =>
  with_.every((byte, place) => view[at + place] === byte);

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
