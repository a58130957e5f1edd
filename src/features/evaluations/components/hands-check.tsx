import type { Hands } from '#domain/evaluation/hands.ts';
import type { Question } from '#domain/evaluation/questions.ts';
import type { Rating } from '#domain/evaluation/sheet.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { countsOf, decidedAnswer, openHands } from '../hands.model.ts';
import type { RoundView } from '../round-view.ts';
import { ratingsOf } from '../typed-grid.model.ts';
import { useAnswerWords } from '../use-answer-words.ts';
import { useQuestionWords } from '../use-question-words.tsx';

interface HandsCheckProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  readonly questions: readonly Question[];
  readonly hands: Hands;
  readonly answers: { readonly [key: string]: Rating };
  readonly onGo: (place: number) => void;
  readonly onHandIn: () => void;
}

/** All counted hands, before they become the party's answers. */
export function HandsCheck({ view, set, questions, hands, answers, onGo, onHandIn }: HandsCheckProps): ReactNode {
  const say = useWords('surveys');
  const words = useQuestionWords({ set, names: new Map(view.parties.map((party) => [party.id, party.name])) });
  const answer = useAnswerWords(set);
  const voice = view.round.voice ?? 'party';
  const open = openHands(voice, questions, hands, answers);
  const told = (question: Question) => {
    if (voice === 'party') return answer(question, decidedAnswer(hands, question.key, answers[question.key]));
    const counts = countsOf(hands, question.key);
    return ratingsOf(question)
      .filter((rating) => rating > 0)
      .map((rating) => {
        const line = answer(question, rating);
        const sign = question.kind === 'choice' ? line : (line.split(' ')[0] ?? '');
        return say('hands_count', { sign, count: counts[rating - 1] ?? 0 });
      })
      .join('　');
  };
  const [first] = open;
  return (
    <Page
      title={say('hands_check_title')}
      action={
        first === undefined ? (
          <Button kind="primary" onClick={onHandIn}>
            {say('hands_hand_in')}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => onGo(questions.indexOf(first))}>
            {say('paper_next')}
          </Button>
        )
      }
    >
      {open.length > 0 && <Banner kind="warning" title={say('hands_open', { count: open.length })} />}
      <SummaryList
        items={questions.map((question, at) => ({
          label: words(question),
          value: told(question),
          change: () => onGo(at),
        }))}
      />
    </Page>
  );
}
