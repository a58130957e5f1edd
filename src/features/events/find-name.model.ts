/** Somebody as a list of names has them. */
interface Named {
  readonly name?: string | null;
  readonly reading?: string | null;
}

/** Is what was typed a part of this name or its reading? Width, blanks, and hiragana or katakana make no difference. */
export const isCalled = ({ name, reading }: Named, typed: string): boolean =>
  [name, reading].some((one) => folded(one ?? '').includes(folded(typed)));

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(/[\u30a1-\u30f6]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60));
