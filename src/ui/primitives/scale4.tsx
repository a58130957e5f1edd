import type { Rating } from '#domain/evaluation/sheet.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

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
}

/**
 * Four answers under each other, and 「わからない」 apart from them: sign and words together.
 * They are buttons, not radio buttons, because an answer may turn the page.
 */
export function Scale4({ label, value, onAnswer }: Scale4Props): ReactNode {
  const say = useWords('common');
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-2">
      {steps.map(([answer, key]) => (
        <AnswerRow key={answer} pressed={value === answer} words={say(key)} onPress={() => onAnswer(answer)} />
      ))}
      <div className="mt-4">
        <AnswerRow pressed={value === 0} words={say('answer_unknown')} onPress={() => onAnswer(0)} />
      </div>
    </div>
  );
}

interface AnswerRowProps {
  readonly pressed: boolean;
  /** The sign, a space, the words. */
  readonly words: string;
  readonly onPress: () => void;
}

function AnswerRow({ pressed, words, onPress }: AnswerRowProps): ReactNode {
  const [sign, ...rest] = words.split(' ');
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={
        'flex min-h-14 w-full items-center gap-3 rounded-8 border-1 bg-white px-4 py-2 text-start text-dns-17B-130 hover:bg-chosen active:bg-key-100 ' +
        (pressed ? 'border-action bg-chosen! shadow-[inset_0_0_0_2px_var(--color-action)]' : 'border-control')
      }
    >
      <span className="w-8 shrink-0 text-center text-std-24B-150 leading-none!">{sign}</span>
      <span className="flex-1">{rest.join(' ')}</span>
      {pressed && <Icon name="check" className="size-6 text-action" />}
    </button>
  );
}
