import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Today } from '#store/today.ts';
import { Section } from '#ui/primitives/section.tsx';
import { type Task, TaskList } from '#ui/primitives/task-list.tsx';
import type { ReactNode } from 'react';

/** So many stand on the first page; the others wait behind them. */
const most = 4;

interface TodayChecksProps {
  readonly space: string;
  readonly today: Today;
}

/** Places one waits for, 回覧 to read, minutes to check, jobs that are near. */
export function TodayChecks({ space, today }: TodayChecksProps): ReactNode {
  const say = useWords('today');
  const locale = useLocale();
  const toRead = today.unread.slice(0, most).map(
    (circular): Task => ({
      id: circular.id,
      title: say('read', { title: circular.title ?? '' }),
      ...(circular.until ? { note: say('until', { date: formatShortDate(circular.until, locale) }) } : {}),
      state: 'open',
      to: paths.circular(space, circular.id),
    }),
  );
  const toCheck = today.minutes.slice(0, most).map(
    (meeting): Task => ({
      id: meeting.id,
      title: say('check_minutes', { title: meeting.title ?? '' }),
      ...(meeting.on ? { note: formatShortDate(meeting.on, locale) } : {}),
      state: 'open',
      to: paths.checkMinutes(space, meeting.id),
    }),
  );
  const jobs = today.shifts.slice(0, most).map(({ shift, day }): Task => {
    const time = (shift.startTime ?? day.event.startTime ?? '').replace(/^0/u, '');
    return {
      id: `${shift.id}-${day.id}`,
      title: shift.title ?? '',
      note: [day.event.on ? formatShortDate(day.event.on, locale) : '', time, day.event.title ?? '']
        .filter(Boolean)
        .join(' '),
      state: 'open',
      to: paths.event(space, day.ref),
    };
  });
  const waits = today.waits.slice(0, most).map(
    ({ id, ref, event }): Task => ({
      id,
      title: say('waiting', { title: event.title ?? '' }),
      note: [event.on ? formatShortDate(event.on, locale) : '', say('waiting_note')].filter(Boolean).join(' '),
      state: 'open',
      to: paths.event(space, ref),
    }),
  );
  return (
    <>
      {waits.length > 0 && (
        <Section title={say('waits')}>
          <TaskList tasks={waits} />
        </Section>
      )}
      {toRead.length + toCheck.length > 0 && (
        <Section title={say('checks')}>
          <TaskList tasks={[...toRead, ...toCheck]} />
        </Section>
      )}
      {jobs.length > 0 && (
        <Section title={say('shifts')}>
          <TaskList tasks={jobs} />
        </Section>
      )}
    </>
  );
}
