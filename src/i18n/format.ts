import type { Locale } from './languages.ts';

const tags: Readonly<Record<Locale, string>> = { ja: 'ja-JP', en: 'en-GB' };
const eras: Readonly<Record<Locale, string>> = { ja: 'ja-JP-u-ca-japanese', en: 'en-GB-u-ca-japanese' };
const kept = new Map<string, Intl.DateTimeFormat>();
const dayLength = 86_400_000;

/**
 * A day for the screen: 2026年11月22日(日) · Sun, 22 Nov 2026.
 * @param date a LocalDate, YYYY-MM-DD
 */
export function formatDate(date: string, locale: Locale): string {
  if (locale === 'en') return day(date, tags.en, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  return `${day(date, tags.ja, { dateStyle: 'long' })}(${weekday(date)})`;
}

/** A day without its year: 11月22日(日) · Sun 22 Nov. */
export function formatShortDate(date: string, locale: Locale): string {
  if (locale === 'en') return day(date, tags.en, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
  return `${day(date, tags.ja, { month: 'long', day: 'numeric' })}(${weekday(date)})`;
}

/** A day for paper: 令和8年11月22日（日） · 22 November 2026 (Reiwa 8). The first year of an era is 元年. */
export function formatPaperDate(date: string, locale: Locale): string {
  if (locale === 'ja') return `${formatEraDate(date)}（${weekday(date)}）`;
  return `${day(date, tags.en, { dateStyle: 'long' })} (${formatEraYear(date, 'en')})`;
}

/** The year of the era in which a day lies: 令和8年 · Reiwa 8. */
export function formatEraYear(date: string, locale: Locale): string {
  const parts = formatter(eras[locale], { era: 'long', year: 'numeric' }).formatToParts(at(date));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  if (locale === 'en') return `${part('era')} ${part('year')}`;
  const year = part('year');
  return `${part('era')}${year === '1' ? '元' : year}年`;
}

/** A month: 2026年11月 · November 2026. @param month YYYY-MM */
export const formatMonth = (month: string, locale: Locale): string =>
  day(`${month}-01`, tags[locale], { year: 'numeric', month: 'long' });

/** The day as people say it when it is near: 今日, きのう, あした; else without the year in the same year. */
export function formatRelativeDate(date: string, today: string, locale: Locale): string {
  const distance = daysBetween(today, date);
  const near = {
    ja: ['おととい', 'きのう', '今日', 'あした', 'あさって'],
    en: ['Two days ago', 'Yesterday', 'Today', 'Tomorrow'],
  };
  const word = near[locale][distance + 2];
  if (word !== undefined) return word;
  return date.slice(0, 4) === today.slice(0, 4) ? formatShortDate(date, locale) : formatDate(date, locale);
}

/** The number and the weekday of a day apart, for a calendar leaf: {day: '22', weekday: '日'}. */
export const formatDayParts = (date: string, locale: Locale): { readonly day: string; readonly weekday: string } => ({
  day: String(Number(date.slice(8, 10))),
  weekday: day(date, tags[locale], { weekday: 'short' }),
});

/** From one day to another: 2026年4月1日(水)〜2027年3月31日(水). */
export const formatDateRange = (from: string, to: string, locale: Locale): string =>
  from === to
    ? formatDate(from, locale)
    : `${formatDate(from, locale)}${locale === 'ja' ? '〜' : ' – '}${formatDate(to, locale)}`;

/**
 * The name of a fiscal year: 令和8年度 · FY2026.
 * The era is the one at the end of the calendar year, so that 2019 is 令和元年度.
 * @param year the calendar year in which it begins
 */
export const formatFiscalYear = (year: number, locale: Locale): string =>
  locale === 'ja' ? `${formatEraYear(`${year}-12-31`, 'ja')}度` : `FY${year}`;

/** A moment as a time of day in Japan: 14:05. @param instant ISO 8601 or milliseconds */
export const formatClock = (instant: string | number): string =>
  formatter('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );

/** The day on which a moment falls in Japan, as YYYY-MM-DD. @param instant ISO 8601 or milliseconds */
export const localDateOf = (instant: string | number): string =>
  formatter('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' }).format(new Date(instant));

/** A moment with its day: 2026年11月22日(日) 14:05. @param instant ISO 8601 or milliseconds */
export const formatMoment = (instant: string | number, locale: Locale): string =>
  `${formatDate(localDateOf(instant), locale)} ${formatClock(instant)}`;

/** A length of time: 30分, 1時間30分 · 30 min, 1 h 30 min. */
export function formatMinutes(minutes: number, locale: Locale): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts =
    locale === 'ja'
      ? [hours > 0 ? `${hours}時間` : '', rest > 0 || hours === 0 ? `${rest}分` : '']
      : [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''];
  return parts.filter(Boolean).join(locale === 'ja' ? '' : ' ');
}

/** A number with separators: 1,234. `digits` fixes the decimals. */
export const formatNumber = (value: number, locale: Locale, digits = 0): string =>
  value.toLocaleString(tags[locale], { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Whole days from one LocalDate to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((at(to).getTime() - at(from).getTime()) / dayLength);

/** The LocalDate `days` later (or earlier, when negative). */
export const addDays = (date: string, days: number): string =>
  new Date(at(date).getTime() + days * dayLength).toISOString().slice(0, 10);

function formatEraDate(date: string): string {
  const [, month, dayOfMonth] = date.split('-').map(Number);
  return `${formatEraYear(date, 'ja')}${month}月${dayOfMonth}日`;
}

const weekday = (date: string): string => day(date, tags.ja, { weekday: 'short' });

const at = (date: string): Date => new Date(`${date}T00:00:00Z`);

const day = (date: string, tag: string, options: Intl.DateTimeFormatOptions): string =>
  formatter(tag, options).format(at(date));

/** Days are counted in UTC so that no time zone of a phone moves them. Formatters are kept: making one is slow. */
function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = kept.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  kept.set(key, made);
  return made;
}
