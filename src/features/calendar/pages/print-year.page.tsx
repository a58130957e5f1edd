import { fiscalYearOf, fiscalYearSpan, monthOf } from '#domain/basis/local-date.ts';
import { formatDayParts, formatFiscalYear, formatMonth, formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { calendarFilesOf } from '#store/calendar-files.ts';
import { eventDaysOf } from '#store/event-days.ts';
import { useLive, useStore } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { type PlanLine, type PlanMonth, planMonths } from '../year-plan.model.ts';

/** 年間予定表: the year of the group, month by month, on A4. */
export function PrintYearPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('calendar');
  const locale = useLocale();
  const store = useStore();
  const [ahead, setAhead] = useState<'0' | '1'>('0');
  const [size, setSize] = useState<PaperSize>('normal');
  const found = useLive((known) => findPlan(known, space, Number(ahead)), [space, ahead]);
  return (
    <Page title={say('print_year')} back={paths.calendar(space)}>
      {found && (
        <div className="no-print">
          <ChipSet
            label={say('which_year')}
            value={ahead}
            onValue={setAhead}
            options={(['0', '1'] as const).map((value) => ({
              value,
              label: formatFiscalYear(found.thisYear + Number(value), locale),
            }))}
          />
        </div>
      )}
      <PrintControls size={size} onSize={setSize} />
      {found && (
        <PrintSheet
          title={say('print_title', { year: formatFiscalYear(found.thisYear + Number(ahead), locale) })}
          space={found.name}
          date={formatPaperDate(store.today(), locale)}
          large={size === 'large'}
        >
          {found.months.map((month) => (
            <MonthTable key={month.month} month={month} />
          ))}
        </PrintSheet>
      )}
    </Page>
  );
}

function MonthTable({ month: { month, lines } }: { readonly month: PlanMonth }): ReactNode {
  const say = useWords('calendar');
  const locale = useLocale();
  return (
    <section>
      <h3 className="break-after-avoid">{formatMonth(month, locale)}</h3>
      {lines.length === 0 ? (
        <p>{say('print_empty')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col" className="w-[26%]">
                {say('col_day')}
              </th>
              <th scope="col">{say('col_what')}</th>
              <th scope="col" className="w-[30%]">
                {say('col_place')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({ line }: { readonly line: PlanLine }): ReactNode {
  const say = useWords('calendar');
  const { day, weekday } = formatDayParts(line.on, useLocale());
  const { kind, title } = line;
  const words = { event: title, cancelled: say('is_cancelled', { title }), meeting: say('is_meeting', { title }) };
  return (
    <tr className="break-inside-avoid">
      <td>
        {day}（{weekday}） {line.startTime?.replace(/^0/u, '')}
      </td>
      <td>{words[kind]}</td>
      <td>{line.place}</td>
    </tr>
  );
}

const findPlan = async (store: Store, space: string, ahead: number) => {
  const view = await store.spaces.findSpace(space);
  if (!view) return undefined;
  const thisYear = fiscalYearOf(store.today(), view.fiscalStartMonth);
  const span = fiscalYearSpan(thisYear + ahead, view.fiscalStartMonth);
  const [days, meetings] = await Promise.all([
    eventDaysOf(store).listDays(space, span),
    calendarFilesOf(store).listMeetings(space, span),
  ]);
  const lines: PlanLine[] = [
    ...days.map(({ event, ref }) => ({
      key: ref,
      on: event.on ?? '',
      startTime: event.startTime ?? null,
      title: event.title ?? '',
      place: event.place ?? '',
      kind: event.isCancelled ? ('cancelled' as const) : ('event' as const),
    })),
    ...meetings.map((meeting) => ({
      key: meeting.id,
      on: meeting.on ?? '',
      startTime: meeting.startTime ?? null,
      title: meeting.title ?? '',
      place: meeting.place ?? '',
      kind: 'meeting' as const,
    })),
  ];
  return { name: view.name, thisYear, months: planMonths(lines, monthOf(span.from)) };
};
