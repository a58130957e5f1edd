import type { Answer } from '#store/events.ts';

/** One person in the list of answers. */
export interface Answerer {
  readonly name: string;
  readonly guests: number;
  /** A line they added. */
  readonly note: string;
  /** Who typed it for them; null when they did themselves. */
  readonly typedBy: string | null;
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
      typedBy: one.typedBy && one.typedBy !== one.memberId ? (names.get(one.typedBy) ?? null) : null,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
