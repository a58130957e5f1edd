import type { LogTotals } from '#domain/activity/activity-list.ts';
import { formatMinutes } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';

/** 「3回・4時間30分」: how often something was done, and how long together. */
export function useDoneWords(): (done: LogTotals) => string {
  const say = useWords('plans');
  const locale = useLocale();
  return ({ count, minutes }) =>
    [say('times', { count }), minutes > 0 ? formatMinutes(minutes, locale) : '']
      .filter(Boolean)
      .join(locale === 'ja' ? '・' : ' · ');
}
