import { type ActivityLog, totalOf } from '#domain/activity/activity-list.ts';
import { fiscalYearOf } from '#domain/basis/local-date.ts';
import {
  formatClock,
  formatFiscalYear,
  formatMinutes,
  formatMonth,
  formatPaperDate,
  formatShortDate,
  localDateOf,
} from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useStore } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Table } from '#ui/primitives/table.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { type PrintSpan, printSpans } from '../print-span.model.ts';

/** The log of a month or a fiscal year on A4. */
export function PrintLogsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('activities');
  const print = useWords('print');
  const locale = useLocale();
  const now = useStore().now();
  const [size, setSize] = useState<PaperSize>('normal');
  const [key, setKey] = useState<string | null>(null);
  const found = useLive((store) => findLogs(store, space, key), [space, key]);
  const nameOf = (span: PrintSpan) =>
    span.kind === 'year' ? formatFiscalYear(span.year, locale) : formatMonth(span.month, locale);
  const made = `${formatPaperDate(localDateOf(now), locale)} ${formatClock(now)}`;
  return (
    <Page title={say('print_logs')} back={paths.activities(space)} width="wide">
      {found && (
        <>
          <div className="no-print">
            <ChipSet
              label={say('print_which')}
              options={found.spans.map((span) => ({ value: span.key, label: nameOf(span) }))}
              value={found.chosen?.key}
              onValue={setKey}
            />
          </div>
          <PrintControls size={size} onSize={setSize} />
          {found.chosen && (
            <PrintSheet
              title={say('print_paper')}
              space={found.name}
              date={nameOf(found.chosen)}
              version={print('made_at', { moment: made })}
              large={size === 'large'}
            >
              <LogTable logs={found.logs} />
            </PrintSheet>
          )}
        </>
      )}
    </Page>
  );
}

const findLogs = async (store: Store, space: string, key: string | null) => {
  const view = await store.spaces.findSpace(space);
  const startMonth = view?.fiscalStartMonth ?? 4;
  const spans = printSpans(store.today(), startMonth);
  const chosen = spans.find((span) => span.key === key) ?? spans[0];
  const year = chosen ? fiscalYearOf(chosen.from, startMonth) : 0;
  const ofYear = chosen ? await store.activities.listLogsOfYear(space, year, startMonth) : [];
  const isIn = (on: string) => chosen !== undefined && on >= chosen.from && on <= chosen.to;
  return { name: view?.name ?? '', spans, chosen, logs: ofYear.filter((log) => isIn(log.on ?? '')).reverse() };
};

function LogTable({ logs }: { readonly logs: readonly ActivityLog[] }): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const locale = useLocale();
  const total = totalOf(logs);
  const peopleOf = (log: ActivityLog) => (log.adults ?? 0) + (log.children ?? 0) + (log.outsiders ?? 0);
  if (logs.length === 0) return <p>{say('print_nothing')}</p>;
  return (
    <>
      <Table
        caption={say('print_paper')}
        quietCaption
        rows={logs}
        rowKey={(log) => log.id}
        columns={[
          { key: 'on', label: say('col_on'), cell: (log) => (log.on ? formatShortDate(log.on, locale) : '') },
          { key: 'title', label: say('col_title'), cell: (log) => log.title },
          {
            key: 'minutes',
            label: say('col_minutes'),
            cell: (log) => (log.minutes == null ? '' : formatMinutes(log.minutes, locale)),
          },
          { key: 'people', label: say('col_people'), cell: (log) => peopleOf(log) || '', numeric: true },
          { key: 'place', label: say('col_place'), cell: (log) => log.place },
        ]}
      />
      <p className="mt-3 text-end">
        {say('total', {
          times: say('times', { count: total.count }),
          time: formatMinutes(total.minutes, locale),
          people: common('people', { count: total.people }),
        })}
      </p>
    </>
  );
}
