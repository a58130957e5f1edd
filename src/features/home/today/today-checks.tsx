import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { todayOf } from '#store/today.ts';
import { Section } from '#ui/primitives/section.tsx';
import { type Task, TaskList } from '#ui/primitives/task-list.tsx';
import type { ReactNode } from 'react';
import { noticeLinks } from './notice-links.ts';

/** So many stand on the first page; the others wait behind them. */
const most = 4;

/** 回覧 to read, minutes to check, jobs that are near. */
export function TodayChecks({ space }: { readonly space: string }): ReactNode {
  const say = useWords('today');
  const locale = useLocale();
  const found = useLive(
    async (store) => {
      const today = todayOf(store);
      const [circulars, minutes, shifts] = await Promise.all([
        today.listUnread(space),
        today.listMinutesToCheck(space),
        today.listMyShifts(space),
      ]);
      return { circulars, minutes, shifts };
    },
    [space],
  );
  if (found === undefined) return null;
  const toRead = found.circulars.slice(0, most).map(
    (circular): Task => ({
      id: circular.id,
      title: say('read', { title: circular.title ?? '' }),
      ...(circular.until ? { note: say('until', { date: formatShortDate(circular.until, locale) }) } : {}),
      state: 'open',
      to: noticeLinks.circular(space, circular.id),
    }),
  );
  const toCheck = found.minutes.slice(0, most).map(
    (meeting): Task => ({
      id: meeting.id,
      title: say('check_minutes', { title: meeting.title ?? '' }),
      ...(meeting.on ? { note: formatShortDate(meeting.on, locale) } : {}),
      state: 'open',
      to: paths.meeting(space, meeting.id),
    }),
  );
  const jobs = found.shifts.slice(0, most).map(({ shift, day }): Task => {
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
  return (
    <>
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
