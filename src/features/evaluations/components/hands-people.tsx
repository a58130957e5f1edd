import { FEWEST_FOR_FIGURE } from '#domain/evaluation/cell.ts';
import { readCount } from '#i18n/read-input.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { NumberField } from '#ui/primitives/number-field.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import type { RoundParty } from '../round-view.ts';

interface HandsPeopleProps {
  readonly party: RoundParty;
  readonly isNameless: boolean;
  readonly onPeople: (people: number) => void;
}

/** Without names the people are those who were named; else whoever is in the room. */
export function HandsPeople({ party, isNameless, onPeople }: HandsPeopleProps): ReactNode {
  const say = useWords('surveys');
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const left = party.expected - party.answered;
  const begin = () => {
    const people = isNameless ? left : readCount(text);
    const isCount = typeof people === 'number' && people > 0;
    setMissing(!isCount);
    if (isCount) onPeople(people);
  };
  return (
    <Page
      title={party.name}
      onSubmit={begin}
      action={
        <Button kind="primary" type="submit">
          {say('hands_begin')}
        </Button>
      }
    >
      {isNameless ? (
        <>
          <p>{say.rich('hands_people_fixed', { count: left })}</p>
          {left < FEWEST_FOR_FIGURE && <Banner kind="warning" title={say('hands_few')} />}
        </>
      ) : (
        <NumberField
          label={say('hands_people')}
          unit={say('hands_people_unit')}
          value={text}
          onValue={setText}
          error={isMissing ? say('hands_people_missing') : undefined}
        />
      )}
    </Page>
  );
}
