import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';

interface ProgressTextProps {
  readonly number: number;
  readonly total: number;
  /** What is said instead of 「質問 3 / 7」. */
  readonly text?: string;
}

/** 「質問 3 / 7」, with a bar for the eye. */
export function ProgressText({ number, total, text }: ProgressTextProps): ReactNode {
  const say = useWords('common');
  return (
    <div className="flex flex-col gap-1">
      <p className="text-ink-sub tabular-nums">{text ?? say('question_of', { number, total })}</p>
      {total > mostPieces ? (
        <progress
          aria-hidden="true"
          className="block h-2 w-full overflow-hidden appearance-none rounded-full border-1 border-action bg-white [&::-moz-progress-bar]:bg-action [&::-webkit-progress-bar]:bg-white [&::-webkit-progress-value]:bg-action"
          value={number}
          max={total}
        />
      ) : (
        <div aria-hidden="true" className="flex gap-1">
          {Array.from({ length: total }, (_, index) => (
            <span
              key={index}
              className={`h-2 flex-1 rounded-full border-1 border-action ${index < number ? 'bg-action' : 'bg-white'}`}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** More pieces than these would be too narrow to tell apart; then it is one bar. */
const mostPieces = 20;
