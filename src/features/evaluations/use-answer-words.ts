import type { QuestionSet } from '#content/question-set.ts';
import type { Question } from '#domain/evaluation/questions.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useContentWords } from '#i18n/use-content-words.tsx';

/** An answer in sign and words, or 「まだ」. */
export function useAnswerWords(set: QuestionSet): (question: Question, rating: number | undefined) => string {
  const say = useWords('evaluations');
  const words = useContentWords();
  return (question, rating) => {
    if (rating === undefined) return say('no_answer');
    if (question.kind === 'choice') {
      const option = set.items.find((item) => item.id === question.itemId)?.options[rating - 1];
      return option ? words(option) : say('not_decided');
    }
    const step = set.scale.find((one) => one.rating === rating);
    return step ? `${step.sign} ${words(step.words)}` : say('no_answer');
  };
}
