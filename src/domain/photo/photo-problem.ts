import { isWholeJpeg } from './jpeg-parts.ts';
import { kindOfPhoto, lettersAt, type PhotoKind } from './photo-kind.ts';
import { mostPickedBytes, mostPoints } from './photo-limits.ts';
import { pictureSize } from './picture-size.ts';

/** Why a picked file gave no photo. */
export type PhotoProblem =
  /** Nothing in it: a photo that is still in the cloud. */
  | 'empty'
  /** More bytes or points than a phone can unfold. */
  | 'too_large'
  /** No photo by what is in it, whatever its name says. */
  | 'not_a_photo'
  /** HEIC where the browser cannot read it. */
  | 'heic'
  /** It ends in the middle. */
  | 'cut_off'
  /** It looks like a photo, and the browser could not read it. */
  | 'unreadable';

/** What can be said before a browser unfolds a file. */
export const lookAt = (
  bytes: Uint8Array,
): { readonly kind: PhotoKind; readonly problem: null } | { readonly kind: null; readonly problem: PhotoProblem } => {
  const problem = problemOf(bytes);
  const kind = kindOfPhoto(bytes);
  if (problem !== null || kind === null) return { kind: null, problem: problem ?? 'not_a_photo' };
  return { kind, problem: null };
};

const problemOf = (bytes: Uint8Array): PhotoProblem | null => {
  if (bytes.length === 0) return 'empty';
  if (bytes.length >= mostPickedBytes) return 'too_large';
  const kind = kindOfPhoto(bytes);
  if (kind === null) return 'not_a_photo';
  if (!isWhole(bytes, kind)) return 'cut_off';
  const size = pictureSize(bytes, kind);
  if (size === null) return null;
  if (size.width === 0 || size.height === 0) return 'unreadable';
  return size.width * size.height > mostPoints ? 'too_large' : null;
};

const isWhole = (bytes: Uint8Array, kind: PhotoKind): boolean => {
  if (kind === 'jpeg') return isWholeJpeg(bytes);
  if (kind === 'png') return hasPngEnd(bytes);
  if (kind !== 'webp') return true;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 <= bytes.length;
};

/** Chunk by chunk to IEND (PNG specification, section 5). */
const hasPngEnd = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (lettersAt(bytes, at + 4, 4) === 'IEND') return true;
    at += 12 + view.getUint32(at);
  }
  return false;
};
