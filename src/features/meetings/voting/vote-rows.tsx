import { castCount, resultOf } from '#domain/meeting/vote.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Vote } from '#store/votes.ts';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import type { ReactNode } from 'react';

/** Votes of a meeting, each with where it stands. */
export function VoteRows({ space, votes }: { readonly space: string; readonly votes: readonly Vote[] }): ReactNode {
  const say = useWords('running');
  const standing = (vote: Vote): string => {
    if (vote.state !== 'closed')
      return [say('vote_state_open'), say('vote_cast', { number: castCount(vote) })].join('・');
    const result = resultOf(vote);
    if (!result) return [say('vote_state_closed'), say('vote_offline')].join('・');
    return result.map(({ text, count }) => say('vote_line_count', { choice: text, number: count })).join('・');
  };
  return (
    <CardList>
      {votes.map((vote) => (
        <CardLink
          key={vote.id}
          to={paths.vote(space, vote.meetingId ?? '', vote.id)}
          leading="check"
          title={vote.question ?? ''}
          meta={standing(vote)}
        />
      ))}
    </CardList>
  );
}
