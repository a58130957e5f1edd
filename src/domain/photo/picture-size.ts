import { jpegPartsOf } from './jpeg-parts.ts';
import { lettersAt, type PhotoKind } from './photo-kind.ts';

/** Width and height in points. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * What the first bytes say about the size, before anybody unfolds the picture: a file of a few kilobytes may unfold to gigabytes.
 * @returns null where it does not say
 */
export const pictureSize = (bytes: Uint8Array, kind: PhotoKind): PictureSize | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readers[kind](view, bytes);
  } catch (error) {
    // The file ends before its size.
    if (error instanceof RangeError) return null;
    throw error;
  }
};

type Read = (view: DataView, bytes: Uint8Array) => PictureSize | null;

const ofJpeg: Read = (view, bytes) => {
  const frame = jpegPartsOf(bytes)?.find(({ marker }) => isFrame(marker));
  return frame ? { height: view.getUint16(frame.from + 5), width: view.getUint16(frame.from + 7) } : null;
};

/** SOF0 to SOF15 without the tables that stand between them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const ofWebp: Read = (view, bytes) => {
  const chunk = lettersAt(bytes, 12, 4);
  if (chunk === 'VP8X') return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const packed = view.getUint32(21, true);
  return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >> 14) & 0x3fff) };
};

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) + 65_536 * view.getUint8(at + 2);

/** The largest of the sizes a HEIC or AVIF names: it is put together of tiles. */
const ofBoxes: Read = (view, bytes) => {
  let largest: PictureSize | null = null;
  const most = Math.min(bytes.length - 16, 65_536);
  for (let at = bytes.indexOf(0x69); at >= 0 && at < most; at = bytes.indexOf(0x69, at + 1)) {
    if (lettersAt(bytes, at, 4) !== 'ispe') continue;
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
};

const readers: Readonly<Record<PhotoKind, Read>> = {
  jpeg: ofJpeg,
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  bmp: (view) => ({ width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }),
  webp: ofWebp,
  heic: ofBoxes,
  avif: ofBoxes,
};
