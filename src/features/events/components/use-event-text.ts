import { peopleComing } from '#domain/event/queue.ts';
import { walkInsOf } from '#domain/event/walk-ins.ts';
import { formatDateRange } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { KnownEvent } from '../use-event.ts';

/** An event as plain text for LINE and others: what it is, or when it is over how it went. */
export function useEventText(found: KnownEvent): string {
  const say = useWords('events');
  const shifts = useWords('shifts');
  const common = useWords('common');
  const locale = useLocale();
  const { event } = found.known.day;
  const people = (count: number) => common('people', { count });
  const time = [event.startTime, event.endTime].filter(Boolean).join('〜');
  const on = event.on ? formatDateRange(event.on, event.endOn ?? event.on, locale) : '';
  const line = (label: string, value: string | null | undefined) => (value ? [`${label}：${value}`] : []);
  const came = found.present.size + walkInsOf(event);
  const title = event.isCancelled ? `【${say('cancelled')}】${event.title ?? ''}` : `【${event.title ?? ''}】`;
  const isOver = came > 0 && (event.endOn ?? event.on ?? '') < found.today;
  if (isOver)
    return [title, on, shifts('text_result', { people: people(came) }), shifts('text_result_lead')].join('\n');
  const missing = found.shifts.filter((one) => one.missing > 0);
  const jobs = missing.map(
    ({ shift, missing: count }) => `・${shift.title ?? ''}：${shifts('job_missing', { count })}`,
  );
  const coming = peopleComing(found.answers.answers);
  return [
    title,
    ...(event.changeNote ? [event.changeNote] : []),
    ...line(say('fact_when'), [on, time].filter(Boolean).join(' ')),
    ...line(say('field_place'), event.place),
    ...line(say('field_bring'), event.bring),
    ...line(say('field_rain'), event.rainRule),
    ...line(say('field_contact'), event.contact),
    ...(coming > 0 ? [say('coming', { count: coming })] : []),
    ...(jobs.length > 0 && !event.isCancelled ? [shifts('text_jobs_missing'), ...jobs] : []),
    found.spaceName,
  ].join('\n');
}
