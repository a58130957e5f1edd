import { type QuestionSet, questionWords } from '#content/question-set.ts';
import type { Question } from '#domain/evaluation/questions.ts';
import { Furigana } from '#i18n/furigana.tsx';
import { withoutFurigana } from '#i18n/furigana-marks.ts';
import { languages } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';

/** What the sentence of a question is made of. */
interface Sources {
  readonly set: QuestionSet;
  readonly names: ReadonlyMap<string, string>;
}

type Asked = Pick<Question, 'itemId' | 'subject'>;

interface QuestionWords {
  /** Plain text: for labels and titles. */
  (question: Asked): string;
  /** For the page: with readings where the person wants them. */
  rich: (question: Asked) => ReactNode;
}

/** The sentence of a question, with the name of the party it is about. */
export function useQuestionWords({ set, names }: Sources): QuestionWords {
  const { folders, furigana } = languages[useLanguage()];
  const marked = ({ itemId, subject }: Asked): string => {
    const item = set.items.find((one) => one.id === itemId);
    return item ? questionWords(item, subject, folders, names.get(subject) ?? '') : itemId;
  };
  const plain = (question: Asked): string => withoutFurigana(marked(question));
  const rich = (question: Asked): ReactNode =>
    furigana ? <Furigana text={marked(question)} /> : withoutFurigana(marked(question));
  return Object.assign(plain, { rich });
}

/** The sentence of an item as people answer it about themselves or about all together. */
export function useItemWords(sources: Sources): (itemId: string) => string {
  const question = useQuestionWords(sources);
  return (itemId) => question({ itemId, subject: 'us' });
}
