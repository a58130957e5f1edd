/** What a person can choose: two languages, and Japanese in three ways of writing. */
export type Language = 'ja' | 'ja-easy' | 'ja-ruby' | 'en';

/** The language in which dates and numbers are written. */
export type Locale = 'ja' | 'en';

interface LanguageFacts {
  /** The name of the language in itself. */
  readonly name: string;
  readonly locale: Locale;
  /** Folders of words, asked one after the other; the Japanese original always answers. */
  readonly folders: readonly string[];
  /** Whether readings written as 会議《かいぎ》 are shown above the word. */
  readonly furigana: boolean;
}

/** All languages in the order in which they are offered. */
export const languages: Readonly<Record<Language, LanguageFacts>> = {
  ja: { name: '日本語', locale: 'ja', folders: ['ja'], furigana: false },
  'ja-easy': { name: 'やさしい日本語', locale: 'ja', folders: ['ja-easy', 'ja'], furigana: false },
  'ja-ruby': { name: 'やさしい日本語（ふりがな）', locale: 'ja', folders: ['ja-easy', 'ja'], furigana: true },
  en: { name: 'English', locale: 'en', folders: ['en', 'ja'], furigana: false },
};

/** Whether a stored or linked value names a language of the app. */
export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(languages, value);
