/** Makes a small, plain JPEG of whatever a camera wrote. Runs in a worker, or on the page where the browser draws only there. */
import { bareJpeg, isBareJpeg } from '#domain/photo/jpeg-parts.ts';
import { typeOfKind } from '#domain/photo/photo-kind.ts';
import {
  fitted,
  mostPoints,
  photoSide,
  thumbSide,
  wantedPhotoBytes,
  wantedThumbBytes,
} from '#domain/photo/photo-limits.ts';
import { lookAt, type PhotoProblem } from '#domain/photo/photo-problem.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { MadePhoto } from './photo-tables.ts';

/** A photo with the bytes of its two parts. */
export interface Developed {
  readonly made: MadePhoto;
  readonly photo: ArrayBuffer;
  readonly thumb: ArrayBuffer;
}

/**
 * Draws a picked file anew, upright and at most 2,048 points long, and a small picture of it. What is drawn anew holds neither
 * place nor time nor anything that was hidden in the file; that is looked at once more before it is kept.
 */
export const developPhoto = async (raw: ArrayBuffer): Promise<Result<Developed, PhotoProblem>> => {
  const { kind, problem } = lookAt(new Uint8Array(raw));
  if (problem !== null) return err(problem);
  const file = new Blob([raw], { type: typeOfKind(kind) });
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return err(kind === 'heic' ? 'heic' : 'unreadable');
  try {
    if (picture.width * picture.height > mostPoints) return err('too_large');
    return await draw(picture);
  } finally {
    picture.close();
  }
};

const draw = async (picture: ImageBitmap): Promise<Result<Developed, PhotoProblem>> => {
  const photo = await smallEnough(picture, photoWays, wantedPhotoBytes);
  const thumb = await smallEnough(picture, thumbWays, wantedThumbBytes);
  if (!photo || !thumb) return err('unreadable');
  const made = {
    sha: await hashOf(photo),
    size: photo.byteLength,
    ...fitted(picture.width, picture.height, photoSide),
    thumbSha: await hashOf(thumb),
    thumbSize: thumb.byteLength,
  };
  return ok({ made, photo, thumb });
};

/** A length of the longer side and a quality. */
type Way = readonly [side: number, quality: number];

/** The size of the photo is told to others, so only its quality gives way. */
const photoWays: readonly Way[] = [0.85, 0.75, 0.6].map((quality) => [photoSide, quality]);
const thumbWays: readonly Way[] = [
  [thumbSide, 0.75],
  [thumbSide, 0.6],
  [thumbSide, 0.45],
  [thumbSide * 0.75, 0.45],
  [thumbSide * 0.5, 0.45],
];

/** The best way that fits; the last one where none does. */
const smallEnough = async (picture: ImageBitmap, ways: readonly Way[], wanted: number): Promise<ArrayBuffer | null> => {
  let bytes: ArrayBuffer | null = null;
  for (const [side, quality] of ways) {
    bytes = await plainJpeg(canvasOf(picture, side), quality);
    if (bytes !== null && bytes.byteLength <= wanted) return bytes;
  }
  return bytes;
};

type Canvas = OffscreenCanvas | HTMLCanvasElement;

const canvasOf = (picture: ImageBitmap, side: number): Canvas => {
  const { width, height } = fitted(picture.width, picture.height, side);
  const canvas: Canvas =
    typeof OffscreenCanvas === 'undefined'
      ? Object.assign(document.createElement('canvas'), { width, height })
      : new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D | null;
  if (!pen) throw new Error('this browser draws nothing');
  // A JPEG has no holes to look through.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  return canvas;
};

const plainJpeg = async (canvas: Canvas, quality: number): Promise<ArrayBuffer | null> => {
  const type = 'image/jpeg';
  const drawn = await ('convertToBlob' in canvas
    ? canvas.convertToBlob({ type, quality })
    : new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality)));
  const bare = drawn && bareJpeg(new Uint8Array(await drawn.arrayBuffer()));
  return bare && isBareJpeg(bare) ? bare.buffer : null;
};

/** SHA-256 as hex; pages without https have no hash of the browser. */
export const hashOf = async (bytes: ArrayBuffer): Promise<string> => {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  return bytesToHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(new Uint8Array(bytes)));
};
