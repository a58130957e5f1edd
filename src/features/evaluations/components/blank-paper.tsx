import type { Question } from '#domain/evaluation/questions.ts';
import { useWords } from '#i18n/use-words.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import type { ReactNode } from 'react';
import { groupsOf } from '../answer-flow.model.ts';
import { questionsOf, type RoundView } from '../round-view.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { usePrinciple } from '../use-principle.ts';
import { useQuestionWords } from '../use-question-words.tsx';
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
  return (
    <PrintSheet title={say('print_blank_title')} space={space.name} version={useRoundTitle(round)} large={large}>
      <p>
        {say('print_party')}: <strong>{party?.name}</strong>
      </p>
      <p>
        {say('print_others')}: {parties.flatMap((one) => (one.id === partyId ? [] : [one.name])).join(' · ')}
      </p>
      <h3>{say('promise')}</h3>
      <PromiseLines />
      <p className="font-bold">□ {say('promise_as', { party: party?.name ?? '' })}</p>
      <h3>{say('who_sees')}</h3>
      <WhoSees voice={round.voice ?? 'party'} collect={round.collect ?? 'phones'} hasCity={party?.kind === 'city'} />
      <h3>{say('print_how')}</h3>
      <p className="flex flex-wrap gap-x-3">
        {set.scale.map((step) => (
          <span key={step.sign} className="print:whitespace-nowrap">
            {step.sign} {words(step.words)}
          </span>
        ))}
      </p>
      <table className="mt-2 leading-snug">
        <thead>
          <tr>
            <th scope="col">
              {say('print_about')} · {party?.name}
            </th>
            <th scope="col" className="print:w-40">
              {say('print_answer')}
            </th>
          </tr>
        </thead>
        {groupsOf(questions).map(({ principle: id, own }) => (
          <tbody key={id ?? ''} className="keep-together">
            <tr>
              <th scope="rowgroup" colSpan={2} className="text-start">
                {id === null ? say('outcomes') : `${principle(id).mark} ${principle(id).name}`}
              </th>
            </tr>
            {own.map((one) => (
              <tr key={one.key} className="keep-together">
                <td>
                  {questions.indexOf(one) + 1}. {question(one)}{' '}
                  <small className="print:whitespace-nowrap">{one.itemId}</small>
                </td>
                <td className="print:w-40">
                  <AnswerBoxes set={set} question={one} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <h3>{say('print_word')}</h3>
      {commentLines.map((line) => (
        <div key={line} className="write-here">
          {say('print_word_number')}
        </div>
      ))}
      <SetLine set={set} />
    </PrintSheet>
  );
}

/** Lines for words, each with the number of its question. */
const commentLines = ['first', 'second', 'third', 'fourth'];

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
    <span
      className={`flex justify-between gap-2 ${question.kind === 'choice' ? 'flex-wrap' : 'flex-wrap text-[1.25em] print:flex-nowrap'}`}
    >
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </span>
  );
}
