import { useWords } from '#i18n/use-words.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { RoundParty, RoundView } from '../round-view.ts';

/** How many sheets each party has handed in. Nothing here comes from an answer. */
export function ProgressList({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  return (
    <Section title={say('progress')}>
      <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
        {view.parties.map((party) => (
          <li key={party.id} className="flex flex-wrap items-center justify-between gap-x-3 py-3">
            <span className="flex min-w-0 flex-col">
              <span className="text-std-16B-170">{party.name}</span>
              {!party.isAbsent && (
                <span className="text-dns-16N-130 text-ink-sub">
                  {say(party.isPromised ? 'promised' : 'not_promised')}
                </span>
              )}
            </span>
            <PartyCount party={party} isNameless={view.round.voice === 'anonymous'} />
          </li>
        ))}
      </ul>
      <p className="text-ink-sub">{say.rich('progress_note')}</p>
      {view.round.collect === 'phones' && <p className="text-ink-sub">{say.rich('progress_local')}</p>}
    </Section>
  );
}

function PartyCount({ party, isNameless }: { readonly party: RoundParty; readonly isNameless: boolean }): ReactNode {
  const say = useWords('evaluations');
  if (party.isAbsent) return <span className="text-ink-sub">{say('absent')}</span>;
  const isComplete = party.expected > 0 && party.answered >= party.expected;
  const count = say('people_of', { total: party.expected, count: party.answered });
  return (
    <span className="flex items-center gap-1">
      {isComplete && <Icon name="check" className="size-5" />}
      {isNameless ? count : say(isComplete ? 'handed_in' : 'not_handed_in')}
    </span>
  );
}
