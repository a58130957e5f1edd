import { useWords } from '#i18n/use-words.tsx';
import type { AttendanceState } from '#store/attendance.ts';
import type { Member } from '#store/people.ts';
import { Icon } from '#ui/primitives/icon.tsx';
import type { ReactNode } from 'react';

interface NameGridProps {
  readonly label: string;
  readonly members: readonly Member[];
  readonly states: ReadonlyMap<string, AttendanceState>;
  readonly onTap: (memberId: string) => void;
  /** 委任状, 書面 and 欠席 of one person. */
  readonly onMore: (memberId: string) => void;
}

/** Names in two columns; one with the largest letters. */
export function NameGrid({ label, members, states, onTap, onMore }: NameGridProps): ReactNode {
  return (
    <ul aria-label={label} className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,8.25rem),1fr))] gap-2">
      {members.map((member) => (
        <NameTile
          key={member.id}
          name={member.name ?? ''}
          state={states.get(member.id)}
          onTap={() => onTap(member.id)}
          onMore={() => onMore(member.id)}
        />
      ))}
    </ul>
  );
}

interface NameTileProps {
  readonly name: string;
  readonly state: AttendanceState | undefined;
  readonly onTap: () => void;
  readonly onMore: () => void;
}

function NameTile({ name, state, onTap, onMore }: NameTileProps): ReactNode {
  const say = useWords('meetings');
  const isPresent = state === 'present';
  const look = isPresent
    ? 'border-action bg-chosen text-action shadow-[inset_0_0_0_2px_var(--color-action)]'
    : 'border-control bg-white text-ink';
  return (
    <li className={`flex items-stretch rounded-8 border-1 ${look}`}>
      <button
        type="button"
        aria-pressed={isPresent}
        onClick={onTap}
        className="flex min-h-14 min-w-0 flex-1 flex-col items-start justify-center rounded-8 py-1 ps-3 pe-1 text-start hover:underline"
      >
        <span className="text-dns-16B-130">{name}</span>
        <span className="flex items-center gap-1 text-dns-14B-120">
          {isPresent && <Icon name="check" className="size-[1.125em]" />}
          {state ? say(`presence_${state}`) : <span className="font-normal text-ink-sub">{say('presence_none')}</span>}
        </span>
      </button>
      <button
        type="button"
        aria-label={say('more_of', { name })}
        onClick={onMore}
        className="min-h-14 min-w-12 shrink-0 rounded-8 border-s-1 border-line text-dns-14B-120 text-action-hover underline underline-offset-4"
      >
        {say('more')}
      </button>
    </li>
  );
}
