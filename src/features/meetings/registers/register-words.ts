import { formatDate } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';
import type { Originals } from '#i18n/namespaces.ts';
import type { WordKey, WordValues } from '#i18n/words.ts';
import type { Meeting } from '#store/meetings.ts';
import type { RegisteredAction, RegisteredDecision } from '#store/registers.ts';
import { stateOf } from '../minutes/sign-list.model.ts';
import { dueWords, type Names, resultWords, type SayMeetings, whoWords } from '../entry-words.ts';

/** Gives the sentences of minutes as plain text. */
export type SayMinutes = (key: WordKey<Originals['minutes']>, values?: WordValues) => string;

/** 2026年4月1日(水) 総会, with 下書き while its minutes are not settled. */
export const meetingWords = (meeting: Meeting, say: SayMinutes, locale: Locale): string => {
  const { on, title } = meeting;
  const words = say('in_meeting', { date: on ? formatDate(on, locale) : '', title: title ?? '' }).trim();
  const stands = stateOf(meeting);
  if (stands === 'confirmed') return words;
  return `${words}（${say(stands === 'checking' ? 'state_checking' : 'draft_mark')}）`;
};

/** One decision as a line of a messenger. */
export const decisionLine = ({ decision, meeting }: RegisteredDecision, say: SayMeetings, locale: Locale): string => {
  const facts = [meeting.on ? formatDate(meeting.on, locale) : '', resultWords(decision, say)].filter(Boolean);
  const text = say('text_line', { text: decision.text ?? '' });
  return facts.length === 0 ? text : say('text_result', { text, result: facts.join('・') });
};

/** One やること as a line of a messenger. */
export const actionLine = ({ action }: RegisteredAction, names: Names, say: SayMeetings, locale: Locale): string => {
  const facts = [whoWords(action, names), dueWords(action, say, locale)].filter(Boolean);
  const text = say('text_line', { text: action.what ?? '' });
  return facts.length === 0 ? text : say('text_result', { text, result: facts.join(' ') });
};
