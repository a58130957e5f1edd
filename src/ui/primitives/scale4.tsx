import type { Rating } from '#domain/evaluation/sheet.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { AnswerRow } from './answer-row.tsx';

const steps = [
  [4, 'answer_good'],
  [3, 'answer_mostly'],
  [2, 'answer_little'],
  [1, 'answer_not'],
] as const;

interface Scale4Props {
  /** The question, as it is read aloud before the answers. */
  readonly label: string;
  readonly value: Rating | undefined;
  /** Called at each tap, also on the answer that is chosen already. */
  readonly onAnswer: (answer: Rating) => void;
  /** Answered, and on the way to the next question: a second tap of the same finger is no answer to that one. */
  readonly asleep?: boolean;
}

/**
 * Four answers under each other, and 「わからない」 apart from them: sign and words together.
 * They are buttons, not radio buttons, because an answer may turn the page.
 */
export function Scale4({ label, value, onAnswer, asleep = false }: Scale4Props): ReactNode {
  const say = useWords('common');
  const rowOf = (answer: Rating, line: string) => {
    const [sign = '', ...words] = line.split(' ');
    const press = () => {
      if (!asleep) onAnswer(answer);
    };
    return <AnswerRow key={answer} pressed={value === answer} sign={sign} words={words.join(' ')} onPress={press} />;
  };
  return (
    <div role="group" aria-label={label} aria-disabled={asleep || undefined} className="flex flex-col gap-2">
      {steps.map(([answer, key]) => rowOf(answer, say(key)))}
      <div className="mt-2">{rowOf(0, say('answer_unknown'))}</div>
    </div>
  );
}
