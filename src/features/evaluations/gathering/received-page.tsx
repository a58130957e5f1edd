import { resultOf } from '#domain/evaluation/result.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { ReceivedResult } from '#store/received-results.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { OutcomeSection } from '../components/outcome-section.tsx';
import { Strengths } from '../components/strengths.tsx';
import { ViewsSection } from '../components/views-section.tsx';
import type { ResultView } from '../result-view.ts';
import type { RoundView } from '../round-view.ts';
import { useItemWords } from '../use-question-words.tsx';
import { useRoundTitle } from '../use-round-title.ts';
import { CodePlayer } from './code-player.tsx';
import { Fingerprint } from './fingerprint.tsx';

interface ReceivedPageProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  readonly received: ReceivedResult;
}

/** A result that came from the collecting phone, until its records arrive over a network. */
export function ReceivedPage({ view, set, received }: ReceivedPageProps): ReactNode {
  const say = useWords('gathering');
  const title = useRoundTitle(view.round);
  const result = resultViewOf(view, set, received);
  return (
    <Page title={say('received_title')} lead={title} back={paths.round(view.space.id, view.round.id)}>
      <Banner kind="info" title={say('received_text')}>
        <p>{say.rich(view.round.voice === 'anonymous' ? 'received_trusted' : 'received_checked')}</p>
      </Banner>
      <Strengths view={result} />
      <ViewsSection view={result} />
      <OutcomeSection view={result} />
      <Comments view={result} />
      <Section title={say('result_words')}>
        <Fingerprint bytes={received.fingerprint} large />
      </Section>
      <Disclosure summary={say('hand_on')}>
        <CodePlayer what="result" text={received.text} />
      </Disclosure>
    </Page>
  );
}

function Comments({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('gathering');
  const words = useItemWords(view);
  if (view.comments.length === 0) return null;
  return (
    <Section title={say('comments')}>
      <ul className="flex flex-col gap-2">
        {view.comments.map((comment, place) => (
          // Two people may write the same; the list never changes.
          <li key={place} className="rounded-12 border-1 border-line bg-white px-4 py-3">
            <p className="text-ink-sub">{words(comment.itemId)}</p>
            <p className="whitespace-pre-wrap">{comment.text}</p>
            <p className="text-ink-sub">
              {comment.partyId === null ? say('comment_nameless') : view.names.get(comment.partyId)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The same figures as the result page makes of records; the talk about them begins when these have come. */
const resultViewOf = (
  { space, round }: RoundView,
  set: ReceivedPageProps['set'],
  received: ReceivedResult,
): ResultView => ({
  space,
  round,
  set,
  result: resultOf({
    rules: set,
    round: { phase: round.phase ?? 'before', length: round.length ?? 'short' },
    partyIds: received.partyIds,
    tallies: received.parties,
  }),
  partyIds: received.partyIds,
  names: received.names,
  comments: received.comments,
  findings: new Map(),
  promises: [],
  comparisons: [],
  actions: [],
  members: [],
});
