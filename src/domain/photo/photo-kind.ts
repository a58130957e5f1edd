/** What a file is by its first bytes; its name and what the phone says about it are not asked. */
export type PhotoKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'avif' | 'bmp';

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** @returns null for everything that is no photo: drawings that may hold programs, documents, texts, nothing at all */
export const kindOfPhoto = (bytes: Uint8Array): PhotoKind | null => {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (lettersAt(bytes, 0, 4) === 'RIFF' && lettersAt(bytes, 8, 4) === 'WEBP') return 'webp';
  if (lettersAt(bytes, 0, 4) === 'GIF8') return 'gif';
  if (lettersAt(bytes, 4, 4) === 'ftyp') return kindOfBrand(lettersAt(bytes, 8, 4));
  return lettersAt(bytes, 0, 2) === 'BM' && bytes.length > 26 ? 'bmp' : null;
};

/** The name browsers know a kind by. */
export const typeOfKind = (kind: PhotoKind): string => `image/${kind}`;

/** The letters of a part of a file, byte by byte. */
export const lettersAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

const kindOfBrand = (brand: string): PhotoKind | null => {
  if (brand === 'avif' || brand === 'avis') return 'avif';
  return heicBrands.includes(brand) ? 'heic' : null;
};

const starts = (bytes: Uint8Array, first: readonly number[]): boolean => first.every((byte, at) => bytes[at] === byte);
