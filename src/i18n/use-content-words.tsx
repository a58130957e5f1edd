import { type Localized, wordsOf } from '#domain/basis/localized.ts';
import { type ReactNode, useMemo } from 'react';
import { Furigana } from './furigana.tsx';
import { withoutFurigana } from './furigana-marks.ts';
import { languages } from './languages.ts';
import { useLanguage } from './use-words.tsx';

/** Gives the texts that content brings along, in the language of the person. */
export interface ContentWords {
  /** Plain text: fits everywhere, also in labels and titles. */
  (text: Localized): string;
  /** For the page: with readings above the words when the person wants them. */
  rich: (text: Localized) => ReactNode;
}

/** The words of content (principles, questions, lessons) as they are shown now. */
export function useContentWords(): ContentWords {
  const language = useLanguage();
  return useMemo(() => {
    const { folders, furigana } = languages[language];
    const plain = (text: Localized) => withoutFurigana(wordsOf(text, folders));
    return Object.assign((text: Localized) => plain(text), {
      rich: (text: Localized): ReactNode => (furigana ? <Furigana text={wordsOf(text, folders)} /> : plain(text)),
    });
  }, [language]);
}
