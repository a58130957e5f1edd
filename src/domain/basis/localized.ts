/** A text with its own words in every language; content brings its words along instead of naming keys. */
export interface Localized {
  readonly ja: string;
  readonly en: string;
  /** やさしい日本語; the standard words stand in where it is missing. */
  readonly 'ja-easy'?: string;
}

/**
 * The words of a text in the language shown.
 * @param folders languages in the order they are tried, as the app's language list has them; Japanese comes last
 */
export const wordsOf = (text: Localized, folders: readonly string[]): string => {
  for (const folder of folders) {
    const words = folder === 'ja' || folder === 'en' || folder === 'ja-easy' ? text[folder] : undefined;
    if (words !== undefined) return words;
  }
  return text.ja;
};
