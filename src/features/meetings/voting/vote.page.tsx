import { castCount, fewBallots } from '#domain/meeting/vote.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { votesOf } from '#store/votes.ts';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'wouter';
import { keepsMinutes } from '../closing.model.ts';
import { tell, tellFailure } from '../components/tell.ts';
import { CastBallot } from './cast-ballot.tsx';
import { CastForOthers } from './cast-for-others.tsx';
import { type FoundVote, useVote } from './use-vote.ts';
import { VoteResult } from './vote-result.tsx';

/** One vote: cast, watch, close, and what came out. */
export function VotePage(): ReactNode {
  const { space, id, vote } = useParams<{ space: string; id: string; vote: string }>();
  const say = useWords('running');
  const found = useVote(space, id, vote);
  const back = paths.meeting(space, id);
  if (found) return <OneVote found={found} />;
  return (
    <Page title={say('vote_title')} back={back}>
      {found === null && (
        <EmptyState icon="check" action={<LinkButton to={back}>{say('vote_to_meeting')}</LinkButton>}>
          {say.rich('vote_missing')}
        </EmptyState>
      )}
    </Page>
  );
}

function OneVote({ found }: { readonly found: FoundVote }): ReactNode {
  const say = useWords('running');
  const { space, vote, sheet, isOpen } = found;
  return (
    <Page
      title={vote.question ?? say('vote_title')}
      lead={say.rich(`voice_${vote.voice ?? 'open'}`)}
      back={paths.meeting(space, sheet.meeting.id)}
    >
      {isOpen && <CastBallot found={found} />}
      {vote.state !== 'closed' && <p className="text-std-16B-170">{say('vote_cast', { number: castCount(vote) })}</p>}
      {isOpen && sheet.view.me.isLeader && <CastForOthers found={found} />}
      <VoteResult found={found} />
      <Closing found={found} />
      <HistoryLink to={paths.history(space, vote.id)} />
    </Page>
  );
}

/** For who asked and who keeps the minutes. */
function Closing({ found }: { readonly found: FoundVote }): ReactNode {
  const say = useWords('running');
  const votes = votesOf(useStore());
  const [, navigate] = useLocation();
  const { space, vote, sheet } = found;
  const isKeeper = keepsMinutes(sheet.meeting, sheet.view.me) || vote.authorId === sheet.view.me.memberId;
  if (vote.state === 'closed' || !isKeeper || sheet.view.state === 'closed') return null;
  const close = async () => {
    tell(await votes.closeVote(space, vote.id), say('vote_closed'));
  };
  const drop = async () => {
    if (!tellFailure(await votes.dropVote(space, vote.id))) return;
    tell({ ok: true, value: undefined }, say('vote_dropped'));
    navigate(paths.meeting(space, sheet.meeting.id), { replace: true });
  };
  const isFew = vote.voice === 'secret' && castCount(vote) <= fewBallots;
  return (
    <Section title={say('vote_close')}>
      <p>{say.rich('vote_close_lead')}</p>
      {isFew && (
        <p className="rounded-8 bg-waiting-tint px-3 py-2 text-waiting">
          {say('vote_close_few', { number: castCount(vote) })}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="solid" icon="lock" onClick={() => void close()}>
          {say('vote_close')}
        </Button>
        {sheet.isOpen && (
          <Button kind="text" icon="trash" onClick={() => void drop()}>
            {say('vote_drop')}
          </Button>
        )}
      </div>
    </Section>
  );
}
