import type { ItemTime } from '#domain/meeting/meeting-clock.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { spentText } from './running.model.ts';

interface TimeLineProps {
  readonly time: ItemTime;
  /** For the projector. */
  readonly isLarge?: boolean;
}

/** How long an item has taken beside what was planned: as words, and as a bar. At its end the word 「時間です」. */
export function TimeLine({ time, isLarge = false }: TimeLineProps): ReactNode {
  const say = useWords('running');
  const spent = spentText(time.elapsedMs);
  const text =
    time.plannedMs === null
      ? say('time_alone', { spent })
      : say('time_of', { planned: time.plannedMs / 60_000, spent });
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span role="timer" className={`tabular-nums ${isLarge ? 'font-bold' : 'text-std-20B-150'}`}>
          {text}
        </span>
        <strong
          role="status"
          className={`empty:hidden ${isLarge ? 'border-4 border-ink px-[0.5em]' : 'text-std-20B-150 text-gap'}`}
        >
          {time.isOver && say('time_up')}
        </strong>
      </p>
      {time.share !== null && (
        <span
          aria-hidden="true"
          className={`block overflow-hidden rounded-full border-2 border-ink bg-white ${isLarge ? 'h-[0.6em]' : 'h-4'}`}
        >
          <span className="block h-full bg-ink" style={{ width: `${Math.round(time.share * 100)}%` }} />
        </span>
      )}
    </div>
  );
}
