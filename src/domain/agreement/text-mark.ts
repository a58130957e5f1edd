import type { Fields } from '../records.ts';

/**
 * A short mark of the words of an agreement. A consent keeps the mark of the words it was given for, so that nobody consents
 * to words that somebody else changed at the same time without a network. It guards against mishap, not against forgery:
 * what keeps a laid text as it is are the rules.
 * @param fields of an `agreement` record
 */
export const textMark = (fields: Fields): string => {
  const told = Object.keys(fields)
    .filter((field) => isWord(field) && !isEmpty(fields[field]))
    .sort()
    .map((field) => [field, fields[field]]);
  return fold(JSON.stringify(told));
};

const isWord = (field: string): boolean =>
  /^(title|fromOn|untilOn|reviewOn|changeNote|(clause|point|party)\..+)$/.test(field);

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || value === false;

/** 53 bits of the letters, as cyrb53 folds them. */
const fold = (text: string): string => {
  let [left, right] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const letter = text.charCodeAt(place);
    left = Math.imul(left ^ letter, 2_654_435_761);
    right = Math.imul(right ^ letter, 1_597_334_677);
  }
  left = Math.imul(left ^ (left >>> 16), 2_246_822_507) ^ Math.imul(right ^ (right >>> 13), 3_266_489_909);
  right = Math.imul(right ^ (right >>> 16), 2_246_822_507) ^ Math.imul(left ^ (left >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & right) + (left >>> 0)).toString(36);
};
