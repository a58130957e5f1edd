/**
 * Makes one way of writing of many, so that かいぎ finds カイギ, ｶｲｷﾞ and かいき: width, case, katakana, small kana, voiced marks,
 * the long-vowel mark, blanks and common variants of kanji in names. Every letter is folded by itself, so a place in the folded
 * text can be led back to the text as it was written.
 */

/** A text as it is searched. Folding it again changes nothing. */
export const fold = (text: string): string => {
  if (buffer.length < text.length) buffer = new Uint16Array(text.length * 2);
  let length = 0;
  let rest: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const folded = isHigh(unit) ? foldPair(text, at) : foldUnit(unit);
    if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) at += 1;
    if (folded.length === 1 && rest === null && length < buffer.length) {
      buffer[length] = folded.charCodeAt(0);
      length += 1;
    } else if (folded !== '') {
      rest = (rest ?? '') + folded;
    }
  }
  return rest === null ? textOf(buffer, length) : textOf(buffer, length) + rest;
};

/** The words of a question, folded; each has to be found. Blanks part them, also wide ones. */
export const wordsOf = (question: string): string[] => [
  ...new Set(
    question
      .normalize('NFKC')
      .split(/\s+/u)
      .map(fold)
      .filter((word) => word !== ''),
  ),
];

/** A folded text that knows where each of its letters stood. */
export interface FoldedText {
  readonly folded: string;
  /** By place in `folded`: where the letter begins in the text, and where it ends with the marks that belong to it. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Folds and remembers places. */
export const foldWithPlaces = (text: string): FoldedText => {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const end = at + letter.length;
    const piece = fold(letter);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    // A voiced mark of its own belongs to the letter before it.
    if (piece === '' && isMark(letter) && ends.length > 0 && ends.at(-1) === at) {
      const owner = starts.at(-1);
      for (let unit = ends.length - 1; unit >= 0 && starts[unit] === owner; unit -= 1) ends[unit] = end;
    }
    folded += piece;
    at = end;
  }
  return { folded, starts, ends };
};

let buffer = new Uint16Array(4096);

/** What single code units fold to; filled as they come along. */
const known: (string | undefined)[] = [];

const foldUnit = (unit: number): string => (known[unit] ??= foldLetter(String.fromCharCode(unit)));

const foldPair = (text: string, at: number): string =>
  isLow(text.charCodeAt(at + 1)) ? foldLetter(text.slice(at, at + 2)) : '';

const foldLetter = (letter: string): string => {
  if (/^[\ud800-\udfff]$/.test(letter)) return '';
  const plain = (variants.get(letter) ?? letter).normalize('NFKD').toLowerCase().normalize('NFKD').replace(dropped, '');
  return [...plain].map((one) => variants.get(one) ?? foldKana(one)).join('');
};

/** Blanks, marks above letters, voiced marks, the long-vowel mark, invisible signs. */
const dropped = /[\s\p{Mn}\p{Cc}\p{Cf}ー]/gu;

const foldKana = (letter: string): string => {
  const code = letter.charCodeAt(0);
  const isKatakana = (code >= 0x30a1 && code <= 0x30f6) || code === 0x30fd;
  const hiragana = isKatakana ? String.fromCharCode(code - 0x60) : letter;
  return large.get(hiragana) ?? hiragana;
};

const large = new Map([.../ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけςσ/.source].flatMap(pairs));

/** Kanji that the same person's name is written with here and there. */
const variants = new Map(
  [
    .../髙高﨑崎嵜崎邊辺邉辺澤沢齋斉齊斉斎斉濵浜濱浜嶋島嶌島廣広國国櫻桜德徳眞真惠恵龍竜瀨瀬淸清冨富圓円團団會会/
      .source,
  ].flatMap(pairs),
);

function pairs(letter: string, at: number, all: readonly string[]): readonly (readonly [string, string])[] {
  return at % 2 === 0 ? [[letter, all[at + 1] ?? letter]] : [];
}

const isMark = (letter: string): boolean => /^[\u0300-\u036f\u3099\u309a\u309b\u309c\uff9e\uff9f]$/u.test(letter);

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** In pieces: a call takes only so many arguments. */
const textOf = (units: Uint16Array, length: number): string => {
  if (length <= 8192) return String.fromCharCode(...units.subarray(0, length));
  let text = '';
  for (let at = 0; at < length; at += 8192)
    text += String.fromCharCode(...units.subarray(at, Math.min(length, at + 8192)));
  return text;
};
