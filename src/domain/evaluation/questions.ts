import { type ItemSubject, itemsOf, type Length, type Phase, type QuestionRules } from './question-set.ts';
import { type AnswerKey, type AnswerSubject, answerKey, isRating, type Sheet } from './sheet.ts';

/** What a round fixes about the questions before the first answer. */
export interface Asked {
  readonly phase: Phase;
  readonly length: Length;
}

/** One screen: one question about one party (50-evaluation item 4). */
export interface Question {
  readonly key: AnswerKey;
  readonly itemId: string;
  readonly subject: AnswerSubject;
  readonly principle: string | null;
  readonly kind: ItemSubject;
  /** Number of categories of a choice, else 0. */
  readonly choices: number;
}

/**
 * The screens a party's evaluator goes through, in order: item by item, 「私たちは」 first, then the other parties.
 * The list does not depend on who is absent, so a sheet never changes its shape while others answer.
 * @param rules the round's question set
 * @param partyId the party that answers
 * @param partyIds all parties of the round, in their order on the screen
 */
export const questionsFor = (
  rules: QuestionRules,
  round: Asked,
  partyId: string,
  partyIds: readonly string[],
): Question[] =>
  itemsOf(rules, round.phase, round.length).flatMap((item) =>
    subjectsOf(item.subject, partyId, partyIds).map((subject) => ({
      key: answerKey(item.id, subject),
      itemId: item.id,
      subject,
      principle: item.principle,
      kind: item.subject,
      choices: item.choices,
    })),
  );

/** Has every question been answered, － included? Comments are forced nowhere. */
export const isSheetComplete = (questions: readonly Question[], sheet: Sheet): boolean =>
  findUnanswered(questions, sheet).length === 0;

/** The questions still open on a sheet, for the check page. */
export const findUnanswered = (questions: readonly Question[], sheet: Sheet): Question[] =>
  questions.filter((question) => {
    const answer = Object.hasOwn(sheet.answers, question.key) ? sheet.answers[question.key] : undefined;
    return !isRating(answer) || (question.kind === 'choice' && answer > question.choices);
  });

const subjectsOf = (kind: ItemSubject, partyId: string, partyIds: readonly string[]): AnswerSubject[] => {
  if (kind === 'joint') return ['all'];
  if (kind === 'choice') return ['choice'];
  return ['us', ...partyIds.filter((id) => id !== partyId)];
};
