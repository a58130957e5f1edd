import { monthOf } from '#domain/basis/local-date.ts';
import type { EventDay } from '#domain/event/event-day.ts';
import { type EventHeading, groupDays, headingOf } from '#domain/event/day-list.ts';
import { formatMonth } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { comingEventsOf } from '#store/coming-events.ts';
import { type DayAnswers, eventDaysOf } from '#store/event-days.ts';
import type { RowState } from '#store/outbox.ts';
import { useLive } from '#store/react.tsx';
import type { Stretch } from '#ui/primitives/long-list.tsx';
import { type ReactNode, useDeferredValue, useEffect, useEffectEvent } from 'react';
import { DayRows } from './day-rows.tsx';

const stretchSize = 20;

/** What all stretches of the list ahead need. */
export interface ComingFacts {
  readonly space: string;
  readonly today: string;
  readonly series: readonly EventDay[];
  readonly stateOf: (id: string) => RowState;
}

interface Found {
  readonly days: readonly EventDay[];
  readonly counts: ReadonlyMap<string, DayAnswers>;
}

const nothing: Found = { days: [], counts: new Map() };

/** A stretch of what lies ahead under 今日, 今週, 今月, 来月 and the months behind; those that go on from above are not named again. */
export function ComingStretch(props: Stretch<string, Found, ComingFacts>): ReactNode {
  const { start, until, kept, above, tell, facts } = props;
  const { space, today, series } = facts;
  const found = useLive(
    async (store) => {
      const stretch = { after: start, until: until(), limit: stretchSize };
      const { days, next } = await comingEventsOf(store).listAhead(space, series, stretch);
      const counts = await eventDaysOf(store).listCounts(
        space,
        days.map(({ id }) => id),
      );
      return { days, counts, next };
    },
    [space, start, series],
  );
  const tellNow = useEffectEvent(tell);
  useEffect(() => {
    if (found) tellNow(found, found.next);
  }, [found]);
  // What comes from the disk is drawn in small steps, so that a finger is heard in between.
  const { days, counts } = useDeferredValue(found ?? kept ?? nothing);
  const last = above?.days.at(-1)?.event.on;
  const parts = groupDays(days, today);
  return parts.map(({ heading, month, days: inPart }, at) => (
    <PartOfList
      key={`${heading} ${month ?? ''}`}
      heading={heading}
      month={month}
      goesOn={(parts[at - 1]?.heading ?? (last == null ? null : headingOf(last, today))) === heading}
      isMonthAbove={at === 0 && last != null && monthOf(last) === month}
    >
      {(label) => <DayRows space={space} days={inPart} counts={counts} stateOf={facts.stateOf} label={label} />}
    </PartOfList>
  ));
}

interface PartOfListProps {
  readonly heading: EventHeading;
  /** Where a heading reaches over several months. */
  readonly month: string | null;
  /** The heading stands above already. */
  readonly goesOn: boolean;
  readonly isMonthAbove: boolean;
  readonly children: (label: string) => ReactNode;
}

function PartOfList({ heading, month, goesOn, isMonthAbove, children }: PartOfListProps): ReactNode {
  const say = useWords('events');
  const locale = useLocale();
  const title = say(`heading_${heading}`);
  const monthName = month === null ? null : formatMonth(month, locale);
  return (
    <div className={`flex flex-col gap-3 ${goesOn && (month === null || isMonthAbove) ? 'pt-2' : 'pt-6 first:pt-0'}`}>
      {!goesOn && <h2 className="text-std-20B-150">{title}</h2>}
      {monthName !== null && !isMonthAbove && <h3 className="text-std-18B-160">{monthName}</h3>}
      {children(monthName ?? title)}
    </div>
  );
}
