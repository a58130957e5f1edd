import { answersOf } from '#domain/placement/question-path.ts';
import { type Triage, type TriageQuestion, triageOf, triageQuestions } from '#domain/project/triage.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { issueCardsOf } from '#store/issue-cards.ts';
import { useStore } from '#store/react.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { MissingIssue } from '../components/missing-issue.tsx';
import { PathAnswersList } from '../components/path-answers.tsx';
import { PathSteps } from '../components/path-steps.tsx';
import type { PathFlow } from '../path-flow.ts';
import { tell } from '#ui/tell.ts';
import { type IssueView, useIssue } from '../use-issue.ts';

/** だれが解決できそうですか: the nearest help first, one question a screen. */
export function TriageIssuePage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const view = useIssue(space, id);
  if (view === undefined) return null;
  if (view === null || !view.mayWrite) return <MissingIssue space={space} />;
  return <TriageSteps view={view} />;
}

function TriageSteps({ view }: { readonly view: IssueView }): ReactNode {
  const say = useWords('planning');
  const store = useStore();
  const { space, card } = view;
  const flow: PathFlow = {
    address: paths.triageIssue(space.id, card.id),
    back: paths.issue(space.id, card.id),
    questions: triageQuestions,
    answers: answersOf(card, 'triageAnswer'),
    wordsOf: (question) => ({
      title: say(`triage_q_${question as TriageQuestion}`),
      hint: say(`triage_q_${question as TriageQuestion}_hint`),
      options: (['yes', 'no', 'unsure'] as const).map((option) => ({ id: option, label: say(`triage_${option}`) })),
    }),
    answer: (question, option) => tell(issueCardsOf(store).answerTriage(space.id, card.id, question, option)),
  };
  const triage = triageOf(flow.answers);
  return (
    <PathSteps
      flow={flow}
      title={say('triage')}
      result={triage && <TriageResult view={view} flow={flow} triage={triage} />}
    />
  );
}

interface TriageResultProps {
  readonly view: IssueView;
  readonly flow: PathFlow;
  readonly triage: Triage;
}

function TriageResult({ view: { space, card, project }, flow, triage }: TriageResultProps): ReactNode {
  const say = useWords('planning');
  const mayBegin = triage === 'together' && space.kind === 'group' && !project;
  const back = (
    <LinkButton kind={mayBegin ? 'text' : 'primary'} to={flow.back}>
      {say('triage_back')}
    </LinkButton>
  );
  return (
    <Page
      title={say(`triage_${triage}`)}
      back={flow.back}
      action={
        <>
          {mayBegin && (
            <LinkButton kind="primary" to={`${paths.newProject(space.id)}?card=${card.id}`}>
              {say('issue_begin')}
            </LinkButton>
          )}
          {back}
        </>
      }
    >
      <div>
        <p>{say.rich(`triage_${triage}_why`)}</p>
        <p className="text-std-18B-160">{say.rich(`triage_${triage}_advice`)}</p>
      </div>
      <Section title={say('triage_answered')}>
        <PathAnswersList flow={flow} mayChange />
      </Section>
    </Page>
  );
}
