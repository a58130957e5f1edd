import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { formatDate, formatMinutes } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';
import type { Say } from '#i18n/use-words.tsx';

type SayLog = Say<'activities'>;

/** How many people of which sort: 大人9人、子ども2人. */
export const peopleWords = (log: ActivityLog, say: SayLog, locale: Locale): string =>
  [
    log.adults ? say('adults', { count: log.adults }) : '',
    log.children ? say('children', { count: log.children }) : '',
    log.outsiders ? say('outsiders', { count: log.outsiders }) : '',
  ]
    .filter(Boolean)
    .join(locale === 'ja' ? '、' : ', ');

/** One thing that was counted: ごみ袋 12. */
export const countedWords = (log: ActivityLog): string =>
  log.counted ? [log.counted, log.countedNumber].filter((part) => part != null).join(' ') : '';

/** When it was: the day, the hour it began and how long it took. */
export const timeWords = (log: ActivityLog, say: SayLog, locale: Locale, dateWords = formatDate): string =>
  [
    log.on ? dateWords(log.on, locale) : '',
    log.startTime ? say('from_time', { time: log.startTime.replace(/^0/u, '') }) : '',
    log.minutes == null ? '' : formatMinutes(log.minutes, locale),
  ]
    .filter(Boolean)
    .join(' ');

/**
 * A log as a short plain text for a messenger. What was difficult, money and whoever was hurt stay at home: such a text goes
 * further than one thinks.
 */
export const logText = (log: ActivityLog, say: SayLog, locale: Locale): string => {
  const line = (label: string, value: string | null | undefined) => (value ? say('line_fact', { label, value }) : '');
  return [
    say('line_title', { title: log.title ?? '' }),
    timeWords(log, say, locale),
    line(say('field_place'), log.place),
    line(say('fact_people'), peopleWords(log, say, locale)),
    line(say('line_counted'), countedWords(log)),
    line(say('field_good'), log.good),
    log.note ?? '',
  ]
    .filter(Boolean)
    .join('\n');
};
