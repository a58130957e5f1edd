import { fiscalYearOf } from '#domain/basis/local-date.ts';
import { formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { longListsOf } from '#store/long-lists.ts';
import type { Meeting } from '#store/meetings.ts';
import type { RowState } from '#store/outbox.ts';
import { useLive } from '#store/react.tsx';
import type { PageMark } from '#store/read-rows.ts';
import { CardList } from '#ui/primitives/card-link.tsx';
import type { Stretch } from '#ui/primitives/long-list.tsx';
import { type ReactNode, useDeferredValue, useEffect, useEffectEvent } from 'react';
import { MeetingRow } from './meeting-row.tsx';

const stretchSize = 30;

const none: readonly Meeting[] = [];

/** What all stretches of the list of meetings need. */
export interface MeetingListFacts {
  readonly space: string;
  readonly startMonth: number;
  /** Those that stand above the years already. */
  readonly above: ReadonlySet<string>;
  /** やること still to be done, by meeting. */
  readonly openActions: ReadonlyMap<string, number>;
  readonly stateOf: (id: string) => RowState;
}

/** A stretch of the meetings that were, the newest first, under their fiscal years. */
export function MeetingStretch(props: Stretch<PageMark, readonly Meeting[], MeetingListFacts>): ReactNode {
  const { start, until, kept, above, tell, facts } = props;
  const { space, startMonth } = facts;
  const found = useLive(
    (store) => longListsOf(store).listStretch(space, 'meeting', { before: start, until: until(), limit: stretchSize }),
    [space, start],
  );
  const tellNow = useEffectEvent(tell);
  useEffect(() => {
    if (found) tellNow(found.records, found.next);
  }, [found]);
  // What comes from the disk is drawn in small steps, so that a finger is heard in between.
  const meetings = useDeferredValue(found?.records ?? kept ?? none);
  const yearOf = (meeting: Meeting) => fiscalYearOf(meeting.on ?? '0000-01-01', startMonth);
  const listed = (all: readonly Meeting[]) => all.filter(({ id }) => !facts.above.has(id));
  const last = listed(above ?? none).at(-1);
  const yearAbove = last ? yearOf(last) : null;
  return [...Map.groupBy(listed(meetings), yearOf)].map(([year, inYear]) => (
    <YearOfMeetings key={year} year={year} meetings={inYear} facts={facts} goesOn={year === yearAbove} />
  ));
}

interface YearProps {
  readonly year: number;
  readonly meetings: readonly Meeting[];
  readonly facts: MeetingListFacts;
  readonly goesOn: boolean;
}

function YearOfMeetings({ year, meetings, facts, goesOn }: YearProps): ReactNode {
  const say = useWords('meetings');
  const title = say('year_meetings', { year: formatFiscalYear(year, useLocale()) });
  return (
    <div className={`flex flex-col gap-3 ${goesOn ? 'pt-2' : 'pt-6 first:pt-0'}`}>
      {!goesOn && <h2 className="text-std-20B-150">{title}</h2>}
      <CardList label={title}>
        {meetings.map((meeting) => (
          <MeetingRow
            key={meeting.id}
            space={facts.space}
            meeting={meeting}
            state={facts.stateOf(meeting.id)}
            openActions={facts.openActions.get(meeting.id) ?? 0}
          />
        ))}
      </CardList>
    </div>
  );
}
