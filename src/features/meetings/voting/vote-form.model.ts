import { plainChoices, type VoteChoice } from '#domain/meeting/vote.ts';
import type { VoteInput, VoteVoice } from '#store/votes.ts';
import { inShapeOf } from '../draft-shape.ts';

/** The form of a new vote as it stands on the screen. */
export interface VoteForm {
  readonly question: string;
  /** The plain three, or own ones, one a line. */
  readonly sort: 'plain' | 'own';
  readonly own: string;
  readonly voice: VoteVoice;
  /** '' beside the agenda. */
  readonly agendaItemId: string;
}

/** What cannot be asked as it stands. */
export type VoteFormProblem = 'question' | 'choices' | 'choice';

/** An empty form. @param agendaItemId the item that is talked about */
export const emptyVoteForm = (agendaItemId: string): VoteForm => ({
  question: '',
  sort: 'plain',
  own: '',
  voice: 'open',
  agendaItemId,
});

/** A draft as it was kept; null when it is of another shape. */
export const readVoteForm = (value: unknown): VoteForm | null => inShapeOf(value, emptyVoteForm(''));

/** What is to be put right. */
export const problemsOf = (form: VoteForm): readonly VoteFormProblem[] => {
  const lines = linesOf(form.own);
  const count = lines.length;
  const isTooLong = lines.some((line) => line.length > longestChoice);
  return [
    ...(form.question.trim() === '' ? (['question'] as const) : []),
    ...(form.sort === 'own' && (count < 2 || count > 8) ? (['choices'] as const) : []),
    ...(form.sort === 'own' && isTooLong ? (['choice'] as const) : []),
  ];
};

/** Letters that fit into one choice. */
const longestChoice = 60;

/** What is asked. @param word the word for one of the plain three */
export const voteOf = (form: VoteForm, word: (choice: (typeof plainChoices)[number]) => string): VoteInput => ({
  question: form.question.trim(),
  voice: form.voice,
  agendaItemId: form.agendaItemId || null,
  choices:
    form.sort === 'plain'
      ? plainChoices.map((id): VoteChoice => ({ id, text: word(id) }))
      : linesOf(form.own).map((text, at) => ({ id: `c${at + 1}`, text })),
});

/** Each line once, blanks left out. */
const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
