import { keysOf } from '#domain/records.ts';
import { sheetOfFields } from '#domain/evaluation/sheet-keys.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useLive } from '#store/react.tsx';
import { roundEndOf } from '#store/round-end.ts';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { RoundView } from '../round-view.ts';
import { OwnAnswers } from './own-answers.tsx';

interface AddendumListProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
}

/** What was added after the showing, by party; without a name where nobody has one. */
export function AddendumList({ view, set }: AddendumListProps): ReactNode {
  const say = useWords('surveys');
  const [space, roundId] = [view.space.id, view.round.id];
  const found = useLive((store) => roundEndOf(store).listAddenda(space, roundId), [space, roundId]);
  if (!found) return null;
  const nameOf = (id: string | null | undefined) => view.parties.find((party) => party.id === id)?.name;
  return (
    <Section title={say('late_list')}>
      {found.length === 0 && <p>{say.rich('late_none')}</p>}
      <ul className="flex flex-col gap-2">
        {found.map((one) => {
          const answers = keysOf(one, 'answer').length;
          return (
            <li key={one.id} className="rounded-12 border-1 border-line bg-white px-4 py-3">
              <p className="whitespace-pre-wrap">{one.text}</p>
              {answers > 0 && (
                <>
                  <p>{say('late_answers', { count: answers })}</p>
                  <OwnAnswers view={view} set={set} sheet={sheetOfFields({ ...one })} />
                </>
              )}
              <p className="text-ink-sub">{nameOf(one.partyId) ?? say('late_nobody')}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
