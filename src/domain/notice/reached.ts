/** Who has been reached by something that goes round. */
import type { BlockWalk, Household } from './walk-round.ts';

/** How far it has come in one 班. */
export interface BlockReach {
  readonly blockId: string | null;
  readonly reached: readonly Household[];
  readonly open: readonly Household[];
}

/** A household is reached when one of its people has read, or was told. @param readers member ids */
export const reachOf = (walk: readonly BlockWalk[], readers: ReadonlySet<string>): BlockReach[] =>
  walk.map(({ blockId, households }) => {
    const isReached = (one: Household) => one.memberIds.some((id) => readers.has(id));
    return {
      blockId,
      reached: households.filter(isReached),
      open: households.filter((one) => !isReached(one)),
    };
  });

/** Households reached and all of them. */
export const countReached = (reach: readonly BlockReach[]): { readonly reached: number; readonly all: number } => {
  const reached = reach.reduce((sum, one) => sum + one.reached.length, 0);
  return { reached, all: reached + reach.reduce((sum, one) => sum + one.open.length, 0) };
};
