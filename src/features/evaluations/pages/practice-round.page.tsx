import type { Sheet } from '#domain/evaluation/sheet.ts';
import { ok } from '#domain/basis/result.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { emptySheet } from '../answer-flow.model.ts';
import { PracticeResult } from '../components/practice-result.tsx';
import { PromiseCard } from '../components/promise-card.tsx';
import { QuestionSteps } from '../components/question-steps.tsx';
import { ownPracticeId as own, practiceParties, practiceQuestions, practiceSet } from '../practice-round.ts';
import type { QuestionFlow } from '../question-flow.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';

type Step = 'begin' | 'answer' | 'ready' | 'result';

/** A round with an invented town. Everything lives in this page and goes with it; no group and no network is needed. */
export function PracticeRoundPage(): ReactNode {
  const say = useWords('surveys');
  const words = useContentWords();
  const [, navigate] = useLocation();
  const [step, setStep] = useState<Step>('begin');
  const [sheet, setSheet] = useState<Sheet>(() => emptySheet('practice', own));
  const names = new Map(practiceParties.map(({ id, name }) => [id, words(name)]));
  const address = paths.practiceRound();
  const go = (next: Step) => {
    setStep(next);
    navigate(address, { replace: true });
  };
  if (step === 'result') {
    const again = () => {
      setSheet(emptySheet('practice', own));
      go('begin');
    };
    return <PracticeResult sheet={sheet} names={names} onAgain={again} />;
  }
  if (step === 'answer' && practiceSet) {
    const flow: QuestionFlow = {
      set: practiceSet,
      questions: practiceQuestions(own),
      sheet,
      names,
      address,
      isPractice: true,
      answer: async ({ key }, rating) => {
        setSheet((before) => ({ ...before, answers: { ...before.answers, [key]: rating } }));
        return ok(undefined);
      },
      comment: async (itemId, text) => {
        setSheet((before) => ({ ...before, comments: { ...before.comments, [itemId]: text } }));
        return ok(undefined);
      },
      handIn: async () => {
        go('ready');
        return ok(undefined);
      },
      onStop: () => go('begin'),
    };
    return <QuestionSteps flow={flow} />;
  }
  const isReady = step === 'ready';
  return (
    <Page
      title={say(isReady ? 'practice_ready' : 'practice_title')}
      lead={isReady ? say.rich('practice_ready_text') : say.rich('practice_lead')}
      back={paths.guide()}
      action={
        <Button kind="primary" {...(isReady ? { icon: 'talk' } : {})} onClick={() => go(isReady ? 'result' : 'answer')}>
          {say(isReady ? 'practice_show' : 'practice_start')}
        </Button>
      }
    >
      <Banner kind="info" title={say('practice_mark')}>
        <p>{say.rich('practice_nothing')}</p>
      </Banner>
      {!isReady && (
        <>
          <p>{say.rich('practice_story')}</p>
          <p>{say.rich('practice_you', { party: names.get(own) ?? '' })}</p>
          <PromiseCard />
        </>
      )}
      <LinkButton kind="text" to={paths.guide()}>
        {say('practice_guide')}
      </LinkButton>
    </Page>
  );
}
