import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { PhotoView } from '#store/photos.ts';
import { Icon } from '#ui/primitives/icon.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { usePicture } from '../use-picture.ts';

interface PhotoTileProps {
  readonly space: string;
  readonly view: PhotoView;
  /** Its name when nobody has written what it shows. */
  readonly number: number;
  readonly authorName: string;
  /** The way of one's own photos is shown; those of others have come. */
  readonly isMine: boolean;
}

/** One photo in the grid: the small picture, and where it is. */
export function PhotoTile({ space, view, number, authorName, isMine }: PhotoTileProps): ReactNode {
  const say = useWords('photos');
  const { photo, hasThumb } = view;
  const picture = usePicture(space, photo.thumbSha ?? '', hasThumb);
  const name = photo.caption || say('number', { number });
  return (
    <li className="flex min-w-0 flex-col gap-1">
      <Link
        href={paths.photo(space, photo.id)}
        // Words that stand in the picture's place belong to the name of the link.
        aria-label={picture ? say('open', { name }) : undefined}
        className="flex aspect-square items-center justify-center overflow-hidden rounded-8 border-1 border-line bg-white"
      >
        {picture ? (
          <img src={picture} alt={name} className="size-full object-cover" />
        ) : (
          <>
            <span className="sr-only">{say('open', { name })}</span>
            <Missing text={photo.thumbAt == null ? say('elsewhere', { name: authorName }) : say('coming')} />
          </>
        )}
      </Link>
      {isMine && <PhotoBadge view={view} />}
    </li>
  );
}

/** What stands where the picture will be. */
function Missing({ text }: { readonly text: string }): ReactNode {
  return (
    <span className="flex flex-col items-center gap-1 p-2 text-center text-dns-14N-130 text-ink-sub">
      <Icon name="photo" className="size-8" />
      {text}
    </span>
  );
}

/** Where a photo is on its way: the words of every entry, and how much of it has gone. */
export function PhotoBadge({ view }: { readonly view: PhotoView }): ReactNode {
  const say = useWords('photos');
  const { state, progress } = view;
  if (state !== 'sending') return <SyncBadge state={state} />;
  return (
    <span className="inline-flex items-center gap-1 self-start rounded-8 bg-waiting-tint px-2 py-0.5 text-dns-14N-130 text-waiting tabular-nums">
      <Icon name="send" className="size-[1.25em]" />
      {say('sending', { percent: Math.floor(100 * progress) })}
    </span>
  );
}
