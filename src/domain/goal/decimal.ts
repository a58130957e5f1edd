import { type Fraction, fraction } from '../evaluation/fraction.ts';

/** 「—」: looked for and not known, as a value in the record; an empty field says that nobody looked yet. */
export const UNKNOWN = '—';

/** A number as records hold it: `12`, `-3`, `0.25`. Anything else, 「—」 too, is not known: null. */
export const decimalOf = (text: string | null | undefined): Fraction | null => {
  const parts = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/.exec(text ?? '');
  if (!parts) return null;
  const [, sign = '', whole = '', part = ''] = parts;
  return fraction(Number(`${sign}${whole}${part}`), 10 ** part.length);
};

/** Whether a record may hold this text as a value of an indicator in numbers. */
export const isDecimal = (text: string): boolean => text === UNKNOWN || decimalOf(text) !== null;
