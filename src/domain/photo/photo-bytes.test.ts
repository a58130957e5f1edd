import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareJpeg, isBareJpeg, isWholeJpeg, jpegPartsOf } from './jpeg-parts.ts';
import { kindOfPhoto } from './photo-kind.ts';
import { fitted } from './photo-limits.ts';
import { lookAt } from './photo-problem.ts';
import { pictureSize } from './picture-size.ts';

const bytesOf = (...parts: readonly (readonly number[] | string)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  );

const part = (marker: number, ...body: readonly (readonly number[] | string)[]): number[] => {
  const inside = bytesOf(...body);
  return [0xff, marker, (inside.length + 2) >> 8, (inside.length + 2) & 255, ...inside];
};

const frame = (width: number, height: number): number[] =>
  part(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);

/** A picture of one colour as far as the marks go: tables, a frame and points with a filled-in byte and a mark to start anew from. */
const points = [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
const jpegOf = (width: number, height: number, between: readonly number[] = []): Uint8Array =>
  bytesOf(
    [0xff, 0xd8],
    part(0xe0, 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]),
    between,
    part(0xdb, [0, 1, 2]),
    frame(width, height),
    part(0xda, [1, 1, 0, 0, 63, 0]),
    points,
    [0xff, 0xd9],
  );

const place = part(0xe1, 'Exif\0\0 36.56N 136.65E');
const secrets = [
  ...place,
  ...part(0xe1, 'http://ns.adobe.com/xap/1.0/\0'),
  ...part(0xe2, 'ICC_PROFILE\0'),
  ...part(0xfe, 'by me'),
];

test('place, time, colour tables and comments go, and the picture stays to the byte', () => {
  const bare = bareJpeg(jpegOf(40, 30, secrets));
  expect(bare).toEqual(jpegOf(40, 30));
  expect(isBareJpeg(jpegOf(40, 30, secrets))).toBe(false);
  expect(isBareJpeg(jpegOf(40, 30))).toBe(true);
});

test('what hangs behind the end of a photo goes too', () => {
  const twoFaced = bytesOf([...jpegOf(40, 30)], '<html><script>alert(1)</script>');
  expect(isBareJpeg(twoFaced)).toBe(false);
  expect(bareJpeg(twoFaced)).toEqual(jpegOf(40, 30));
});

test('a photo that broke off anywhere is no whole photo', () => {
  const whole = jpegOf(40, 30, place);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), (length) => {
      expect(isWholeJpeg(whole.subarray(0, length))).toBe(false);
      expect(lookAt(whole.subarray(0, length)).problem).not.toBe(null);
    }),
  );
  expect(isWholeJpeg(whole)).toBe(true);
});

test('whatever stands in a file, nothing fails, and what is called bare is bare', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, looksRight) => {
      const bytes = looksRight ? bytesOf([0xff, 0xd8, 0xff], [...noise]) : noise;
      lookAt(bytes);
      const bare = bareJpeg(bytes);
      if (bare) expect(isBareJpeg(bare)).toBe(true);
      const kinds = jpegPartsOf(bare ?? new Uint8Array())?.map(({ marker }) => marker) ?? [];
      expect(kinds).not.toContain(0xe1);
      expect(kinds).not.toContain(0xfe);
    }),
  );
});

const png = (width: number, height: number, isWhole = true): Uint8Array =>
  bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
    'IHDR',
    [0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 6, 0, 0, 0, 0, 0, 0, 0],
    isWhole ? [0, 0, 0, 0] : [],
    isWhole ? 'IEND' : '',
    [0, 0, 0, 0],
  );

test.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['a drawing that may hold programs', bytesOf('<svg onload="x()"/>'), 'not_a_photo'],
  ['a page of the web', bytesOf('<!doctype html>'), 'not_a_photo'],
  ['a text', bytesOf('落ち葉'), 'not_a_photo'],
  ['a document', bytesOf('%PDF-1.7'), 'not_a_photo'],
  ['a small file that unfolds to gigabytes', png(60_000, 60_000), 'too_large'],
  ['a picture that ends in the middle', png(4, 4, false), 'cut_off'],
  ['a picture without an inside', png(0, 4), 'unreadable'],
  ['a photo', jpegOf(4000, 3000), null],
  ['a picture', png(4, 4), null],
] as const)('%s is told before a browser unfolds it', (_, bytes, problem) => {
  expect(lookAt(bytes).problem).toBe(problem);
});

test('what a file is follows from its bytes, and its size from its first ones', () => {
  expect(kindOfPhoto(jpegOf(4, 4))).toBe('jpeg');
  expect(kindOfPhoto(bytesOf([0, 0, 0, 24], 'ftypheic'))).toBe('heic');
  expect(kindOfPhoto(bytesOf([0, 0, 0, 24], 'ftypavif'))).toBe('avif');
  expect(kindOfPhoto(bytesOf([0, 0, 0, 24], 'ftypmp42'))).toBe(null);
  expect(pictureSize(jpegOf(4000, 3000, place), 'jpeg')).toEqual({ width: 4000, height: 3000 });
  expect(pictureSize(bytesOf('GIF89a', [16, 0, 9, 0]), 'gif')).toEqual({ width: 16, height: 9 });
});

test('a photo is made smaller in its own shape, and never larger', () => {
  expect(fitted(4000, 3000, 2048)).toEqual({ width: 2048, height: 1536 });
  expect(fitted(100, 30, 2048)).toEqual({ width: 100, height: 30 });
  expect(fitted(30_000, 1, 320)).toEqual({ width: 320, height: 1 });
});
