import type { QuorumLine } from '#domain/meeting/quorum.ts';
import { formatDate, formatShortDate } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';
import type { ActionItem } from '#store/action-items.ts';
import type { Meeting } from '#store/meetings.ts';
import type { Decision } from '#store/minutes.ts';
import type { Correction } from '#store/minutes-check.ts';
import type { Vote } from '#store/votes.ts';
import { heightOf, inOneScreen } from './registers/one-screen.ts';
import { countedVotes } from './voting/counted-votes.model.ts';
import { countWords, figureWords, type Names, resultWords, type SayMeetings, whoWords } from './entry-words.ts';

/** What the text is made of. */
export interface MinutesSource {
  readonly meeting: Meeting;
  readonly decisions: readonly Decision[];
  readonly actions: readonly ActionItem[];
  readonly votes: readonly Vote[];
  /** 訂正, once the minutes are settled. */
  readonly corrections: readonly Correction[];
  readonly quorum: QuorumLine;
  readonly names: Names;
  readonly isDraft: boolean;
}

/**
 * The result of a meeting as plain text for a messenger: what was decided and why, what was voted on, who does what,
 * when we meet again, what was put right since.
 */
export const minutesText = (source: MinutesSource, say: SayMeetings, locale: Locale): string => {
  const { meeting, decisions, actions, quorum, names, isDraft, corrections } = source;
  const toDo = actions.map((action) => actionLine(action, names, say, locale));
  const parts = [
    [
      say('told_title', { title: meeting.title ?? '' }) +
        (isDraft
          ? say(meeting.checkingFrom != null && meeting.state !== 'confirmed' ? 'text_checking' : 'text_draft')
          : ''),
      [meeting.on ? formatDate(meeting.on, locale) : '', meeting.startTime ?? ''].filter(Boolean).join(' '),
      meeting.place ? say('text_place', { place: meeting.place }) : '',
      quorum.total > 0 ? countWords(quorum, say).join('　') : '',
    ],
    decidedSection(decisions, say),
    section(say('told_votes'), voteLines(source, say), say, rooms.votes),
    section(say('kind_action'), toDo, say, rooms.actions),
    [meeting.nextOn ? say('text_next', { date: formatDate(meeting.nextOn, locale) }) : ''],
    section(
      say('told_corrections'),
      corrections.map((one) => correctionLine(one, say)),
      say,
      rooms.corrections,
    ),
  ];
  return parts
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
};

/** Lines of the phone for each part: decisions and やること share one screen of a messenger. */
const rooms = { decisions: 9, reasons: 15, votes: 5, actions: 9, corrections: 5 } as const;

/** Reasons stand under their decisions as long as all of it fits; otherwise the text says where they are. */
const decidedSection = (decisions: readonly Decision[], say: SayMeetings): readonly string[] => {
  const decided = decisions.map((decision) => withResult(decision.text ?? '', resultWords(decision, say), say));
  const reasons = decisions.map(({ reason }) => (reason ? say('told_reason', { text: reason }) : ''));
  const whole = decided.map((line, place) => [line, reasons[place]].filter(Boolean).join('\n'));
  const height = whole.reduce((sum, line) => sum + heightOf(line), 0);
  if (height <= rooms.reasons) return section(say('kind_decision'), whole, say, rooms.reasons);
  const plain = section(say('kind_decision'), decided, say, rooms.decisions);
  return reasons.some(Boolean) ? [...plain, say('told_reasons_there')] : plain;
};

const section = (heading: string, lines: readonly string[], say: SayMeetings, room: number): readonly string[] =>
  lines.length === 0
    ? []
    : [
        say('text_heading', { heading }),
        ...inOneScreen(
          lines.map((text) => say('told_line', { text })),
          (number) => say('text_more', { number }),
          room,
        ),
      ];

const voteLines = ({ votes, decisions }: MinutesSource, say: SayMeetings): readonly string[] =>
  countedVotes(votes, decisions).map((vote) => withResult(vote.question, figureWords(vote, say), say));

const correctionLine = ({ place, text }: Correction, say: SayMeetings): string =>
  place ? say('told_correction', { place, text: text ?? '' }) : (text ?? '');

const withResult = (text: string, result: string, say: SayMeetings): string =>
  result === '' ? text : say('text_result', { text, result });

const actionLine = (action: ActionItem, names: Names, say: SayMeetings, locale: Locale): string => {
  const due = action.dueOn ? say('due', { date: formatShortDate(action.dueOn, locale) }) : '';
  const who = whoWords(action, names);
  return withResult(action.what ?? '', [who, due].filter(Boolean).join(' '), say);
};
