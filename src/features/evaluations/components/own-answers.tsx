import type { Sheet } from '#domain/evaluation/sheet.ts';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { questionsOf, type RoundView } from '../round-view.ts';
import { useAnswerWords } from '../use-answer-words.ts';
import { useQuestionWords } from '../use-question-words.tsx';

interface OwnAnswersProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  readonly sheet: Sheet;
}

/** A sheet its writer can read and nobody else. */
export function OwnAnswers({ view, set, sheet }: OwnAnswersProps): ReactNode {
  const say = useWords('surveys');
  const question = useQuestionWords({ set, names: new Map(view.parties.map((party) => [party.id, party.name])) });
  const answer = useAnswerWords(set);
  const answered = questionsOf(view, sheet.partyId || (view.space.me.partyId ?? '')).filter(
    ({ key }) => sheet.answers[key] !== undefined,
  );
  return (
    <Disclosure summary={say('returned')}>
      <SummaryList
        items={[
          ...answered.map((one) => ({ label: question(one), value: answer(one, sheet.answers[one.key]) })),
          ...Object.entries(sheet.comments).map(([itemId, text]) => ({
            label: question({ itemId, subject: 'us' }),
            value: text,
          })),
        ]}
      />
    </Disclosure>
  );
}
