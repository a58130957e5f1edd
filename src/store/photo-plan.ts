/** Which bytes are to go and to come, by what a phone knows: pure, so that it holds on every disk. */
import type { Fields } from '#domain/records.ts';
import type { ShownRow } from '#replica/kv.ts';
import { bytesKey, type PhotoPart, type PhotoSending } from './photo-tables.ts';

/** One part of a photo that is to go, or to come. */
export interface PlannedErrand {
  readonly key: string;
  readonly space: string;
  readonly attachment: string;
  readonly part: PhotoPart;
  readonly sha: string;
  readonly size: number;
}

/** The record of a photo and the one it belongs to; undefined where this phone does not hold them. */
export interface PhotoRecords {
  readonly row: ShownRow | undefined;
  readonly about: ShownRow | undefined;
}

/** What decides which photos go now. */
export interface UploadFacts {
  readonly now: number;
  /** Up to this moment of picking somebody said that photos may go on any line. */
  readonly allowedAt: number;
  readonly mayGoByItself: boolean;
  /** Records with an edit that has no verdict yet, as `<space>/<id>`. */
  readonly unsent: ReadonlySet<string>;
}

/** What decides which photos come now. */
export interface DownloadFacts {
  /** Keys of bytes on this phone, and of photos somebody waits for. */
  readonly here: ReadonlySet<string>;
  readonly wished: ReadonlySet<string>;
  readonly tidiedAt: number;
  readonly isCostly: boolean;
}

/** Small pictures fetched without being asked for, newest first. */
const mostThumbs = 500;
/** Whole photos fetched where the line costs nothing. */
const mostQuiet = 30;
/** The server said it has the bytes; if its record has not told so after this long, they go once more. */
const trustMs = 10 * 60_000;
/** What was not accepted is tried again on the next day. */
const dayMs = 86_400_000;

/** As it is by what the records say now; null once they say that all has come. Nobody waits for what was deleted. */
export const settledSending = (sending: PhotoSending, { row, about }: PhotoRecords): PhotoSending | null => {
  if (isThere(row?.fields)) return null;
  const isWanted = isWantedPhoto({ row, about });
  if (isWanted === (sending.goingTo !== undefined)) return sending;
  const { goingTo: _, ...rest } = sending;
  return isWanted ? { ...rest, goingTo: sending.space } : rest;
};

/**
 * My photos whose records miss bytes that lie here, although they went once: the server was put back to what it was before they
 * came. They go again.
 * @param photos records of one space @param known keys of photos that are on their way
 */
export const sendingsAnew = (
  photos: readonly ShownRow[],
  {
    me,
    here,
    known,
    now,
  }: {
    readonly me: string;
    readonly here: ReadonlySet<string>;
    readonly known: ReadonlySet<string>;
    readonly now: number;
  },
): PhotoSending[] => {
  const isHere = (row: ShownRow, part: PhotoPart) =>
    row.fields[`${part}At`] != null || here.has(bytesKey(row.space, errandOf(row, part).sha));
  const isLost = (row: ShownRow) =>
    isLive(row) && row.fields['authorId'] === me && !isThere(row.fields) && !known.has(row.key);
  return photos
    .filter((row) => isLost(row) && isHere(row, 'thumb') && isHere(row, 'photo'))
    .map(({ key, space, id, fields }) => ({
      key,
      space,
      goingTo: space,
      attachment: id,
      sha: String(fields['sha']),
      thumbSha: String(fields['thumbSha']),
      pickedAt: now,
      sentBytes: 0,
      urls: {},
      doneAt: {},
    }));
};

/**
 * Small pictures of all first, then the photos, the oldest first; never before the record itself was taken.
 * @returns what goes now, and in how many milliseconds to look again at what the server said it has; null when it said nothing
 */
export const uploadsAmong = (
  sendings: readonly (PhotoRecords & { readonly sending: PhotoSending })[],
  { now, allowedAt, mayGoByItself, unsent }: UploadFacts,
) => {
  const ready = sendings.flatMap(({ sending, row, about }) => {
    const mayGoNow = !unsent.has(sending.key) && !isRefused(sending, allowedAt, now);
    return mayGoNow && row && isWantedPhoto({ row, about }) ? [{ sending, row }] : [];
  });
  const missing = (part: PhotoPart) => ready.filter(({ row }) => row.fields[`${part}At`] == null);
  const trustLeft = (sending: PhotoSending, part: PhotoPart) => trustMs - (now - (sending.doneAt[part] ?? -Infinity));
  const partsOf = (part: PhotoPart) =>
    missing(part)
      .filter(({ sending }) => trustLeft(sending, part) < 0)
      .map(({ sending, row }) => ({ ...errandOf(row, part), url: sending.urls[part] ?? null, sending }));
  const mayGo = ({ pickedAt }: PhotoSending) => pickedAt <= allowedAt || mayGoByItself;
  const left = (['thumb', 'photo'] as const)
    .flatMap((part) => missing(part).map(({ sending }) => trustLeft(sending, part)))
    .filter((ms) => ms >= 0);
  return {
    uploads: [...partsOf('thumb'), ...partsOf('photo').filter(({ sending }) => mayGo(sending))],
    wakeMs: left.length > 0 ? Math.min(...left) + 1 : null,
  };
};

/** Small pictures of all, what somebody waits for, and where it costs nothing the newest photos, newest first. */
export const downloadsAmong = (
  photos: readonly ShownRow[],
  { here, wished, tidiedAt, isCostly }: DownloadFacts,
): (PlannedErrand & { readonly isQuiet: boolean })[] => {
  const rows = photos.filter(isLive).sort((a, b) => (a.id < b.id ? 1 : -1));
  const missing = (row: ShownRow, part: PhotoPart) =>
    row.fields[`${part}At`] != null && !here.has(bytesKey(row.space, errandOf(row, part).sha));
  // What was tidied away does not come back by itself.
  const isNews = (row: ShownRow) => Number(row.fields['photoAt']) > tidiedAt;
  const thumbs = rows.filter((row) => missing(row, 'thumb')).slice(0, mostThumbs);
  const wanted = rows.filter((row) => wished.has(row.key) && missing(row, 'photo'));
  const quiet = isCostly ? [] : rows.slice(0, mostQuiet).filter((row) => isNews(row) && missing(row, 'photo'));
  return [
    ...thumbs.map((row) => ({ ...errandOf(row, 'thumb'), isQuiet: false })),
    ...wanted.map((row) => ({ ...errandOf(row, 'photo'), isQuiet: false })),
    ...quiet.map((row) => ({ ...errandOf(row, 'photo'), isQuiet: true })),
  ];
};

/** A photo that is there, of a record that is there. */
const isWantedPhoto = ({ row, about }: PhotoRecords): boolean =>
  row !== undefined && isLive(row) && about !== undefined && isLive(about);

const isLive = ({ fields }: ShownRow): boolean => fields['deleted'] !== true;

const isThere = (fields: Fields | undefined): boolean => fields?.['thumbAt'] != null && fields['photoAt'] != null;

const isRefused = ({ problemAt }: PhotoSending, allowedAt: number, now: number): boolean =>
  problemAt !== undefined && problemAt >= allowedAt && now - problemAt < dayMs;

const errandOf = ({ key, space, id, fields }: ShownRow, part: PhotoPart): PlannedErrand => ({
  key,
  space,
  attachment: id,
  part,
  sha: String(part === 'thumb' ? fields['thumbSha'] : fields['sha']),
  size: Number(part === 'thumb' ? fields['thumbSize'] : fields['size']),
});
