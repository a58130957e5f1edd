import type { QuorumLine } from '#domain/meeting/quorum.ts';
import { formatDate, formatShortDate } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';
import type { ActionItem } from '#store/action-items.ts';
import type { Meeting } from '#store/meetings.ts';
import type { Decision } from '#store/minutes.ts';
import { inOneScreen } from './registers/one-screen.ts';
import { countWords, type Names, resultWords, type SayMeetings, whoWords } from './entry-words.ts';

/** What the text is made of. */
export interface MinutesSource {
  readonly meeting: Meeting;
  readonly decisions: readonly Decision[];
  readonly actions: readonly ActionItem[];
  readonly quorum: QuorumLine;
  readonly names: Names;
  readonly isDraft: boolean;
}

/** The result of a meeting as plain text for a messenger: what was decided, who does what, when we meet again. */
export const minutesText = (source: MinutesSource, say: SayMeetings, locale: Locale): string => {
  const { meeting, decisions, actions, quorum, names, isDraft } = source;
  const decided = decisions.map((decision) => withResult(decision.text ?? '', resultWords(decision, say), say));
  const toDo = actions.map((action) => actionLine(action, names, say, locale));
  const parts = [
    [
      say('text_title', { title: meeting.title ?? '' }) +
        (isDraft
          ? say(meeting.checkingFrom != null && meeting.state !== 'confirmed' ? 'text_checking' : 'text_draft')
          : ''),
      [meeting.on ? formatDate(meeting.on, locale) : '', meeting.startTime ?? ''].filter(Boolean).join(' '),
      meeting.place ? say('text_place', { place: meeting.place }) : '',
      quorum.total > 0 ? countWords(quorum, say).join('　') : '',
    ],
    section(say('kind_decision'), decided, say),
    section(say('kind_action'), toDo, say),
    [meeting.nextOn ? say('text_next', { date: formatDate(meeting.nextOn, locale) }) : ''],
  ];
  return parts
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
};

/** Decisions and やること share one screen of a messenger. */
const halfScreen = 9;

const section = (heading: string, lines: readonly string[], say: SayMeetings): readonly string[] =>
  lines.length === 0
    ? []
    : [
        say('text_heading', { heading }),
        ...inOneScreen(
          lines.map((text) => say('text_line', { text })),
          (number) => say('text_more', { number }),
          halfScreen,
        ),
      ];

const withResult = (text: string, result: string, say: SayMeetings): string =>
  result === '' ? text : say('text_result', { text, result });

const actionLine = (action: ActionItem, names: Names, say: SayMeetings, locale: Locale): string => {
  const due = action.dueOn ? say('due', { date: formatShortDate(action.dueOn, locale) }) : '';
  const who = whoWords(action, names);
  return withResult(action.what ?? '', [who, due].filter(Boolean).join(' '), say);
};
