import { type Localized, wordsOf } from '#content/localized.ts';
import { languages } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-words.tsx';
import { useCallback } from 'react';

/** Texts that content brings along, in the language of the person. */
export function useContentWords(): (text: Localized) => string {
  const language = useLanguage();
  return useCallback((text) => wordsOf(text, languages[language].folders), [language]);
}
