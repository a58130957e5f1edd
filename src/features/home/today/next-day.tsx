import { paths } from '#paths';
import { dayWritingOf } from '#store/day-writing.ts';
import { useLive, useStore } from '#store/react.tsx';
import { todayOf } from '#store/today.ts';
import type { ReactNode } from 'react';
import { NextEvent, type NextEventFound } from '../components/next-event.tsx';

interface NextDayProps {
  readonly space: string;
  /** What the page has found without looking at series. */
  readonly first: NextEventFound | null;
}

/** つぎの予定, where a day of a series may come first. */
export function NextDay({ space, first }: NextDayProps): ReactNode {
  const store = useStore();
  const found = useLive(
    async (read) => {
      const day = await todayOf(read).findNextDay(space);
      return { day, answers: day ? ((await read.events.listCounts(space, [day.id])).get(day.id) ?? null) : null };
    },
    [space],
  );
  const day = found?.day;
  if (!day || day.id === first?.event.id) return <NextEvent space={space} next={first} />;
  const { answer, withdraw } = dayWritingOf(store);
  return (
    <NextEvent
      space={space}
      next={{ event: day.event, answers: found.answers }}
      to={paths.event(space, day.ref)}
      answering={{ answer: (input) => answer(space, day, input), withdraw: () => withdraw(space, day) }}
    />
  );
}
