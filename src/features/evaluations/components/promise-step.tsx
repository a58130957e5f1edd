import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { collectOf, type RoundView } from '../round-view.ts';
import { PromiseCard } from './promise-card.tsx';
import { WhoSees } from './who-sees.tsx';

interface PromiseStepProps {
  readonly view: RoundView;
  readonly partyId: string;
  readonly back: string;
  readonly onPromise: () => void;
}

/** Before the first answer of a party: the promise, and who will see what. */
export function PromiseStep({ view, partyId, back, onPromise }: PromiseStepProps): ReactNode {
  const say = useWords('evaluations');
  const { round, parties } = view;
  const party = parties.find((one) => one.id === partyId);
  return (
    <Page
      title={say('promise_title')}
      lead={say.rich('promise_as', { party: party?.name ?? '' })}
      back={back}
      action={
        <Button kind="primary" onClick={onPromise}>
          {say('promise_start')}
        </Button>
      }
    >
      <PromiseCard />
      <Section title={say('who_sees')}>
        <WhoSees voice={round.voice ?? 'party'} collect={collectOf(round)} hasCity={party?.kind === 'city'} />
      </Section>
    </Page>
  );
}
