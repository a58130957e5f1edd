import { type Answered, placeOnPath, questionBefore, walkPath } from '#domain/placement/question-path.ts';
import { errorWords } from '#i18n/i18n.ts';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { addressOf, type PathFlow, resultPlace } from '../path-flow.ts';
import { PathQuestionPage } from './path-question-page.tsx';

interface PathStepsProps {
  readonly flow: PathFlow;
  readonly title: string;
  /** Shown once no question is left. */
  readonly result: ReactNode;
}

/** Question after question, then where they lead. The place stands in the address, so a reload finds it again. */
export function PathSteps({ flow, title, result }: PathStepsProps): ReactNode {
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const [tapped, setTapped] = useState<Answered | null>(null);
  const isOnDisk = tapped === null || flow.answers[tapped.question] === tapped.option;
  if (tapped !== null && isOnDisk) setTapped(null);
  // The next question comes with the tap, not only when the disk has told of the answer.
  const answers = isOnDisk ? flow.answers : { ...flow.answers, [tapped.question]: tapped.option };
  const walk = walkPath(flow.questions, answers);
  const { path, at } = walk;
  if (at === null) {
    return (
      <Page title={title} back={flow.back}>
        <EmptyState icon="warning">{errorWords('app.outdated').text}</EmptyState>
      </Page>
    );
  }
  const open = 'question' in at ? at.question : null;
  const asked = search.get('q');
  const isOnPath = path.some((one) => one.question === asked) || (open !== null && asked === open);
  if (asked === resultPlace && open === null) return isOnDisk ? result : null;
  if (asked === null || !isOnPath) return <Redirect to={addressOf(flow, open ?? resultPlace)} replace />;
  const before = questionBefore(walk, asked);
  const choose = async (option: string) => {
    if (!(await flow.answer(asked, option))) return false;
    setTapped({ question: asked, option });
    const to = flow.questions.find((one) => one.id === asked)?.options.find((one) => one.id === option)?.to;
    navigate(addressOf(flow, to && 'question' in to ? to.question : resultPlace), { replace: true });
    return true;
  };
  return (
    <PathQuestionPage
      key={asked}
      words={flow.wordsOf(asked)}
      place={placeOnPath(flow.questions, walk, asked)}
      chosen={answers[asked]}
      back={flow.back}
      onBack={before === null ? undefined : () => navigate(addressOf(flow, before), { replace: true })}
      onChoose={choose}
    />
  );
}
