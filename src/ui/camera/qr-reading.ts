import { decodeQR } from 'qr/decode.js';

/** A picture to look for a code in. */
type Picture = HTMLVideoElement | ImageBitmap;

/** Looks for one QR code in a picture. */
export type ReadQr = (picture: Picture) => Promise<string | null>;

/** The part of the browser's own reader that is used here; not every browser has one. */
interface OwnReader {
  detect(picture: Picture): Promise<readonly { readonly rawValue: string }[]>;
}

type OwnReaderClass = (new (options: {
  readonly formats: readonly string[];
}) => OwnReader) & {
  getSupportedFormats(): Promise<readonly string[]>;
};

/** Longer sides a picture is looked at with, the quickest first. A photo needs more dots than a camera held at a screen. */
const sides = { video: [640], photo: [800, 1600, 400] } as const;

/** Milliseconds for one look: a camera soon has the next picture, a photo is all there is. */
const patience = { video: 60, photo: 1_500 } as const;

/**
 * The browser's own reader where it has one, else ours.
 * @param kind `video`: many pictures a second, each looked at quickly; `photo`: one picture, looked at in several sizes
 */
export const createQrReader = async (kind: 'video' | 'photo'): Promise<ReadQr> => {
  const own = await findOwnReader();
  const canvas = document.createElement('canvas');
  const readHere = (picture: Picture) => {
    for (const side of sides[kind]) {
      const text = decode(canvas, picture, side, patience[kind]);
      if (text !== null) return text;
    }
    return null;
  };
  return async (picture) => {
    const found = own ? await own.detect(picture).catch(() => []) : [];
    return found[0]?.rawValue ?? (own && kind === 'video' ? null : readHere(picture));
  };
};

const findOwnReader = async (): Promise<OwnReader | null> => {
  const Reader = (globalThis as { readonly BarcodeDetector?: OwnReaderClass }).BarcodeDetector;
  const formats: readonly string[] = (await Reader?.getSupportedFormats().catch(() => [])) ?? [];
  return Reader && formats.includes('qr_code') ? new Reader({ formats: ['qr_code'] }) : null;
};

const decode = (canvas: HTMLCanvasElement, picture: Picture, side: number, timeLimit: number): string | null => {
  const [width, height] = sizeOf(picture);
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, side / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height), { timeLimit });
  } catch {
    return null;
  }
};

const sizeOf = (picture: Picture): readonly [number, number] =>
  picture instanceof HTMLVideoElement ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height];
