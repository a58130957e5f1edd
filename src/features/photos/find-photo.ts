import { photosOf } from '#store/photos.ts';
import type { Store } from '#store/store.ts';
import { pathOfAbout } from './about-path.model.ts';

/** What the page of a photo shows. */
export type FoundPhoto = NonNullable<Awaited<ReturnType<typeof findPhotoPage>>>;

/** Looks up a photo with its neighbours; null when it is not here. */
export const findPhotoPage = async (store: Store, space: string, id: string) => {
  const view = await photosOf(store).findPhoto(space, id);
  if (!view) return null;
  const { photo, aboutKind } = view;
  const siblings = (await photosOf(store).listPhotos(space, photo.aboutId ?? '')).map((one) => one.photo.id);
  const me = (await store.spaces.findSpace(space))?.me;
  const names = await store.people.namesOf(space);
  const at = siblings.indexOf(id);
  return {
    ...view,
    name: photo.caption || null,
    number: at + 1,
    previous: siblings[at - 1] ?? null,
    next: siblings[at + 1] ?? null,
    authorName: names.get(photo.authorId ?? '') ?? '',
    isMine: photo.authorId === me?.memberId,
    mayChange: me?.isLeader === true || photo.authorId === me?.memberId,
    back: pathOfAbout(space, aboutKind, photo.aboutId ?? ''),
  };
};
