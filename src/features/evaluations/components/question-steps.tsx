import { notify } from '#ui/notices.ts';
import { errorWords } from '#i18n/i18n.ts';
import type { ReactNode } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { addressOfPlace, type FlowPlace, placeAfter, placeOfAddress, withAnswer } from '../answer-flow.model.ts';
import type { QuestionFlow } from '../question-flow.ts';
import { CheckAnswers } from './check-answers.tsx';
import { QuestionScreen } from './question-screen.tsx';

/** Question after question, then all answers. The place stands in the address and replaces the one before: もどる leaves. */
export function QuestionSteps({ flow }: { readonly flow: QuestionFlow }): ReactNode {
  const { questions, sheet, address } = flow;
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const asked = search.get('q');
  const go = (place: FlowPlace) => navigate(`${address}?q=${addressOfPlace(place)}`, { replace: true });
  if (asked === null) {
    return <Redirect to={`${address}?q=${addressOfPlace(placeAfter(questions, sheet, -1))}`} replace />;
  }
  const place = asked === 'check' ? 'check' : placeOfAddress(asked, questions, sheet);
  const question = place === 'check' ? undefined : questions[place];
  if (place === 'check' || !question) return <CheckAnswers flow={flow} onGo={go} />;
  return (
    <QuestionScreen
      key={question.key}
      flow={flow}
      question={question}
      place={place}
      onBack={place > 0 ? () => go(place - 1) : undefined}
      onAnswer={async (rating) => {
        const done = await flow.answer(question, rating);
        if (!done.ok) notify({ text: errorWords(done.error.code).text });
        return done.ok;
      }}
      onNext={(rating) => go(placeAfter(questions, withAnswer(sheet, question.key, rating), place))}
    />
  );
}
