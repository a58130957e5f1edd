import { choicesOf } from '#domain/meeting/vote.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { votesOf } from '#store/votes.ts';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { ForOthers } from '#ui/primitives/for-others.tsx';
import type { WayTold } from '#ui/primitives/way-told.tsx';
import { type ReactNode, useState } from 'react';
import { tellFailure } from '../components/tell.ts';
import type { FoundVote } from './use-vote.ts';

/** 代理入力: a leader enters what somebody without a phone says. What they enter stays on this page, not on this phone. */
export function CastForOthers({ found }: { readonly found: FoundVote }): ReactNode {
  const say = useWords('running');
  const votes = votesOf(useStore());
  const [entered, setEntered] = useState<ReadonlyMap<string, string>>(new Map());
  const { space, vote, sheet, ballots } = found;
  const choiceOf = (memberId: string) =>
    ballots.find((ballot) => ballot.memberId === memberId)?.choice ?? entered.get(memberId);
  const people = sheet.members
    .filter(({ id }) => id !== sheet.view.me.memberId)
    .map(({ id, name }) => {
      const isIn = choiceOf(id) !== undefined;
      return { id, name: name ?? '', state: say(isIn ? 'vote_in' : 'vote_not_in'), isOpen: !isIn };
    });
  const enter = async (memberId: string, choice: string, how: WayTold) => {
    const done = await votes.castFor(space, vote.id, memberId, choice, how);
    if (tellFailure(done)) setEntered((known) => new Map(known).set(memberId, choice));
  };
  if (people.length === 0) return null;
  return (
    <Disclosure summary={say('vote_for')}>
      <p className="mb-3 text-ink-sub">{say.rich('vote_for_lead')}</p>
      <ForOthers people={people} titleOf={(name) => say('vote_of', { name })}>
        {(memberId, how) => (
          <ChoiceRows
            label={say('vote_of', { name: sheet.names.get(memberId) ?? '' })}
            quietLabel
            options={choicesOf(vote).map(({ id, text }) => ({ value: id, label: text }))}
            value={choiceOf(memberId)}
            onValue={(choice) => void enter(memberId, choice, how)}
          />
        )}
      </ForOthers>
    </Disclosure>
  );
}
