import type { Phase } from '#domain/evaluation/question-set.ts';
import type { PrincipleId } from '#domain/principle/principle.ts';
import type { Localized } from '#domain/basis/localized.ts';
import type { Item } from '../question-set.ts';

/** Japanese without its subject, English once about ourselves and once about another party. */
interface EachWords {
  readonly ja: string;
  readonly us: string;
  readonly party: string;
}

type Write = (letter: 'a' | 'b' | 'c') => Item;

/** Answered about ourselves and about every other party. */
export const each =
  (words: EachWords) =>
  (number: number, principle: PrincipleId, phase: Phase): Write =>
  (letter) => ({
    ...rule(number, principle, phase, letter),
    subject: 'each',
    words: {
      us: { ja: `私たちは、${words.ja}`, en: words.us },
      party: { ja: `{party}は、${words.ja}`, en: words.party },
    },
  });

/** Answered once per party, about what all have together. */
export const joint =
  (words: Localized) =>
  (number: number, principle: PrincipleId, phase: Phase): Write =>
  (letter) => ({ ...rule(number, principle, phase, letter), subject: 'joint', words: { us: words, party: null } });

/** The three questions of one principle at one time; the first is the ★. */
export const three = (
  number: number,
  principle: PrincipleId,
  phase: Phase,
  questions: readonly [ReturnType<typeof each>, ReturnType<typeof each>, ReturnType<typeof each>],
): Item[] => {
  const [a, b, c] = questions;
  return [a(number, principle, phase)('a'), b(number, principle, phase)('b'), c(number, principle, phase)('c')];
};

/** The ★ of a principle is one family at all times: its core, asked at each moment in the way that fits. */
const rule = (number: number, principle: PrincipleId, phase: Phase, letter: 'a' | 'b' | 'c') => ({
  id: `p${number}-${phase}-${letter}`,
  phase,
  principle,
  isStar: letter === 'a',
  family: letter === 'a' ? `p${number}-core` : `p${number}-${phase}-${letter}`,
  choices: 0,
  options: [],
});
