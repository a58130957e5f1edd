import { daysAfter } from '../basis/local-date.ts';
import type { Fields } from '../records.ts';

interface Listed {
  readonly fields: Fields;
}

/**
 * Whether the middle of the work has come and nobody has looked back yet (50-evaluation item 1: 事前, 中間, 事後).
 * It is a proposal and asks nothing: it goes away with a round of this cycle in the middle or at the end, with the end of
 * the period, and before the work begins.
 * @param project the charter: stage, cycle, startOn, endOn
 * @param rounds of the project, deleted ones included
 * @param today LocalDate
 */
export const isMidTerm = (project: Fields, rounds: readonly Listed[], today: string): boolean => {
  const { stage, startOn, endOn } = project;
  if (stage !== 'do' || typeof startOn !== 'string' || typeof endOn !== 'string' || endOn <= startOn) return false;
  const cycle = project['cycle'] ?? 1;
  const wasLookedBack = rounds.some(
    ({ fields }) =>
      fields['deleted'] !== true &&
      fields['state'] !== 'closed' &&
      (fields['cycle'] ?? 1) === cycle &&
      (fields['phase'] === 'mid' || fields['phase'] === 'after'),
  );
  return !wasLookedBack && today >= middleOf(startOn, endOn) && today <= endOn;
};

/** The first day on which at least half of the days of a period are over. Both are LocalDates, `endOn` the later one. */
export const middleOf = (startOn: string, endOn: string): string => {
  const days = (Date.parse(endOn) - Date.parse(startOn)) / 86_400_000 + 1;
  return daysAfter(startOn, Math.ceil(days / 2));
};
