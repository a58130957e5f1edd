import { type QuestionSet, questionWords } from '#content/question-set.ts';
import type { Question } from '#domain/evaluation/questions.ts';
import { languages } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-words.tsx';

/** What the sentence of a question is made of. */
interface Sources {
  readonly set: QuestionSet;
  readonly names: ReadonlyMap<string, string>;
}

/** The sentence of a question, with the name of the party it is about. */
export function useQuestionWords({ set, names }: Sources): (question: Pick<Question, 'itemId' | 'subject'>) => string {
  const { folders } = languages[useLanguage()];
  return ({ itemId, subject }) => {
    const item = set.items.find((one) => one.id === itemId);
    return item ? questionWords(item, subject, folders, names.get(subject) ?? '') : itemId;
  };
}

/** The sentence of an item as people answer it about themselves or about all together. */
export function useItemWords(sources: Sources): (itemId: string) => string {
  const question = useQuestionWords(sources);
  return (itemId) => question({ itemId, subject: 'us' });
}
