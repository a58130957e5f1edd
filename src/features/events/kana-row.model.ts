/** Rows of the syllabary, as in an address book; `else` for names without a reading. */
export const kanaRows = ['a', 'ka', 'sa', 'ta', 'na', 'ha', 'ma', 'ya', 'ra', 'wa', 'else'] as const;

export type KanaRow = (typeof kanaRows)[number];

/** The letters of each row, without marks of voice. */
const letters: readonly (readonly [letters: RegExp, row: KanaRow])[] = [
  [/[ぁ-お]/u, 'a'],
  [/[か-ご]/u, 'ka'],
  [/[さ-ぞ]/u, 'sa'],
  [/[た-ど]/u, 'ta'],
  [/[な-の]/u, 'na'],
  [/[は-ぽ]/u, 'ha'],
  [/[ま-も]/u, 'ma'],
  [/[ゃ-よ]/u, 'ya'],
  [/[ら-ろ]/u, 'ra'],
  [/[ゎ-ん]/u, 'wa'],
];

/** The row a person stands in. @param reading ふりがな; @param name taken when there is no reading */
export const kanaRowOf = (reading: string | null | undefined, name: string | null | undefined): KanaRow => {
  const first = plainHiragana((reading || name || '').trim());
  return letters.find(([row]) => row.test(first))?.[1] ?? 'else';
};

/** The first letter as hiragana without marks of voice, also of a name in katakana of any width. */
const plainHiragana = (text: string): string => {
  const [letter = ''] = text.normalize('NFKC').normalize('NFD');
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x30a1 && code <= 0x30f3 ? String.fromCodePoint(code - 0x60) : letter;
};
