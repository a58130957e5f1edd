import { isDecimal, UNKNOWN } from '#domain/goal/decimal.ts';
import { toHalfWidth } from '#i18n/read-input.ts';

/**
 * Reads a value as people type it: 12, １２, 1,200, 0.5, -3, 12軒, —.
 * @returns the text for the record, null when nothing was typed, undefined when it is no number
 */
export const readValue = (typed: string): string | null | undefined => {
  const text = toHalfWidth(typed);
  if (text === '') return null;
  if (text === '-' || text === UNKNOWN) return UNKNOWN;
  const number = /^(-?\d[\d,]*(?:\.\d+)?)[^\d.,-]{0,8}$/u.exec(text)?.[1]?.replaceAll(',', '');
  return number !== undefined && isDecimal(number) ? number : undefined;
};
