import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { PhotoPick } from '#store/photo-tables.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { problemOf } from '../pick-problem.model.ts';
import { usePicture } from '../use-picture.ts';

interface PickTileProps {
  readonly pick: PhotoPick;
  readonly number: number;
  readonly onRemove: () => void;
}

/** A picked photo that no record refers to yet. Nothing of the file itself is shown, only what was made of it. */
export function PickTile({ pick, number, onRemove }: PickTileProps): ReactNode {
  const say = useWords('photos');
  const picture = usePicture(pick.space, pick.made?.thumbSha ?? '', pick.made !== undefined);
  const name = say('number', { number });
  return (
    <li className="flex min-w-0 flex-col gap-1">
      <div className="relative flex aspect-square items-center justify-center overflow-hidden rounded-8 border-1 border-line bg-white">
        {picture ? (
          <img src={picture} alt={name} className="size-full object-cover" />
        ) : (
          <span role="status" className="p-2 text-center text-dns-14N-130 text-ink-sub">
            {say('preparing')}
          </span>
        )}
        {pick.isDraft && (
          <button
            type="button"
            aria-label={say('remove', { name })}
            onClick={onRemove}
            className="absolute end-0 top-0 flex size-14 items-start justify-end p-1"
          >
            <span className="flex size-9 items-center justify-center rounded-full border-1 border-control bg-white text-ink">
              <Icon name="cross" className="size-5" />
            </span>
          </button>
        )}
      </div>
      {picture && <SyncBadge state={pick.isDraft ? 'draft' : 'waiting'} />}
    </li>
  );
}

/** A file that gave no photo: which one, why, and what to do. The others and everything written stay. */
export function BadPick({ pick, onPutAway }: { readonly pick: PhotoPick; readonly onPutAway: () => void }): ReactNode {
  const say = useWords('photos');
  const problem = problemOf(pick.problem);
  const name = pick.name;
  return (
    <Banner
      kind="warning"
      live
      title={problem === null ? say('problem_else', { name }) : say(`problem_${problem}`, { name })}
      actions={
        <Button kind="outline" onClick={onPutAway}>
          {say('put_away')}
        </Button>
      }
    >
      <p>{problem === null ? errorWords(pick.problem ?? 'unknown').text : say(`remedy_${problem}`)}</p>
      <p>{say('rest_kept')}</p>
    </Banner>
  );
}
