import type { Alarm } from '#calendar/calendar-file.ts';
import type { Locale } from '#i18n/languages.ts';

/**
 * The address calendars fetch from.
 * @param origin of the app
 * @param secret 128 bits, hex
 */
export const feedAddress = (origin: string, secret: string, alarm: Alarm, locale: Locale): string => {
  const wishes = new URLSearchParams([
    ...(alarm === 'none' ? [] : [['alarm', alarm]]),
    ...(locale === 'en' ? [['lang', 'en']] : []),
  ]).toString();
  return `${origin}/calendar/${secret}.ics${wishes === '' ? '' : `?${wishes}`}`;
};

/** The same as calendar apps are opened by; only where there is https, because they take it for granted. */
export const subscriptionLink = (address: string): string | null =>
  address.startsWith('https://') ? address.replace(/^https:/u, 'webcal:') : null;
