import { useWords } from '#i18n/use-words.tsx';
import type { Gathering } from '#store/gathering-table.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { OpenSheets } from '../components/open-sheets.tsx';
import type { RoundView } from '../round-view.ts';
import type { TypedTurn } from './typed-sheet.tsx';

interface WithoutPhoneProps {
  readonly view: RoundView;
  readonly table: Gathering;
  readonly onType: (turn: TypedTurn) => void;
}

/** Paper, and people who answer on this phone. */
export function WithoutPhone({ view, table, onType }: WithoutPhoneProps): ReactNode {
  const say = useWords('gathering');
  const waiting = table.parties.filter((party) => party.envelopes.length < party.expected);
  return (
    <Section title={say('no_phone')}>
      <p>{say.rich('no_phone_text')}</p>
      {waiting.map(({ partyId, name }) => (
        <div key={partyId} className="flex flex-col gap-2">
          <Button kind="outline" icon="log" wide onClick={() => onType({ partyId, origin: 'paper', key: null })}>
            {say('type_paper', { party: name })}
          </Button>
          <Button kind="text" onClick={() => onType({ partyId, origin: 'pass', key: null })}>
            {say('answer_here', { party: name })}
          </Button>
        </div>
      ))}
      <OpenSheets view={view} onResume={(partyId, key) => onType({ partyId, origin: 'pass', key })} />
    </Section>
  );
}
