import { principleSetOf, questionSetOf } from '#content/content.ts';
import { wordsOf } from '#domain/basis/localized.ts';
import { languages } from '#i18n/languages.ts';
import { useLanguage, useLocale, useWords } from '#i18n/use-words.tsx';
import type { Teller } from './teller.ts';

/** Words for pages that are made for people outside, in the language of the person who makes them. */
export function useTeller(): Teller {
  const say = useWords('outside');
  const locale = useLocale();
  const { folders } = languages[useLanguage()];
  return {
    say,
    locale,
    principle: (set, id) => {
      const questions = questionSetOf(set);
      const principle = principleSetOf(questions?.principleSet)?.principles.find((one) => one.id === id);
      const place = questions?.principles.indexOf(id) ?? -1;
      const mark = place < 0 ? '' : `${String.fromCodePoint(0x24_60 + place)} `;
      return mark + (principle ? wordsOf(principle.name, folders) : id);
    },
  };
}
