import type { Household } from '#domain/notice/walk-round.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import type { ReactNode } from 'react';

interface WalkOrderProps {
  readonly households: readonly Household[];
  readonly nameOf: (member: string) => string;
  /** The heads in their new order. */
  readonly onOrder: (heads: readonly string[]) => void;
}

/** Homes from the first to the last, each with a way up and down: nothing has to be dragged. */
export function WalkOrder({ households, nameOf, onOrder }: WalkOrderProps): ReactNode {
  const say = useWords('circulars');
  const heads = households.map(({ headId }) => headId);
  const swap = (place: number, by: 1 | -1) => {
    const next = [...heads];
    const [one, other] = [next[place], next[place + by]];
    if (one === undefined || other === undefined) return;
    next[place] = other;
    next[place + by] = one;
    onOrder(next);
  };
  const arrow = (place: number, by: 1 | -1, name: string) => (
    <button
      type="button"
      className="flex size-14 items-center justify-center rounded-8 border-1 border-control bg-white text-action hover:bg-chosen disabled:text-ink-sub"
      aria-label={say(by < 0 ? 'block_up' : 'block_down', { name })}
      disabled={heads[place + by] === undefined}
      onClick={() => swap(place, by)}
    >
      <Icon name="chevron" className={`size-6 ${by < 0 ? '-rotate-90' : 'rotate-90'}`} />
    </button>
  );
  return (
    <ol className="divide-y divide-line rounded-12 border-1 border-line bg-white">
      {households.map(({ headId, memberIds }, place) => (
        <li key={headId} className="flex flex-wrap items-center gap-2 px-4 py-2">
          <span className="min-w-0 flex-1 basis-28">
            {place + 1}. {say('house_of', { name: nameOf(headId) })}
            {memberIds.length > 1 && (
              <span className="block text-ink-sub">{say('house_people', { count: memberIds.length })}</span>
            )}
          </span>
          {arrow(place, -1, nameOf(headId))}
          {arrow(place, 1, nameOf(headId))}
        </li>
      ))}
    </ol>
  );
}
