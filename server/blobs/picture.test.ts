import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jpeg, jpegWith, pngOf, pngWith, webp, webpWith } from '../testing/pictures.ts';
import { readPicture } from './picture.ts';

const read = (bytes: Uint8Array) => {
  const picture = readPicture(bytes);
  return picture.ok ? picture.value : picture.error;
};
const and = (bytes: Buffer, more: string) => Buffer.concat([bytes, Buffer.from(more)]);

describe('what a browser writes is a picture', () => {
  test.each([
    ['JPEG', jpeg, { type: 'image/jpeg', width: 48, height: 32 }],
    ['WebP', webp, { type: 'image/webp', width: 40, height: 30 }],
    ['PNG', pngOf(20, 10), { type: 'image/png', width: 20, height: 10 }],
  ])('%s', (_, bytes, picture) => {
    expect(read(bytes)).toEqual(picture);
  });
});

describe('what else somebody may send', () => {
  test.each([
    ['nothing', ''],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a picture of a newer phone', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['a moving picture', 'GIF89a\x01\0\x01\0'],
    ['an archive', 'PK\x03\x04'],
  ])('%s is none of the three types', (_, text) => {
    expect(read(Buffer.from(text, 'latin1'))).toBe('wrong_type');
  });

  test.each([
    ['where it was taken, in a JPEG', jpegWith(0xe1, 'Exif\0\0MM\0*GPS')],
    ['words about it, in a JPEG', jpegWith(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>')],
    ['a comment in a JPEG', jpegWith(0xfe, 'taken at home')],
    ['captions of an agency in a JPEG', jpegWith(0xed, 'Photoshop 3.0\0')],
    ['a second picture in a JPEG', jpegWith(0xe2, 'MPF\0')],
    ['a small picture in the head of a JPEG', jpegWith(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc`)],
    ['a page behind a JPEG', and(jpeg, '<script>alert(1)</script>')],
    ['a text in a PNG', pngWith('tEXt', 'Comment\0at home')],
    ['where it was taken, in a PNG', pngWith('eXIf', 'MM\0*')],
    ['a palette that is a letter', pngWith('PLTE', 'a'.repeat(5_000))],
    ['an archive behind a PNG', and(pngOf(8, 8), 'PK\x03\x04')],
    ['where it was taken, in a WebP', webpWith('EXIF', 'MM\0*GPSx')],
    ['words about it, in a WebP', webpWith('XMP ', '<x:xmpmeta/>')],
    ['a page behind a WebP', and(webp, '<script>alert(1)</script>')],
  ])('%s is not taken', (_, bytes) => {
    expect(read(bytes)).toBe('not_clean');
  });

  test('a file that ends too early is broken, wherever it ends', () => {
    for (const whole of [jpeg, webp, pngOf(8, 8)]) {
      fc.assert(
        fc.property(fc.integer({ min: 12, max: whole.byteLength - 1 }), (length) => {
          expect(read(whole.subarray(0, length))).toBe('broken');
        }),
      );
    }
  });

  test('a changed byte of a PNG is noticed', () => {
    const png = pngOf(8, 8);
    fc.assert(
      fc.property(fc.integer({ min: 8, max: png.byteLength - 1 }), fc.integer({ min: 1, max: 255 }), (place, by) => {
        const bent = Buffer.from(png);
        bent.writeUInt8((bent.readUInt8(place) ^ by) & 0xff, place);
        expect(['broken', 'not_clean']).toContain(read(bent));
      }),
    );
  });

  test('whatever the bytes, reading ends and says something', () => {
    const bent = fc.tuple(
      fc.constantFrom(jpeg, webp, pngOf(8, 8)),
      fc.array(fc.tuple(fc.nat(1200), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(bent, ([whole, writes]) => {
        const bytes = Buffer.from(whole);
        for (const [place, value] of writes) if (place < bytes.byteLength) bytes.writeUInt8(value, place);
        const picture = readPicture(bytes);
        if (picture.ok) expect(picture.value.width * picture.value.height).toBeGreaterThan(0);
        else expect(['wrong_type', 'broken', 'not_clean']).toContain(picture.error);
      }),
      { numRuns: 500 },
    );
  });
});
