import type { Answer } from '#store/events.ts';
import type { Typed } from '#ui/primitives/way-told.tsx';

/** One person in the list of answers. */
export interface Answerer {
  readonly name: string;
  readonly guests: number;
  /** A line they added. */
  readonly note: string;
  /** Whose it is, who typed it and how they heard it. */
  readonly typed: Typed;
}

/** Who said so, by name. @param names of everybody who ever was here */
export const answerersOf = (
  answers: readonly Answer[],
  answer: 'yes' | 'maybe' | 'no',
  names: ReadonlyMap<string, string>,
): readonly Answerer[] =>
  answers
    .filter((one) => one.answer === answer)
    .map((one) => ({
      name: names.get(one.memberId ?? '') ?? '',
      guests: answer === 'yes' ? (one.guests ?? 0) : 0,
      note: one.note ?? '',
      typed: { memberId: one.memberId, typedBy: one.typedBy, how: one.how },
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
