/** 整理番号: every plan writes its numbers in its own way; here they only have to stand in their order. */

/**
 * Compares two numbers as a reader of the plan would: 1-2-3 before 1-10, Ⅰ-(2)-③ before Ⅱ-(1)-①, 一 before 二. Whatever is no
 * number is compared as text; nothing stands last.
 * @returns below zero when a comes first
 */
export const compareItemNumbers = (a: string, b: string): number => {
  const [left, right] = [partsOf(a), partsOf(b)];
  if (left.length === 0 || right.length === 0) return right.length - left.length;
  for (let place = 0; place < Math.max(left.length, right.length); place++) {
    const order = compareParts(left[place], right[place]);
    if (order !== 0) return order;
  }
  return 0;
};

/** Does a text begin with a number, as 「1 支え合う」 and 「Ⅱ つなぐ」 do? */
export const beginsWithNumber = (text: string): boolean => typeof partsOf(text)[0] === 'number';

type Part = number | string;

/** What is a number comes before what is a word; who has fewer parts stands above the others. */
const compareParts = (a: Part | undefined, b: Part | undefined): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
};

const partsOf = (text: string): Part[] => [...withoutMarks(text).matchAll(partForm)].map(([part]) => valueOf(part));

/** A figure, a Roman one, a kanji one, or a word; what stands between them parts them and no more. */
const partForm = /\d+|[\u2160-\u216b]|[一二三四五六七八九十]+|[^\d\s\u2160-\u216b一二三四五六七八九十()[\].,・、-]+/gu;

const valueOf = (part: string): Part => {
  if (/^\d+$/u.test(part)) return Number(part);
  if (/^[\u2160-\u216b]$/u.test(part)) return (part.codePointAt(0) ?? romanOne) - romanOne + 1;
  return kanjiValue(part) ?? part;
};

/** Full-width figures, figures in circles and brackets become plain ones; Roman ones keep their own letters. */
const withoutMarks = (text: string): string =>
  [...text.replaceAll(/[\u2170-\u217b]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 16))]
    .map((letter) => (/[\u2160-\u216b]/u.test(letter) ? letter : letter.normalize('NFKC')))
    .join('')
    .replaceAll(/[‐-―−ー]/gu, '-');

const romanOne = 0x2160;

/** Their places tell their values. */
const kanjiOnes = /一二三四五六七八九/u.source;

/** 一 to 九十九. @returns null for what is no such number */
const kanjiValue = (part: string): number | null => {
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(part);
  if (!found || part === '') return null;
  const [, first = '', ten, last = ''] = found;
  const one = (letter: string) => (letter === '' ? 0 : kanjiOnes.indexOf(letter) + 1);
  if (ten) return (one(first) || 1) * 10 + one(last);
  return last === '' ? one(first) : null;
};
