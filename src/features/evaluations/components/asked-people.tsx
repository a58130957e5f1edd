import { useWords } from '#i18n/use-words.tsx';
import type { Party } from '#store/parties.ts';
import type { Member } from '#store/people.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipToggles } from '#ui/primitives/chip-set.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import type { ReactNode } from 'react';
import { askableOf, type RoundForm, tooSmall } from '../new-round.model.ts';

interface AskedPeopleProps {
  readonly form: RoundForm;
  readonly parties: readonly Party[];
  readonly members: readonly Member[];
  readonly errors: readonly FormError[];
  readonly onChange: (changes: Partial<RoundForm>) => void;
}

/** 1人1枚: the people asked, party by party, with a warning where they are too few to stay nameless. */
export function AskedPeople({ form, parties, members, errors, onChange }: AskedPeopleProps): ReactNode {
  const say = useWords('evaluations');
  const small = tooSmall(form, parties, members);
  const toggle = (id: string, on: boolean) =>
    onChange({ evaluators: on ? [...form.evaluators, id] : form.evaluators.filter((one) => one !== id) });
  return (
    <>
      {parties.map((party) => {
        const askable = askableOf(members, party.id);
        return (
          <ChipToggles
            key={party.id}
            id={`asked-${party.id}`}
            label={say('asked_people', { party: party.name ?? '' })}
            support={askable.length === 0 ? say('asked_nobody') : undefined}
            options={askable.map((member) => ({ value: member.id, label: member.name ?? '' }))}
            values={new Set(form.evaluators)}
            onToggle={toggle}
            error={errors.find((error) => error.fieldId === `asked-${party.id}`)?.text}
          />
        );
      })}
      {small.length > 0 && (
        <Banner
          kind="warning"
          title={say('few_title')}
          actions={
            <Button kind="outline" onClick={() => onChange({ voice: 'party' })}>
              {say('few_switch')}
            </Button>
          }
        >
          <p>{say.rich('few_text', { parties: small.map((party) => party.name).join(' · ') })}</p>
        </Banner>
      )}
    </>
  );
}
