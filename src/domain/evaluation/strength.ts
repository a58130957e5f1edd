import { type Exact, valuesOf } from './figure.ts';
import { compare, type Fraction, fraction, size } from './fraction.ts';
import type { Line } from './line.ts';

/**
 * The two principles the talk begins with: highest joint figure first; of equal ones the one with the smaller
 * difference between parties, then the order of the set. They are the strongest here, whatever their band.
 */
export const strengthsOf = (lines: readonly { readonly principle: string; readonly line: Line }[]): string[] =>
  lines
    .flatMap(({ principle, line }) =>
      line.joint.state === 'value' ? [{ principle, joint: line.joint.value, gap: widestGap(line) }] : [],
    )
    .toSorted((a, b) => compare(b.joint, a.joint) || compare(a.gap, b.gap))
    .slice(0, 2)
    .map(({ principle }) => principle);

/** The widest difference seen in a line, of either kind; 0 where none is known. */
const widestGap = (line: Line): Fraction => {
  const gaps: Exact[] = [...line.parties.map((party) => party.gap), line.jointGap];
  return valuesOf(gaps).map(size).toSorted(compare).at(-1) ?? fraction(0);
};
