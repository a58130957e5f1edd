import type { EvaluationResult } from '#domain/evaluation/result.ts';
import type { QuestionRules } from '#domain/evaluation/question-set.ts';
import type { Finding } from '#store/round-results.ts';
import { openCards, type ReasonWords, wordsOfReason } from '../talk.model.ts';

/** One page of the big screen: never a figure, a party or a person. */
export type Slide =
  | { readonly kind: 'start' }
  | { readonly kind: 'good'; readonly principle: string }
  | { readonly kind: 'card'; readonly principle: string; readonly prompt: ReasonWords['key'] }
  | { readonly kind: 'end' };

/** Strengths first, then the chosen cards; before anything is chosen the three most urgent (50-evaluation item 9). */
export const slidesOf = (
  result: EvaluationResult,
  findings: ReadonlyMap<string, Finding>,
  rules: QuestionRules,
): Slide[] => {
  const isChosen = result.cards.some((card) => findings.get(card.id)?.isChosen === true);
  const wanted = new Set(
    isChosen
      ? result.cards.flatMap(({ id }) => (findings.get(id)?.isChosen ? [id] : []))
      : openCards(result.cards, findings),
  );
  return [
    { kind: 'start' },
    ...result.strengths.map((principle): Slide => ({ kind: 'good', principle })),
    ...result.cards.flatMap((card): Slide[] => {
      const [first] = card.reasons;
      return wanted.has(card.id) && first
        ? [{ kind: 'card', principle: card.principle, prompt: wordsOfReason(first, rules).key }]
        : [];
    }),
    { kind: 'end' },
  ];
};

/** Where a key leads: the pages of a remote control, of a keyboard and of a foot switch. Null for any other key. */
export const slideAfterKey = (key: string, at: number, count: number): number | null => {
  if (['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'].includes(key)) return Math.min(count - 1, at + 1);
  if (['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'].includes(key)) return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
};
