import type { QuorumLine } from '#domain/meeting/quorum.ts';
import { formatShortDate } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';
import type { Originals } from '#i18n/namespaces.ts';
import type { WordKey, WordValues } from '#i18n/words.ts';
import type { ActionItem } from '#store/action-items.ts';
import type { Decision } from '#store/minutes.ts';
import { resultOf } from './decision-form.model.ts';
import type { CountedVote } from './voting/counted-votes.model.ts';

/** Gives the sentences of meetings as plain text. */
export type SayMeetings = (key: WordKey<Originals['meetings']>, values?: WordValues) => string;

/** Names of people and parties by id. */
export type Names = ReadonlyMap<string, string>;

/** 出席 9人, 委任状 1人, 書面 0人. */
export const countWords = ({ present, proxy, written }: QuorumLine, say: SayMeetings): readonly string[] => [
  say('count_present', { number: present }),
  say('count_proxy', { number: proxy }),
  say('count_written', { number: written }),
];

/** How something was decided: 異議なし, or the votes; '' when nothing was written down. */
export const resultWords = (decision: Decision, say: SayMeetings): string => {
  const result = resultOf(decision);
  if (result === 'none') return '';
  if (result === 'unanimous') return say('result_unanimous');
  const { inFavour, against, held, byPaper } = decision;
  const votes = say('votes', { inFavour: inFavour ?? 0, against: against ?? 0, held: held ?? 0 });
  return byPaper ? say('votes_by_paper', { votes, number: byPaper }) : votes;
};

/** 賛成 5・反対 1: what came out of a vote. */
export const figureWords = ({ figures }: Pick<CountedVote, 'figures'>, say: SayMeetings): string =>
  figures.map(({ text, count }) => say('told_figure', { choice: text, number: count })).join(say('told_between'));

/** Who does it; '' while nobody was chosen. */
export const whoWords = (action: ActionItem, names: Names): string =>
  names.get(action.ownerId ?? '') ?? names.get(action.partyId ?? '') ?? '';

/** 11月30日(月)まで; '' without a day. */
export const dueWords = (action: ActionItem, say: SayMeetings, locale: Locale): string =>
  action.dueOn ? say('due', { date: formatShortDate(action.dueOn, locale) }) : '';
