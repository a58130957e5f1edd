/** Tables of photos. Nothing of them is ever in the outbox: a record is sent as fast as if it had no photos. */
import type { PhotoProblem } from '#domain/photo/photo-problem.ts';

/** A file somebody picked, until a record refers to what was made of it. Its bytes are read at once: a picked file may go away. */
export interface PhotoPick {
  readonly key: string;
  readonly space: string;
  /** The space, while the others are to get it: not of a draft, and not of a file that gave no photo. */
  readonly goingTo?: string;
  /** The record it is for, or the draft of a record that is yet to be written. */
  readonly about: string;
  readonly isDraft: boolean;
  /** What the file was called; said when it gave no photo. */
  readonly name: string;
  readonly pickedAt: number;
  /** Sorts by the moment of picking and the place among what was picked at once. */
  readonly order: string;
  /** Its bytes are being read, wait for the making of a photo, are a photo, or give none. */
  readonly state: 'reading' | 'raw' | 'ready' | 'bad';
  /** Why it gave no photo, or the code with which the record was refused. */
  readonly problem?: PhotoProblem | (string & {});
  readonly made?: MadePhoto;
}

/** What was made of a picked file: the photo and its small picture, without anything that tells about them. */
export interface MadePhoto {
  readonly sha: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly thumbSha: string;
  readonly thumbSize: number;
}

/** Bytes on this phone: of a pick under `pick/<key>`, of a picture under `<space>/<sha>`. */
export interface PhotoBytes {
  readonly key: string;
  readonly space: string;
  readonly bytes: ArrayBuffer;
}

/** What is known about bytes without reading them. */
export interface PhotoFile {
  /** `<space>/<sha>` */
  readonly key: string;
  readonly space: string;
  readonly part: PhotoPart;
  readonly size: number;
  /** When somebody looked at it or it came, milliseconds since 1970. */
  readonly usedAt: number;
}

/** A photo and its small picture go apart. */
export type PhotoPart = 'thumb' | 'photo';

/** A photo of this phone whose bytes have not all been confirmed by the server yet. */
export interface PhotoSending {
  /** `<space>/<attachment>` */
  readonly key: string;
  readonly space: string;
  /** The space, unless the photo was deleted before it went: then nobody waits for it. */
  readonly goingTo?: string;
  readonly attachment: string;
  readonly sha: string;
  readonly thumbSha: string;
  readonly pickedAt: number;
  /** Bytes the server has taken of the part under way. */
  readonly sentBytes: number;
  /** Where the upload of a part goes on after a break. */
  readonly urls: { readonly [part in PhotoPart]?: string };
  /** When the server said it has all of a part; the record tells for good. */
  readonly doneAt: { readonly [part in PhotoPart]?: number };
  /** The server's code when it does not want these bytes, and when it said so. */
  readonly problem?: string;
  readonly problemAt?: number;
}

/** Somebody wants to see the whole photo. */
export interface PhotoWish {
  /** `<space>/<attachment>` */
  readonly key: string;
  readonly space: string;
  readonly attachment: string;
}

export const bytesKey = (space: string, sha: string): string => `${space}/${sha}`;
export const pickKey = (key: string): string => `pick/${key}`;
