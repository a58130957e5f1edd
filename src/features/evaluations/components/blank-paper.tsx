import type { Question } from '#domain/evaluation/questions.ts';
import { useWords } from '#i18n/use-words.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { Fragment, type ReactNode } from 'react';
import { questionsOf, type RoundView } from '../round-view.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useQuestionWords } from '../use-question-words.tsx';
import { usePrinciple } from '../use-principle.ts';
import { useRoundTitle } from '../use-round-title.ts';
import { PromiseLines } from './promise-card.tsx';
import { SetLine } from './set-line.tsx';
import { WhoSees } from './who-sees.tsx';

interface BlankPaperProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  readonly partyId: string;
  readonly large: boolean;
}

/** The questions of one party on paper, with the promise; its answers are typed in later. */
export function BlankPaper({ view, set, partyId, large }: BlankPaperProps): ReactNode {
  const say = useWords('evaluations');
  const words = useContentWords();
  const { space, round, parties } = view;
  const party = parties.find((one) => one.id === partyId);
  const flow = { set, names: new Map(parties.map((one) => [one.id, one.name])) };
  const question = useQuestionWords(flow);
  const principle = usePrinciple(set);
  const questions = questionsOf(view, partyId);
  const headingOf = (index: number): string | null => {
    const id = questions[index]?.principle;
    if (id == null || id === questions[index - 1]?.principle) return null;
    return `${principle(id).mark} ${principle(id).name}`;
  };
  return (
    <PrintSheet title={say('print_blank_title')} space={space.name} version={useRoundTitle(round)} large={large}>
      <p>
        {say('print_party')}: {party?.name}
      </p>
      <h3>{say('promise')}</h3>
      <PromiseLines />
      <h3>{say('who_sees')}</h3>
      <WhoSees voice={round.voice ?? 'party'} collect={round.collect ?? 'phones'} hasCity={party?.kind === 'city'} />
      <h3>{say('print_how')}</h3>
      <p>{set.scale.map((step) => `${step.sign} ${words(step.words)}`).join('　')}</p>
      <table className="mt-2 leading-snug">
        <thead>
          <tr>
            <th scope="col">{say('print_about')}</th>
            <th scope="col" className="w-40">
              {say('print_answer')}
            </th>
          </tr>
        </thead>
        <tbody>
          {questions.map((one, index) => (
            <Fragment key={one.key}>
              {headingOf(index) && (
                <tr>
                  <th scope="rowgroup" colSpan={2} className="text-start">
                    {headingOf(index)}
                  </th>
                </tr>
              )}
              <tr>
                <td>
                  {index + 1}. {question(one)}
                </td>
                <td className="w-40">
                  <AnswerBoxes set={set} question={one} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      <h3>{say('print_word')}</h3>
      <div className="write-here" />
      <div className="write-here" />
      <div className="write-here" />
      <SetLine set={set} />
    </PrintSheet>
  );
}

function AnswerBoxes({
  set,
  question,
}: {
  readonly set: BlankPaperProps['set'];
  readonly question: Question;
}): ReactNode {
  const words = useContentWords();
  const options = set.items.find((item) => item.id === question.itemId)?.options ?? [];
  const marks = question.kind === 'choice' ? options.map(words) : set.scale.map((step) => step.sign);
  return (
    <span className={`flex justify-between gap-2 ${question.kind === 'choice' ? 'flex-wrap' : 'text-[1.25em]'}`}>
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </span>
  );
}
