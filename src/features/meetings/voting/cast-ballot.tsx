import { choicesOf } from '#domain/meeting/vote.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useSending, useStore } from '#store/react.tsx';
import { votesOf } from '#store/votes.ts';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import type { ReactNode } from 'react';
import { tellFailure } from '../components/tell.ts';
import type { FoundVote } from './use-vote.ts';

/** My own ballot: one tap, changeable until the vote closes, also without a network. */
export function CastBallot({ found }: { readonly found: FoundVote }): ReactNode {
  const say = useWords('running');
  const votes = votesOf(useStore());
  const { waiting } = useSending();
  const { space, vote, own } = found;
  const choices = choicesOf(vote);
  const chosen = choices.find(({ id }) => id === own?.choice);
  return (
    <div className="flex flex-col gap-3">
      <ChoiceRows
        label={say('vote_yours')}
        options={choices.map(({ id, text }) => ({ value: id, label: text }))}
        value={chosen?.id}
        onValue={(choice) => void votes.castBallot(space, vote.id, choice).then(tellFailure)}
      />
      <p role="status">
        {chosen && say('vote_saved', { choice: chosen.text })}
        {chosen && waiting > 0 && <span className="block">{say.rich('vote_kept_here')}</span>}
      </p>
    </div>
  );
}
