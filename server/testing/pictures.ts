/** Pictures for tests: as a browser's canvas writes them, and as people with other thoughts would. */
import { crc32, deflateSync } from 'node:zlib';

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** 48 × 32, written by a canvas of Chromium, with its colour profile. */
export const jpeg = bytesOf(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA',
    'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
    'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP',
    'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/',
    '2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKCh',
    'MoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAgADADASIAAhEBAxEB/8QAFwABAQEB',
    'AAAAAAAAAAAAAAAABQMGB//EABgQAAMBAQAAAAAAAAAAAAAAAAADBDEh/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAWEQEBAQAAAAAAAAAAAA',
    'AAAAACAAP/2gAMAwEAAhEDEQA/AMbMrBWZWEJlYKTKwA1SchXmVgrMrCEysFZlYGaqGQrTKwVmVhCZWCsysCtVHIXJplZwUmVnCEysFZlYNapO',
    'QrzKwUmVhCZWCsysCtVDIV5lYKTKwjMrOCkysCtVHIX/2Q==',
  ].join(''),
);

/** 40 × 30, the same. */
export const webp = bytesOf(
  [
    'UklGRmICAABXRUJQVlA4WAoAAAAgAAAAJwAAHQAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA',
    'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
    'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP',
    'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZW',
    'UDggdAAAANAGAJ0BKigAHgA+nT6ZSLy+IiE1VAgDwBOJQBUk6OhTAVoIx+ZMjT+9UTtZQuwMyY4aoBtbEEXjXt91O1i6AAD+2U2T6Wl7HuFfW9',
    '731689i3cKJ/AtQa3OtiuauVN5QukKTZLWX0ztWleLe1GxOcyvxQAA',
  ].join(''),
);

/** A PNG of that size, noisy enough to be about as long as its pixels. */
export const pngOf = (width: number, height: number, seed = 1): Buffer => {
  let state = seed;
  const lines = Buffer.alloc((width * 3 + 1) * height, 0).map((_, place) => {
    if (place % (width * 3 + 1) === 0) return 0;
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', size),
    pngChunk('IDAT', deflateSync(lines, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
};

export const pngChunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.byteLength);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A JPEG with one more segment behind its beginning. */
export const jpegWith = (marker: number, body: string): Buffer => {
  const segment = Buffer.concat([Buffer.from([0xff, marker, 0, 0]), Buffer.from(body, 'latin1')]);
  segment.writeUInt16BE(segment.byteLength - 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
};

/** A PNG with one more chunk before its end. */
export const pngWith = (name: string, body: string): Buffer => {
  const png = pngOf(8, 8);
  return Buffer.concat([png.subarray(0, -12), pngChunk(name, Buffer.from(body, 'latin1')), png.subarray(-12)]);
};

/** A WebP with one more chunk at its end. */
export const webpWith = (name: string, body: string): Buffer => {
  const chunk = Buffer.concat([Buffer.from(name, 'latin1'), Buffer.alloc(4), Buffer.from(body, 'latin1')]);
  chunk.writeUInt32LE(body.length, 4);
  const whole = Buffer.concat([webp, chunk]);
  whole.writeUInt32LE(whole.byteLength - 8, 4);
  return whole;
};
