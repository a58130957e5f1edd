import type { RecordOf } from '../records.ts';

/** How many said ○ △ ×; `guests` come along with those who said ○. */
export interface AnswerCount {
  readonly yes: number;
  readonly maybe: number;
  readonly no: number;
  readonly guests: number;
  /** Members who have not answered. */
  readonly open: number;
}

/**
 * Counts the answers to an event.
 * @param answers one record per member; taken back ones are left out by the caller
 * @param memberIds active members: those asked
 */
export const countAnswers = (answers: readonly RecordOf<'rsvp'>[], memberIds: readonly string[]): AnswerCount => {
  const of = (answer: string) => answers.filter((one) => one.answer === answer);
  const answered = new Set(answers.filter((one) => one.answer != null).map((one) => one.memberId));
  return {
    yes: of('yes').length,
    maybe: of('maybe').length,
    no: of('no').length,
    guests: of('yes').reduce((sum, one) => sum + (one.guests ?? 0), 0),
    open: memberIds.filter((id) => !answered.has(id)).length,
  };
};
