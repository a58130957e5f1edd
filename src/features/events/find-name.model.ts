import { comparableReading } from '#i18n/kana-row.ts';

/** Somebody as a list of names has them. */
interface Named {
  readonly name?: string | null;
  readonly reading?: string | null;
}

/** Is what was typed a part of this name or its reading? Width, blanks, and hiragana or katakana make no difference. */
export const isCalled = ({ name, reading }: Named, typed: string): boolean =>
  [name, reading].some((one) => comparableReading(one ?? '').includes(comparableReading(typed)));
