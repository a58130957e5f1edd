import { photosOf, type PhotoView } from '#store/photos.ts';
import { useLive } from '#store/react.tsx';
import { pathOfAbout } from './about-path.model.ts';

/** What the page of a photo shows. */
export interface FoundPhoto extends PhotoView {
  /** What somebody has written about it. */
  readonly name: string | null;
  /** Its place among the photos of the record, from 1. */
  readonly number: number;
  readonly previous: string | null;
  readonly next: string | null;
  readonly authorName: string;
  readonly isMine: boolean;
  readonly mayChange: boolean;
  /** The page of the record. */
  readonly back: string;
}

/** Looks up a photo with its neighbours; undefined until it is read, null when it is not here. */
export function useFoundPhoto(space: string, id: string): FoundPhoto | null | undefined {
  const view = useLive(async (store) => (await photosOf(store).findPhoto(space, id)) ?? null, [space, id]);
  const about = view?.photo.aboutId ?? '';
  const siblings = useLive((store) => photosOf(store).listPhotos(space, about), [space, about]);
  const me = useLive(async (store) => (await store.spaces.findSpace(space))?.me, [space]);
  const names = useLive((store) => store.people.namesOf(space), [space]);
  if (view === null) return null;
  if (!view || !siblings || !names) return undefined;
  const { photo, aboutKind, aboutParent } = view;
  const at = siblings.findIndex((one) => one.photo.id === id);
  const isMine = photo.authorId === me?.memberId;
  return {
    ...view,
    name: photo.caption || null,
    number: at + 1,
    previous: siblings[at - 1]?.photo.id ?? null,
    next: siblings[at + 1]?.photo.id ?? null,
    authorName: names.get(photo.authorId ?? '') ?? '',
    isMine,
    mayChange: me?.isLeader === true || isMine,
    back: pathOfAbout(space, { kind: aboutKind, id: about, parentId: aboutParent }),
  };
}
