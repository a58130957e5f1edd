import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { photosOf } from '#store/photos.ts';
import { useSending, useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { type ReactNode, useEffect } from 'react';
import type { FoundPhoto } from '../use-found-photo.ts';
import { usePicture } from '../use-picture.ts';
import { PhotoBadge } from './photo-tile.tsx';

interface LargePhotoProps {
  readonly space: string;
  readonly found: FoundPhoto;
}

/** The photo as large as the screen is wide; the small picture stands in till it comes. */
export function LargePhoto({ space, found }: LargePhotoProps): ReactNode {
  const say = useWords('photos');
  const { photo, hasThumb, hasWhole, isMine, authorName, number, problem } = found;
  const whole = usePicture(space, photo.sha ?? '', hasWhole);
  const thumb = usePicture(space, photo.thumbSha ?? '', hasThumb);
  useAsking(space, found);
  const shown = whole ?? thumb;
  return (
    <div className="flex flex-col gap-3">
      <div
        className="flex max-h-[70vh] min-h-40 w-full items-center justify-center overflow-hidden rounded-8 border-1 border-line bg-white"
        style={{ aspectRatio: `${photo.width ?? 4} / ${photo.height ?? 3}` }}
      >
        {shown ? (
          <img src={shown} alt={photo.caption || say('number', { number })} className="size-full object-contain" />
        ) : (
          <Icon name="photo" className="size-10 text-ink-sub" />
        )}
      </div>
      {!hasWhole && <Coming isThere={found.isThere} authorName={authorName} />}
      {isMine ? <PhotoBadge view={found} /> : <p className="text-ink-sub">{say('by', { name: authorName })}</p>}
      {problem !== null && (
        <Banner kind="warning" title={say('refused')}>
          <p>{problem === 'blob.space_full' ? say('refused_full') : say('refused_else')}</p>
          <p>{say('refused_kept')}</p>
        </Banner>
      )}
      <Neighbours space={space} found={found} />
    </div>
  );
}

/** Whoever opens a photo that is not here asks for it; looking at one that is keeps it longer than others. */
function useAsking(space: string, { photo, hasWhole }: FoundPhoto): void {
  const store = useStore();
  const { id, sha } = photo;
  useEffect(() => {
    void photosOf(store).open(space, id, sha ?? '');
  }, [store, space, id, sha, hasWhole]);
}

function Coming({ isThere, authorName }: { readonly isThere: boolean; readonly authorName: string }): ReactNode {
  const say = useWords('photos');
  const { trouble } = useSending();
  const isOffline = trouble === 'offline' || trouble === 'portal';
  const words = isOffline ? say('coming_offline') : say('coming');
  return (
    <p role="status" className="text-ink-sub">
      {isThere ? words : say('elsewhere', { name: authorName })}
    </p>
  );
}

function Neighbours({ space, found }: LargePhotoProps): ReactNode {
  const say = useWords('photos');
  const { previous, next } = found;
  if (previous === null && next === null) return null;
  return (
    <div className="grid grid-cols-2 gap-2">
      {previous === null ? (
        <span />
      ) : (
        <LinkButton kind="outline" to={paths.photo(space, previous)}>
          {say('previous')}
        </LinkButton>
      )}
      {next !== null && (
        <LinkButton kind="outline" to={paths.photo(space, next)}>
          {say('next')}
        </LinkButton>
      )}
    </div>
  );
}
