import type { Question } from '#domain/evaluation/questions.ts';
import type { Rating } from '#domain/evaluation/sheet.ts';
import { useWords } from '#i18n/use-words.tsx';
import { AnswerRow } from '#ui/primitives/answer-row.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { ProgressText } from '#ui/primitives/progress-text.tsx';
import { Scale4 } from '#ui/primitives/scale4.tsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { QuestionFlow } from '../question-flow.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useQuestionWords } from '../use-question-words.tsx';
import { PracticeMark } from './practice-mark.tsx';
import { WordField } from './word-field.tsx';

interface QuestionScreenProps {
  readonly flow: QuestionFlow;
  readonly question: Question;
  readonly place: number;
  readonly onBack: (() => void) | undefined;
  /** @returns whether the answer was kept */
  readonly onAnswer: (rating: Rating) => Promise<boolean>;
  readonly onNext: (rating: Rating) => void;
}

/** The chosen answer is seen for a moment before the next question comes. */
const glimpse = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

/** One question about one party; the tap on the answer goes on by itself. */
export function QuestionScreen({ flow, question, place, onBack, onAnswer, onNext }: QuestionScreenProps): ReactNode {
  const say = useWords('evaluations');
  const words = useQuestionWords(flow);
  const [chosen, setChosen] = useState<Rating | null>(null);
  const text = words(question);
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const answer = async (rating: Rating) => {
    setChosen(rating);
    const [isKept] = await Promise.all([onAnswer(rating), glimpse()]);
    if (!isHere.current) return;
    if (isKept) onNext(rating);
    else setChosen(null);
  };
  const value = chosen ?? flow.sheet.answers[question.key];
  const answers = { label: text, value, onAnswer: (rating: Rating) => void answer(rating), asleep: chosen !== null };
  return (
    <Page
      title={text}
      compact
      {...(flow.back === undefined ? {} : { back: flow.back })}
      lead={
        <>
          {flow.isPractice && <PracticeMark />}
          <ProgressText number={place + 1} total={flow.questions.length} />
        </>
      }
    >
      {question.kind === 'choice' ? (
        <Categories flow={flow} question={question} {...answers} />
      ) : (
        <Scale4 {...answers} />
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        {onBack && (
          <Button kind="text" icon="back" onClick={onBack}>
            {say('question_back')}
          </Button>
        )}
        {flow.onStop && (
          <Button kind="text" onClick={flow.onStop}>
            {say('pass_stop')}
          </Button>
        )}
      </div>
      <Disclosure summary={say('word')}>
        <WordField
          label={say('word_label')}
          saved={flow.sheet.comments[question.itemId] ?? ''}
          onSave={(word) => void flow.comment(question.itemId, word)}
        />
      </Disclosure>
    </Page>
  );
}

interface CategoriesProps {
  readonly flow: QuestionFlow;
  readonly question: Question;
  readonly label: string;
  readonly value: Rating | undefined;
  readonly onAnswer: (rating: Rating) => void;
  readonly asleep: boolean;
}

/** A question with categories of its own, and 「まだ決められない」. */
function Categories({ flow, question, label, value, onAnswer, asleep }: CategoriesProps): ReactNode {
  const say = useWords('evaluations');
  const words = useContentWords();
  const options = flow.set.items.find((item) => item.id === question.itemId)?.options ?? [];
  const press = (rating: number) => {
    if (!asleep) onAnswer(rating as Rating);
  };
  return (
    <div role="group" aria-label={label} aria-disabled={asleep || undefined} className="flex flex-col gap-2">
      {options.map((option, index) => (
        <AnswerRow
          key={option.ja}
          pressed={value === index + 1}
          sign={String(index + 1)}
          words={words(option)}
          onPress={() => press(index + 1)}
        />
      ))}
      <div className="mt-2">
        <AnswerRow pressed={value === 0} sign="－" words={say('not_decided')} onPress={() => press(0)} />
      </div>
    </div>
  );
}
