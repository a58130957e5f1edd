/** The two parts of a photo, and what its record says about each. */
import type { Fields } from '#domain/records.ts';

export interface BlobPart {
  readonly name: 'photo' | 'thumb';
  /** The field the server writes when the bytes have come. */
  readonly at: 'photoAt' | 'thumbAt';
  /** Largest length in bytes. */
  readonly most: number;
}

/** What a record promises about the bytes of a part. */
export interface Promised {
  readonly sha: string;
  readonly size: number;
  readonly type: string;
  /** Pixels; null where the record does not say. */
  readonly width: number | null;
  readonly height: number | null;
}

const parts: Readonly<Record<string, BlobPart>> = {
  photo: { name: 'photo', at: 'photoAt', most: 10_485_760 },
  thumb: { name: 'thumb', at: 'thumbAt', most: 262_144 },
};

/** The part of this name; null for every other name. */
export const partNamed = (name: unknown): BlobPart | null =>
  typeof name === 'string' && Object.hasOwn(parts, name) ? (parts[name] ?? null) : null;

/** Both sides of a small picture are at most this long, in pixels. */
export const thumbSide = 1024;

/** What the record says about a part. */
export const promisedOf = (fields: Fields, { name }: BlobPart): Promised => {
  const of = (photo: string, thumb: string) => fields[name === 'photo' ? photo : thumb];
  const isPhoto = name === 'photo';
  return {
    sha: String(of('sha', 'thumbSha')),
    size: Number(of('size', 'thumbSize')),
    type: String(of('type', 'thumbType')),
    width: isPhoto ? Number(fields['width']) : null,
    height: isPhoto ? Number(fields['height']) : null,
  };
};

/** Every blob a record refers to that has come, with its length. */
export const blobsOf = (fields: Fields): { readonly sha: string; readonly size: number }[] =>
  Object.values(parts)
    .filter(({ at }) => typeof fields[at] === 'number')
    .map((part) => promisedOf(fields, part));
