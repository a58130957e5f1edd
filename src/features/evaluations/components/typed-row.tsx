import type { QuestionSet } from '#content/question-set.ts';
import type { Question } from '#domain/evaluation/questions.ts';
import type { Rating } from '#domain/evaluation/sheet.ts';
import { useWords } from '#i18n/use-words.tsx';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { ratingsOf } from '../typed-grid.model.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';

interface TypedRowProps {
  readonly set: QuestionSet;
  readonly question: Question;
  /** As it stands on the paper. */
  readonly number: number;
  readonly text: string;
  readonly value: Rating | undefined;
  readonly onAnswer: (rating: Rating) => void;
  /** Digits answer and arrows go up and down; told for each sign of the row. */
  readonly onKey: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

/** One line of a paper sheet: its number, its words and the signs to choose from. */
export function TypedRow({ set, question, number, text, value, onAnswer, onKey }: TypedRowProps): ReactNode {
  const say = useWords('evaluations');
  const words = useContentWords();
  const id = useId();
  const options = set.items.find((item) => item.id === question.itemId)?.options ?? [];
  const named = (rating: Rating) => {
    if (question.kind !== 'choice') {
      const step = set.scale.find((one) => one.rating === rating);
      return { sign: step?.sign ?? '', name: step ? words(step.words) : '' };
    }
    const option = options[rating - 1];
    return { sign: rating === 0 ? '－' : String(rating), name: option ? words(option) : say('not_decided') };
  };
  const ratings = ratingsOf(question);
  return (
    <div role="group" aria-labelledby={id} data-row={question.key} className="flex flex-col gap-2 py-3">
      <p id={id} className="flex gap-2">
        <span className="shrink-0 text-std-18B-160 tabular-nums">{number}.</span>
        <span className="min-w-0">
          {text}
          <span className="ms-2 inline-block text-dns-16N-130 text-ink-sub">{question.itemId}</span>
        </span>
      </p>
      {question.kind === 'choice' && (
        <p className="text-ink-sub">
          {ratings.map((rating) => `${named(rating).sign} ${named(rating).name}`).join('　')}
        </p>
      )}
      <div className="grid grid-flow-col auto-cols-fr gap-1">
        {ratings.map((rating) => {
          const { sign, name } = named(rating);
          return (
            <button
              key={rating}
              type="button"
              aria-pressed={value === rating}
              aria-label={`${sign} ${name}`}
              className={
                'min-h-[3rem] rounded-8 border-1 bg-white text-std-20B-150 hover:bg-chosen ' +
                (value === rating
                  ? 'border-action bg-action! text-white underline underline-offset-4'
                  : 'border-control')
              }
              onClick={() => onAnswer(rating)}
              onKeyDown={onKey}
            >
              {sign}
            </button>
          );
        })}
      </div>
    </div>
  );
}
