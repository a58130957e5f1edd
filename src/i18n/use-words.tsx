import { type ReactNode, use, useMemo, useSyncExternalStore } from 'react';
import { Furigana } from './furigana.tsx';
import { currentLanguage, hasWords, loadWords, markedWords, onLanguageChange, sayWords } from './i18n.ts';
import { type Language, type Locale, languages } from './languages.ts';
import type { Namespace, Originals } from './namespaces.ts';
import type { WordKey, WordValues } from './words.ts';

/** Gives sentences of one file of words. */
export interface Say<N extends Namespace> {
  /** A sentence as plain text: fits everywhere, also in labels and titles. */
  (key: WordKey<Originals[N]>, values?: WordValues): string;
  /** A sentence for the page: with readings above the words when the person wants them. */
  rich: (key: WordKey<Originals[N]>, values?: WordValues) => ReactNode;
}

/** The language shown now; the component is drawn again when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(onLanguageChange, currentLanguage, currentLanguage);

/** How dates and numbers are written now. */
export const useLocale = (): Locale => languages[useLanguage()].locale;

/**
 * The words of one file, in the language of the person. Suspends for a moment when the file is not there yet;
 * `loadWords` beside the import of a page avoids the wait.
 */
export function useWords<N extends Namespace>(namespace: N): Say<N> {
  const language = useLanguage();
  use(hasWords(namespace) ? here : loadWords(namespace));
  return useMemo(() => {
    const { furigana } = languages[language];
    const rich: Say<N>['rich'] = (key, values) =>
      furigana ? <Furigana text={markedWords(namespace, key, values)} /> : sayWords(namespace, key, values);
    return Object.assign(
      (key: WordKey<Originals[N]>, values?: WordValues): string => sayWords(namespace, key, values),
      { rich },
    );
  }, [namespace, language]);
}

/** Marked as React marks what has come, so that words that are here never make a page wait. Hooks run in the same order always. */
const here = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined } as const);
