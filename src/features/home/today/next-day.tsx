import { paths } from '#paths';
import { dayWritingOf } from '#store/day-writing.ts';
import { useStore } from '#store/react.tsx';
import type { Today } from '#store/today.ts';
import type { ReactNode } from 'react';
import { NextEvent, type NextEventFound } from '../components/next-event.tsx';

interface NextDayProps {
  readonly space: string;
  /** What the page has found without looking at series. */
  readonly first: NextEventFound | null;
  readonly day: Today['nextDay'];
}

/** つぎの予定, where a day of a series may come first. */
export function NextDay({ space, first, day }: NextDayProps): ReactNode {
  const store = useStore();
  if (!day || day.id === first?.event.id) return <NextEvent space={space} next={first} />;
  const { answer, withdraw } = dayWritingOf(store);
  return (
    <NextEvent
      space={space}
      next={{ event: day.event, answers: null }}
      to={paths.event(space, day.ref)}
      answering={{ answer: (input) => answer(space, day, input), withdraw: () => withdraw(space, day) }}
    />
  );
}
