import { walkPath } from '#domain/placement/question-path.ts';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { addressOf, type PathFlow } from '../path-flow.ts';

/** The answers that led here, each with a way to change it. */
export function PathAnswersList({
  flow,
  mayChange,
}: {
  readonly flow: PathFlow;
  readonly mayChange: boolean;
}): ReactNode {
  const { path } = walkPath(flow.questions, flow.answers);
  return (
    <SummaryList
      items={path.map(({ question, option }) => {
        const words = flow.wordsOf(question);
        const value = words.options.find((one) => one.id === option)?.label ?? '';
        return { label: words.title, value, ...(mayChange ? { change: addressOf(flow, question) } : {}) };
      })}
    />
  );
}
