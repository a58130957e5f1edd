/**
 * Exact numbers. Means of whole ratings are fractions; kept exact, a threshold such as 0.75 is met or not met
 * whatever the order of adding (50-evaluation: full precision inside, comparisons unrounded).
 */
export interface Fraction {
  readonly top: bigint;
  /** Always positive; the fraction is in lowest terms. */
  readonly bottom: bigint;
}

/** Makes a fraction of two whole numbers; `bottom` must not be 0. */
export const fraction = (top: number, bottom = 1): Fraction => reduced(BigInt(top), BigInt(bottom));

/** Reads a threshold such as 3.25 exactly as it is written in the data. */
export const fractionOfDecimal = (decimal: number): Fraction => {
  const [whole = '0', part = ''] = String(decimal).split('.');
  return reduced(BigInt(whole + part), 10n ** BigInt(part.length));
};

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom });

export const times = (a: Fraction, count: number): Fraction => reduced(a.top * BigInt(count), a.bottom);

export const dividedBy = (a: Fraction, count: number): Fraction => reduced(a.top, a.bottom * BigInt(count));

/** The size without the sign. */
export const size = (a: Fraction): Fraction => (a.top < 0n ? { top: -a.top, bottom: a.bottom } : a);

/** Negative, zero or positive, as `sort` wants it. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const isAtLeast = (a: Fraction, limit: Fraction): boolean => compare(a, limit) >= 0;

/** The mean; the list must not be empty. */
export const meanOf = (values: readonly Fraction[]): Fraction =>
  dividedBy(values.reduce(plus, fraction(0)), values.length);

/** For tables, drawings and print; nothing is decided on this number any more. */
export const toNumber = (a: Fraction): number => Number(a.top) / Number(a.bottom);

const reduced = (top: bigint, bottom: bigint): Fraction => {
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom);
  return { top: top / divisor, bottom: bottom / divisor };
};

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));
