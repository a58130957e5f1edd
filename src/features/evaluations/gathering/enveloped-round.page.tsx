import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { envelopesOf, type OwnEnvelope } from '#store/envelopes.ts';
import { receivedOf } from '#store/received-results.ts';
import { useLive } from '#store/react.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type Task, TaskList } from '#ui/primitives/task-list.tsx';
import type { ReactNode } from 'react';
import { PromiseCard } from '../components/promise-card.tsx';
import { RoundFacts } from '../components/round-facts.tsx';
import { RoundSteps } from '../components/round-steps.tsx';
import type { RoundView } from '../round-view.ts';
import { useRoundTitle } from '../use-round-title.ts';
import { Limits } from './limits.tsx';
import { useTidy } from './use-tidy.ts';

/** An open round whose sheets go from phone to phone in envelopes. */
export function EnvelopedRoundPage({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('gathering');
  const answers = useWords('evaluations');
  const title = useRoundTitle(view.round);
  const { space, round, mayRun } = view;
  const known = useLive(
    async (store) => ({
      own: (await envelopesOf(store).findOwn(space.id, round.id)) ?? null,
      received: (await receivedOf(store).findReceived(space.id, round.id)) ?? null,
    }),
    [space.id, round.id],
  );
  useTidy();
  if (!known?.own) return null;
  const { own, received } = known;
  const mine = paths.envelopeRound(space.id, round.id);
  const isGatherer = mayRun && (own.step === 'sealed' || !own.isAsked) && !received;
  return (
    <Page
      title={title}
      back={paths.project(space.id)}
      action={
        <LinkButton kind="primary" to={isGatherer ? paths.gatherRound(space.id, round.id) : mine}>
          {say(received ? 'received_title' : isGatherer ? 'task_gather' : 'task_envelope')}
        </LinkButton>
      }
    >
      <Section title={answers('mine')}>
        <TaskList tasks={tasksOf(view, own, { answer: say('task_envelope'), gather: say('task_gather') })} />
        <p>{say.rich('mine_asked')}</p>
        <p>{say.rich(mayRun ? 'mine_gather' : 'ask_leader')}</p>
      </Section>
      <RoundFacts view={view} />
      <PromiseCard />
      <Limits />
      <RoundSteps view={own.step === 'open' ? view : asAnswered(view)} />
    </Page>
  );
}

const tasksOf = (
  { space, round, mayRun }: RoundView,
  own: OwnEnvelope,
  words: { readonly answer: string; readonly gather: string },
): Task[] => {
  const state = own.step === 'sealed' ? 'done' : own.step === 'writing' ? 'partly' : 'open';
  const answer: Task = { id: 'answer', title: words.answer, state, to: paths.envelopeRound(space.id, round.id) };
  const to = paths.gatherRound(space.id, round.id);
  const gather: Task = { id: 'gather', title: words.gather, state: own.isCollecting ? 'partly' : 'open', to };
  return [...(own.isAsked ? [answer] : []), ...(mayRun ? [gather] : [])];
};

/** A party that has begun to answer no longer steps out, and the round is no longer taken away. */
const asAnswered = (view: RoundView): RoundView => ({
  ...view,
  parties: view.parties.map((party) =>
    party.id === view.space.me.partyId ? { ...party, answered: Math.max(1, party.answered) } : party,
  ),
});
