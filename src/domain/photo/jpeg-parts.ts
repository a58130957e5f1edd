/** A JPEG as the list of its parts (ITU-T T.81, annex B). */
export interface JpegPart {
  /** The second byte of the marker, e.g. 0xe1 for APP1, where EXIF and XMP stand. */
  readonly marker: number;
  /** Where the part begins, its marker included, and where it ends. */
  readonly from: number;
  readonly to: number;
}

export const jpegMarkers = { start: 0xd8, end: 0xd9, scan: 0xda, comment: 0xfe, jfif: 0xe0, exif: 0xe1, adobe: 0xee };

/**
 * Reads a JPEG up to its end mark; what lies behind it is no part of the picture.
 * @returns null when it is no JPEG, or ends before its end mark
 */
export const jpegPartsOf = (bytes: Uint8Array): readonly JpegPart[] | null => {
  if (bytes[0] !== 0xff || bytes[1] !== jpegMarkers.start) return null;
  const parts: JpegPart[] = [{ marker: jpegMarkers.start, from: 0, to: 2 }];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Markers may be filled up with any number of 0xff.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === jpegMarkers.end) return [...parts, { marker, from: at, to: at + 2 }];
    const to = endOfPart(bytes, at, marker);
    if (to === null) return null;
    parts.push({ marker, from: at, to });
    at = to;
  }
  return null;
};

/** Is the picture there to its end? A photo that broke off while it was copied is not. */
export const isWholeJpeg = (bytes: Uint8Array): boolean => jpegPartsOf(bytes) !== null;

/**
 * The picture without everything that only tells about it: place, time, camera, comments, colour tables with texts, and whatever
 * was hung on behind its end.
 * @returns null when it is no whole JPEG
 */
export const bareJpeg = (bytes: Uint8Array): Uint8Array<ArrayBuffer> | null => {
  const kept = jpegPartsOf(bytes)?.filter(({ marker }) => isPicture(marker));
  if (!kept) return null;
  const bare = new Uint8Array(kept.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  for (const { from, to } of kept) {
    bare.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return bare;
};

/** Does a JPEG hold the picture and nothing else, up to its last byte? */
export const isBareJpeg = (bytes: Uint8Array): boolean => {
  const parts = jpegPartsOf(bytes);
  return parts !== null && parts.every(({ marker }) => isPicture(marker)) && parts.at(-1)?.to === bytes.length;
};

/** Everything that is needed to draw it; the texts of applications are not, two short marks apart. */
const isPicture = (marker: number): boolean => {
  if (marker === jpegMarkers.jfif || marker === jpegMarkers.adobe) return true;
  return marker !== jpegMarkers.comment && (marker < jpegMarkers.jfif || marker > 0xef);
};

/** Where the part ends that begins here; a scan is followed by points without a length. */
const endOfPart = (bytes: Uint8Array, at: number, marker: number): number | null => {
  const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) return null;
  return marker === jpegMarkers.scan ? endOfPoints(bytes, end) : end;
};

/** The next marker that is neither a filled-in byte nor a point to start anew from. */
const endOfPoints = (bytes: Uint8Array, from: number): number | null => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return null;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return null;
};
