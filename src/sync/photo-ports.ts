/** The disk and the line as they are handed to the courier of photos. */
import type { Result } from '#domain/basis/result.ts';

/** A photo and its small picture go apart. */
export type PhotoPart = 'thumb' | 'photo';

/** One part of a photo that is to go, or to come. */
export interface PhotoErrand {
  /** `<space>/<attachment>` */
  readonly key: string;
  readonly space: string;
  readonly attachment: string;
  readonly part: PhotoPart;
  readonly sha: string;
  readonly size: number;
}

/** What is to be done now, the most wanted first. */
export interface PhotoPlan {
  /** With the address where an earlier try broke off. */
  readonly uploads: readonly (PhotoErrand & { readonly url: string | null })[];
  /** `isQuiet`: nobody asked for it; only where a line costs nothing. */
  readonly downloads: readonly (PhotoErrand & { readonly isQuiet: boolean })[];
  /** In how many milliseconds there may be more to do although nothing changes; null when never. */
  readonly wakeMs: number | null;
}

/** The photos on this phone. */
export interface PhotoDepot {
  /** @param isCostly the line costs by what goes over it, as far as the phone tells */
  plan(isCostly: boolean): Promise<PhotoPlan>;
  /** Calls back when the plan may have changed; returns how to stop. */
  watch(onChange: () => void): () => void;
  /** The bytes of a part; null when they are gone. */
  read(errand: PhotoErrand): Promise<ArrayBuffer | null>;
  /** Where the upload goes on after a break, and how far it is. */
  keepProgress(errand: PhotoErrand, progress: { readonly url?: string; readonly sentBytes?: number }): Promise<void>;
  /** The server has it all. */
  markSent(errand: PhotoErrand): Promise<void>;
  /** The server does not want it: said on the screen, tried again when somebody asks or on the next day. */
  markRefused(errand: PhotoErrand, code: string): Promise<void>;
  /** Keeps bytes that came. @returns false when their hash is another one */
  keep(errand: PhotoErrand, bytes: ArrayBuffer): Promise<boolean>;
  /** Removes what no record refers to, and what was looked at the longest ago where photos take too much room. */
  tidy(): Promise<void>;
}

/**
 * Why a part did not go or come. `later` no line, or the server is busy · `no_session` · `not_yet` the server does not know the record,
 * or not its bytes · `refused` these bytes are not wanted.
 */
export type PhotoFailure =
  | { readonly code: 'later'; readonly retryAfterMs?: number }
  | { readonly code: 'no_session' }
  | { readonly code: 'not_yet' }
  | { readonly code: 'refused'; readonly reason: string };

/** The way of photos to the server. */
export interface PhotoLine {
  upload(
    errand: PhotoErrand & { readonly url: string | null },
    bytes: ArrayBuffer,
    tell: { onUrl(url: string): void; onProgress(sentBytes: number): void; readonly signal: AbortSignal },
  ): Promise<Result<void, PhotoFailure>>;
  download(errand: PhotoErrand, signal: AbortSignal): Promise<Result<ArrayBuffer, PhotoFailure>>;
  /** Does the line cost by what goes over it? */
  isCostly(): boolean;
}
