import type { EventDay } from '#domain/event/event-day.ts';
import type { DayAnswers } from '#store/event-days.ts';
import type { RowState } from '#store/outbox.ts';
import { CardList } from '#ui/primitives/card-link.tsx';
import type { ReactNode } from 'react';
import { EventRow } from './event-row.tsx';

interface DayRowsProps {
  readonly space: string;
  readonly days: readonly EventDay[];
  readonly counts: ReadonlyMap<string, DayAnswers>;
  readonly stateOf: (id: string) => RowState;
  /** Where no heading names the list. */
  readonly label?: string;
}

/** Days of events under each other. */
export function DayRows({ space, days, counts, stateOf, label }: DayRowsProps): ReactNode {
  return (
    <CardList {...(label === undefined ? {} : { label })}>
      {days.map((day) => (
        <EventRow key={day.id} space={space} day={day} answers={counts.get(day.id)} state={stateOf(day.eventId)} />
      ))}
    </CardList>
  );
}
