import type { Alarm } from '#calendar/calendar-file.ts';
import { isSeries } from '#domain/event/event-day.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { calendarFilesOf } from '#store/calendar-files.ts';
import { eventDaysOf, type FoundDay } from '#store/event-days.ts';
import { useLive, useStore } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { FileActions } from '../components/file-actions.tsx';
import { RemindChoice } from '../components/remind-choice.tsx';

interface EventCalendarPageProps {
  readonly space: string;
  /** The event, or a day of a series, as links name them. */
  readonly id: string;
}

/** One event for the calendar of this phone. */
export function EventCalendarPage({ space, id }: EventCalendarPageProps): ReactNode {
  const say = useWords('calendar');
  const locale = useLocale();
  const found = useLive(async (store) => (await eventDaysOf(store).findDay(space, id)) ?? null, [space, id]);
  const event = found?.isDeleted === false ? found.day.event : null;
  return (
    <Page
      title={say('put_in')}
      lead={event && `${event.title ?? ''}${event.on ? ` ${formatDate(event.on, locale)}` : ''}`}
      back={paths.event(space, id)}
    >
      {found !== undefined && !event && <EmptyState icon="calendar">{say('event_missing')}</EmptyState>}
      {event && !event.on && <EmptyState icon="calendar">{say.rich('no_day')}</EmptyState>}
      {found && event?.on && <Choices space={space} found={found} />}
      <CardList>
        <CardLink to={paths.calendar(space)} leading="calendar" title={say('whole_year')} />
        <CardLink to={paths.calendarAddress(space)} leading="link" title={say('address')} meta={say('address_note')} />
      </CardList>
    </Page>
  );
}

function Choices({ space, found }: { readonly space: string; readonly found: FoundDay }): ReactNode {
  const say = useWords('calendar');
  const locale = useLocale();
  const store = useStore();
  const [alarm, setAlarm] = useState<Alarm>('day');
  const [days, setDays] = useState<'one' | 'all'>('all');
  const { source, day } = found;
  const write = () =>
    calendarFilesOf(store).writeEvent(space, days === 'one' ? day.ref : source.id, {
      origin: window.location.origin,
      language: locale === 'en' ? 'en' : 'ja',
      alarm,
    });
  return (
    <>
      {isSeries(source) && (
        <ChoiceRows
          label={say('which_days')}
          value={days}
          onValue={setDays}
          options={[
            { value: 'all', label: say('every_day') },
            { value: 'one', label: say('this_day', { date: formatDate(day.event.on ?? '', locale) }) },
          ]}
        />
      )}
      <RemindChoice value={alarm} onValue={setAlarm} />
      <FileActions label={say('put_in')} name={source.title ?? ''} write={write} nothing={say('no_day')} />
    </>
  );
}
