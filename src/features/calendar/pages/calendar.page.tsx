import type { Alarm } from '#calendar/calendar-file.ts';
import { fiscalYearOf, fiscalYearSpan } from '#domain/basis/local-date.ts';
import { formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { calendarFilesOf } from '#store/calendar-files.ts';
import { useLive, useStore } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { FileActions } from '../components/file-actions.tsx';
import { RemindChoice } from '../components/remind-choice.tsx';

/** The events of a year for calendars and for paper. */
export function CalendarPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('calendar');
  const view = useLive((store) => store.spaces.findSpace(space), [space]);
  return (
    <Page title={say('title')} lead={say.rich('lead')} back={paths.events(space)}>
      <CardList>
        <CardLink to={paths.calendarAddress(space)} leading="link" title={say('address')} meta={say('address_note')} />
        <CardLink to={paths.printYear(space)} leading="print" title={say('print_year')} meta={say('print_year_note')} />
      </CardList>
      {view && <YearFile view={view} />}
    </Page>
  );
}

function YearFile({ view }: { readonly view: SpaceView }): ReactNode {
  const say = useWords('calendar');
  const locale = useLocale();
  const store = useStore();
  const thisYear = fiscalYearOf(store.today(), view.fiscalStartMonth);
  const [year, setYear] = useState(String(thisYear));
  const [alarm, setAlarm] = useState<Alarm>('day');
  const name = formatFiscalYear(Number(year), locale);
  const write = () =>
    calendarFilesOf(store).writeSpan(view.id, fiscalYearSpan(Number(year), view.fiscalStartMonth), {
      origin: window.location.origin,
      language: locale === 'en' ? 'en' : 'ja',
      alarm,
    });
  return (
    <Section title={say('year')}>
      <ChipSet
        label={say('which_year')}
        value={year}
        onValue={setYear}
        options={[thisYear, thisYear + 1].map((one) => ({
          value: String(one),
          label: formatFiscalYear(one, locale),
        }))}
      />
      <RemindChoice value={alarm} onValue={setAlarm} />
      <FileActions
        label={say('year_put_in', { year: name })}
        name={`${view.name} ${name}`}
        write={write}
        nothing={say('nothing_in_year')}
      />
      <p className="text-ink-sub">{say.rich('again_note')}</p>
    </Section>
  );
}
