import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import { rowKey } from '#replica/kv.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { laterPart } from './later-part.ts';
import { createPhotoLab, type PhotoLab } from './photo-lab.ts';
import { createPhotoPicks } from './photo-picks.ts';
import { createPhotoSettings } from './photo-settings.ts';
import { bytesKey, type PhotoPick, type PhotoSending } from './photo-tables.ts';
import { compareText, findRecord, listBelow } from './read-rows.ts';

export type Photo = RecordOf<'attachment'>;

/** Where a photo is on its way: on this phone only, waiting, under way, with the others, not accepted. */
export type PhotoState = 'local' | 'waiting' | 'sending' | 'sent' | 'refused';

/** A photo as a screen shows it. */
export interface PhotoView {
  readonly photo: Photo;
  readonly hasThumb: boolean;
  readonly hasWhole: boolean;
  /** The others can fetch it. */
  readonly isThere: boolean;
  readonly state: PhotoState;
  /** How much of it is sent, 0 to 1. */
  readonly progress: number;
  /** The server's code when it did not take the bytes. */
  readonly problem: string | null;
}

/** The part of a store: `photosOf(store)`. */
export const photosOf = laterPart((context) => createPhotos(context, createPhotoLab()));

/** 写真: what belongs to a record, from the picked file to the picture on every phone. */
export const createPhotos = (context: StoreContext, lab: PhotoLab) => {
  const { db, commit, now } = context;

  const change = (space: string, id: string, intent: string, set: FieldsOf<'attachment'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'attachment', id, set }], value: undefined }));

  const viewsOf = async (space: string, photos: readonly Photo[]): Promise<PhotoView[]> => {
    const entry = await db.spaces.get(space);
    const thumbs = await db.photoFiles.bulkGet(photos.map(({ thumbSha }) => bytesKey(space, thumbSha ?? '')));
    const wholes = await db.photoFiles.bulkGet(photos.map(({ sha }) => bytesKey(space, sha ?? '')));
    const sendings = await db.photoSendings.bulkGet(photos.map(({ id }) => rowKey(space, id)));
    return photos.map((photo, at) => ({
      photo,
      hasThumb: thumbs[at] !== undefined,
      hasWhole: wholes[at] !== undefined,
      ...wayOf(photo, sendings[at], entry?.state === 'held'),
    }));
  };

  return {
    ...createPhotoPicks(context, lab),
    ...createPhotoSettings(context),

    /** The photos of a record, in the order they were taken in. */
    async listPhotos(space: string, about: string): Promise<PhotoView[]> {
      const photos = await listBelow(db, space, 'attachment', about);
      photos.sort((a, b) => compareText(a.order ?? '', b.order ?? '') || compareText(a.id, b.id));
      return viewsOf(space, photos);
    },

    /** What was picked for a record or draft and is no photo of it yet. */
    async listPicks(space: string, about: string): Promise<PhotoPick[]> {
      const picks = await db.photoPicks.where('about').equals(about).toArray();
      return picks.filter((pick) => pick.space === space).sort((a, b) => compareText(a.order, b.order));
    },

    /** One photo with the kind of record it belongs to, and what that belongs to; undefined when it is not here. */
    async findPhoto(space: string, id: string) {
      const photo = await findRecord(db, space, 'attachment', id);
      if (!photo) return undefined;
      const [view] = await viewsOf(space, [photo]);
      const about = await db.rows.get(rowKey(space, photo.aboutId ?? ''));
      const above = about?.fields['aboutId'];
      return view && { ...view, aboutKind: about?.kind ?? '', aboutParent: typeof above === 'string' ? above : null };
    },

    /** The bytes of a picture by their hash; undefined when this phone does not hold them. */
    findBytes: async (space: string, sha: string): Promise<ArrayBuffer | undefined> =>
      (await db.photoBytes.get(bytesKey(space, sha)))?.bytes,

    /** Somebody looks at a whole photo: it is asked for when it is not here, and kept longer than others when it is. */
    async open(space: string, id: string, sha: string): Promise<void> {
      const key = bytesKey(space, sha);
      const file = await db.photoFiles.get(key);
      if (file) await db.photoFiles.update(key, { usedAt: now() });
      else await db.photoWishes.put({ key: rowKey(space, id), space, attachment: id });
    },

    /** What the picture shows, and whether people in it agree. */
    changePhoto: (
      space: string,
      id: string,
      changes: Pick<FieldsOf<'attachment'>, 'caption' | 'faces'>,
    ): Promise<Result<void, StoreError>> => change(space, id, 'attachment.change', changes),

    /** Takes a photo away from its record; it can be brought back. */
    async deletePhoto(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'attachment.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'attachment.restore', { deleted: false }) }) : done;
    },
  };
};

const wayOf = (
  photo: Photo,
  sending: PhotoSending | undefined,
  isHeld: boolean,
): Pick<PhotoView, 'isThere' | 'state' | 'progress' | 'problem'> => {
  const isThere = photo.photoAt != null;
  const problem = sending?.problem ?? null;
  const progress = isThere ? 1 : Math.min(1, (sending?.sentBytes ?? 0) / (photo.size ?? 1));
  return { isThere, problem, progress, state: stateOf(isThere || !sending, problem, isHeld, progress) };
};

const stateOf = (isSent: boolean, problem: string | null, isHeld: boolean, progress: number): PhotoState => {
  if (isSent) return isHeld ? 'local' : 'sent';
  if (isHeld) return 'local';
  if (problem !== null) return 'refused';
  return progress > 0 ? 'sending' : 'waiting';
};
