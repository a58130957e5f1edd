import { findUnanswered } from '#domain/evaluation/questions.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { type ReactNode, useState } from 'react';
import { crossedItems, type FlowPlace, groupsOf, placeAfter } from '../answer-flow.model.ts';
import type { QuestionFlow } from '../question-flow.ts';
import { useAnswerWords } from '../use-answer-words.ts';
import { usePrinciple } from '../use-principle.ts';
import { useQuestionWords } from '../use-question-words.tsx';
import { PracticeMark } from './practice-mark.tsx';
import { WordField } from './word-field.tsx';

interface CheckAnswersProps {
  readonly flow: QuestionFlow;
  readonly onGo: (place: FlowPlace) => void;
}

/** All answers on one page, each with a way to change it; then they are handed in. */
export function CheckAnswers({ flow, onGo }: CheckAnswersProps): ReactNode {
  const say = useWords('evaluations');
  const common = useWords('common');
  const question = useQuestionWords(flow);
  const answer = useAnswerWords(flow.set);
  const principle = usePrinciple(flow.set);
  const named = (id: string) => `${principle(id).mark} ${principle(id).name}`;
  const [isBusy, setBusy] = useState(false);
  const { questions, sheet } = flow;
  const open = findUnanswered(questions, sheet).length;
  const handIn = async () => {
    setBusy(true);
    const done = await flow.handIn();
    setBusy(false);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <Page
      title={say('check_title')}
      beside={flow.isPractice && <PracticeMark />}
      {...(flow.back === undefined ? {} : { back: flow.back })}
      action={
        <Button
          kind="primary"
          busyText={isBusy ? common('saving') : undefined}
          onClick={() => (open > 0 ? onGo(placeAfter(questions, sheet, -1)) : void handIn())}
        >
          {say(open > 0 ? 'check_go_on' : 'hand_in')}
        </Button>
      }
    >
      {open > 0 && <Banner kind="warning" title={say('check_open', { count: open })} />}
      <Crossed flow={flow} />
      {groupsOf(questions).map(({ principle, own }) => (
        <Section key={principle ?? ''} title={principle === null ? say('outcomes') : named(principle)}>
          <SummaryList
            items={own.map((one) => ({
              label: question(one),
              value: answer(one, sheet.answers[one.key]),
              change: () => onGo(questions.indexOf(one)),
            }))}
          />
        </Section>
      ))}
      {flow.onStop && (
        <Button kind="text" onClick={flow.onStop}>
          {say('pass_stop')}
        </Button>
      )}
    </Page>
  );
}

/** A × asks for a word, once, where it costs no tap. */
function Crossed({ flow }: { readonly flow: QuestionFlow }): ReactNode {
  const say = useWords('evaluations');
  const question = useQuestionWords(flow);
  const crossed = crossedItems(flow.questions, flow.sheet);
  if (crossed.length === 0) return null;
  return (
    <Section title={say('crossed')}>
      <p>{say.rich('crossed_text')}</p>
      {crossed.map((itemId) => {
        const about = flow.questions.find((one) => one.itemId === itemId && flow.sheet.answers[one.key] === 1);
        return (
          <WordField
            key={itemId}
            label={about ? question(about) : say('word_label')}
            saved={flow.sheet.comments[itemId] ?? ''}
            onSave={(word) => void flow.comment(itemId, word)}
          />
        );
      })}
    </Section>
  );
}
