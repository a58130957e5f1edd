import { type Exact, type Figure, valuesOf } from './figure.ts';
import { toNumber } from './fraction.ts';

/** What an earlier round is remembered by: the joint figure of every item that could be shown. */
export type Remembered = readonly { readonly family: string; readonly joint: Figure }[];

/** One item of this round: its family and its joint figure. */
export interface TrendPart {
  readonly family: string;
  readonly line: { readonly joint: Exact };
}

/**
 * trend = joint(this) − joint(previous) for the same item family; over several items, the mean of their differences.
 * Only what is shown in both rounds is compared, so two rounds together tell no more than each of them.
 */
export const trendOf = (parts: readonly TrendPart[], previous: Remembered | undefined): number | null => {
  if (!previous) return null;
  const differences = parts.flatMap(({ family, line }) => {
    const [now] = valuesOf([line.joint]);
    const before = previous.find((item) => item.family === family)?.joint;
    return now && before?.state === 'value' ? [toNumber(now) - before.value] : [];
  });
  if (differences.length === 0) return null;
  return differences.reduce((sum, part) => sum + part, 0) / differences.length;
};
