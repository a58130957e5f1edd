import { formatClock } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';
import type { Originals } from '#i18n/namespaces.ts';
import type { WordKey, WordValues } from '#i18n/words.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import type { SayMeetings } from '../entry-words.ts';
import { minutesText } from '../minutes-text.model.ts';
import { currentItem } from './running.model.ts';

/** Gives the sentences of a running meeting as plain text. */
export type SayRunning = (key: WordKey<Originals['running']>, values?: WordValues) => string;

/**
 * Where a meeting stands, as plain text for another phone: what is talked about now, what was decided, who does what.
 * @param now milliseconds since 1970
 */
export const summaryText = (
  sheet: MeetingSheet,
  now: number,
  words: { readonly meetings: SayMeetings; readonly running: SayRunning },
  locale: Locale,
): string => {
  const item = currentItem(sheet);
  const isDraft = sheet.meeting.state !== 'confirmed';
  return [
    minutesText({ ...sheet, isDraft }, words.meetings, locale),
    ...(item ? [[words.running('text_now'), item.title ?? ''].join('\n')] : []),
    words.running('text_time', { time: formatClock(now) }),
  ].join('\n\n');
};
