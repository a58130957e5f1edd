import { choicesOf, resultOf } from '#domain/meeting/vote.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { isTouched, readBoardDraft } from '../board-draft.model.ts';
import type { FoundVote } from './use-vote.ts';
import { decisionDraft } from './vote-decision.model.ts';

/** What came out, as the server counted it, and the way to a decision. */
export function VoteResult({ found }: { readonly found: FoundVote }): ReactNode {
  const say = useWords('running');
  const { vote } = found;
  if (vote.state !== 'closed') return vote.voice === 'open' ? <WhoChose found={found} /> : null;
  const result = resultOf(vote);
  return (
    <Section title={say('vote_result')}>
      {result ? (
        <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
          {result.map(({ id, text, count }) => (
            <li key={id} className="py-3 text-std-20B-150 tabular-nums">
              {say('vote_count', { choice: text, number: count })}
            </li>
          ))}
        </ul>
      ) : (
        <p role="status">{say.rich('vote_offline')}</p>
      )}
      {vote.voice === 'secret' ? result && <p>{say.rich('vote_forgotten')}</p> : <WhoChose found={found} />}
      {result && found.sheet.isOpen && <Decide found={found} />}
    </Section>
  );
}

function WhoChose({ found }: { readonly found: FoundVote }): ReactNode {
  const say = useWords('running');
  const { vote, ballots, sheet } = found;
  const cast = ballots.filter(({ choice }) => choice != null);
  if (cast.length === 0) return null;
  return (
    <Disclosure summary={say('vote_who')}>
      <dl>
        {choicesOf(vote).map(({ id, text }) => (
          <div key={id} className="py-1">
            <dt className="text-std-16B-170">{text}</dt>
            <dd>
              {cast
                .filter(({ choice }) => choice === id)
                .map(({ memberId }) => sheet.names.get(memberId ?? '') ?? '')
                .join('・')}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** Half written words of somebody are not thrown away for it. */
function Decide({ found }: { readonly found: FoundVote }): ReactNode {
  const say = useWords('running');
  const store = useStore();
  const [, navigate] = useLocation();
  const { space, vote, sheet } = found;
  const decide = async () => {
    const key = `meeting.board/${sheet.meeting.id}`;
    const known = readBoardDraft((await store.drafts.load(key))?.value);
    const draft = decisionDraft(vote, new Set(sheet.agenda.map(({ id }) => id)), (question, counts) =>
      say('vote_line', { question, counts: counts.map((one) => say('vote_line_count', one)).join('・') }),
    );
    const isHalfWritten = known?.entry != null && isTouched(known.entry);
    if (isHalfWritten) notify({ text: say('vote_half_written') });
    else if (draft) await store.drafts.save(key, draft);
    navigate(paths.meeting(space, sheet.meeting.id));
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <Button kind="solid" icon="edit" onClick={() => void decide()}>
        {say('vote_decide')}
      </Button>
      <p className="text-ink-sub">{say.rich('vote_decide_hint')}</p>
    </div>
  );
}
