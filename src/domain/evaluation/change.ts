import type { EvaluationResult } from './result.ts';

/** How a principle stands against an earlier round, in words; for orientation only (参考). */
export type ChangeWord = 'up' | 'same' | 'down';

/** Below this a difference of means says nothing; a proposal nobody has tested. */
export const PROPOSED_CHANGE = 0.25;

/** @param trend joint now − joint then; null where there is nothing to compare */
export const changeWordOf = (trend: number | null, limit: number = PROPOSED_CHANGE): ChangeWord | null => {
  if (trend === null) return null;
  if (Math.abs(trend) < limit) return 'same';
  return trend > 0 ? 'up' : 'down';
};

/** One principle against an earlier round. */
export interface PrincipleChange {
  readonly principle: string;
  readonly word: ChangeWord;
  /** For tables and print. */
  readonly difference: number;
}

/** The principles that can be compared, in the order of the set. */
export const changesOf = (result: EvaluationResult): PrincipleChange[] =>
  result.principles.flatMap(({ principle, trend }) => {
    const word = changeWordOf(trend);
    return word === null || trend === null ? [] : [{ principle, word, difference: trend }];
  });
