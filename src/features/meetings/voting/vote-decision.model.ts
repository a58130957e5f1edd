import { resultOf } from '#domain/meeting/vote.ts';
import type { Vote } from '#store/votes.ts';
import { type BoardDraft, newEntry } from '../board-draft.model.ts';
import { restId } from '../board.model.ts';

/** Gives the line of a vote with choices of its own: 「日にち（2日 5・9日 3）」. */
export type SayLine = (
  question: string,
  counts: readonly { readonly choice: string; readonly number: number }[],
) => string;

/**
 * A decision that is half written: the figures are there, words and reason are looked at by people.
 * @param parts ids of the items of the agenda
 * @returns null while nothing is counted
 */
export const decisionDraft = (vote: Vote, parts: ReadonlySet<string>, line: SayLine): BoardDraft | null => {
  const result = resultOf(vote);
  if (!result) return null;
  const part = parts.has(vote.agendaItemId ?? '') ? (vote.agendaItemId ?? restId) : restId;
  const entry = newEntry('decision', part);
  if (entry.kind !== 'decision') return null;
  const of = (id: string) => result.find((one) => one.id === id)?.count ?? 0;
  const isPlain = result.every(({ id }) => ['yes', 'no', 'held'].includes(id));
  const question = vote.question ?? '';
  const text = isPlain
    ? question
    : line(
        question,
        result.map(({ text: choice, count }) => ({ choice, number: count })),
      );
  const votes = isPlain
    ? ({ result: 'votes', inFavour: of('yes'), against: of('no'), held: of('held'), isCounted: true } as const)
    : {};
  return { part, entry: { ...entry, form: { ...entry.form, text, ...votes } } };
};
