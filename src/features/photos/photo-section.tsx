import { useWords } from '#i18n/use-words.tsx';
import { photosOf } from '#store/photos.ts';
import { useLive, useStore } from '#store/react.tsx';
import type { PhotoSlotProps } from '#ui/photo-slot.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { AddPhotos } from './components/add-photos.tsx';
import { PhotoTile } from './components/photo-tile.tsx';
import { BadPick, PickTile } from './components/pick-tile.tsx';

/** The photos of a record or of a draft, those on their way and the ways to more. */
export function PhotoSection({ space, about, isDraft = false, mayAdd, prepare }: PhotoSlotProps): ReactNode {
  const say = useWords('photos');
  const store = useStore();
  const views = useLive((one) => photosOf(one).listPhotos(space, about), [space, about]);
  const picks = useLive((one) => photosOf(one).listPicks(space, about), [space, about]);
  const names = useLive((one) => one.people.namesOf(space), [space]);
  const me = useLive(async (one) => (await one.spaces.findSpace(space))?.me.memberId, [space]);
  if (!views || !picks || !names) return null;
  const [good, bad] = [picks.filter(({ state }) => state !== 'bad'), picks.filter(({ state }) => state === 'bad')];
  const count = views.length + good.length;
  if (count + bad.length === 0 && !mayAdd) return null;
  const remove = (key: string) => void photosOf(store).removePick(key);
  return (
    <Section
      title={say('title')}
      beside={count > 0 && <span className="text-ink-sub tabular-nums">{say('count', { count })}</span>}
    >
      {bad.map((pick) => (
        <BadPick key={pick.key} pick={pick} onPutAway={() => remove(pick.key)} />
      ))}
      {count > 0 && (
        <ul className="grid grid-cols-2 gap-3 desktop:grid-cols-3">
          {views.map((view, at) => (
            <PhotoTile
              key={view.photo.id}
              space={space}
              view={view}
              number={at + 1}
              authorName={names.get(view.photo.authorId ?? '') ?? ''}
              isMine={view.photo.authorId === me}
            />
          ))}
          {good.map((pick, at) => (
            <PickTile key={pick.key} pick={pick} number={views.length + at + 1} onRemove={() => remove(pick.key)} />
          ))}
        </ul>
      )}
      {mayAdd && <AddPhotos place={{ space, about, isDraft }} {...(prepare ? { prepare } : {})} />}
    </Section>
  );
}
