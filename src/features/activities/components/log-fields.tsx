import { useWords } from '#i18n/use-words.tsx';
import type { Member } from '#store/people.ts';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { Stepper } from '#ui/primitives/stepper.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { adultsOf, type LogDraft } from '../log-draft.model.ts';
import { DateChoice } from './date-choice.tsx';
import { MinutesChoice } from './minutes-choice.tsx';
import { PeopleChoice } from './people-choice.tsx';

interface LogFieldsProps {
  readonly draft: LogDraft;
  readonly onChange: (changes: Partial<LogDraft>) => void;
  readonly today: string;
  readonly members: readonly Member[];
  readonly names: ReadonlyMap<string, string>;
  readonly usual: readonly string[];
  /** The sentence at a field that was not accepted. */
  readonly wrong: (field: string) => string | undefined;
}

/** When, how long, who, how many, where: all of it filled in before anybody taps. */
export function LogFields({ draft, onChange, today, members, names, usual, wrong }: LogFieldsProps): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const written = (count: number) => common('people', { count });
  const [hasPlace] = useState(draft.place !== '');
  const place = (
    <TextField
      id="place"
      label={say('field_place')}
      mark="optional"
      value={draft.place}
      onValue={(place) => onChange({ place })}
      error={wrong('place')}
    />
  );
  return (
    <>
      <DateChoice value={draft.on} onValue={(on) => onChange({ on })} today={today} error={wrong('on')} />
      <MinutesChoice value={draft.minutes} onValue={(minutes) => onChange({ minutes })} />
      <PeopleChoice
        members={members}
        names={names}
        value={draft.with}
        usual={usual}
        onValue={(people) => onChange({ with: people })}
      />
      <Disclosure summary={say('counts')} open={draft.adults !== null || draft.children + draft.outsiders > 0}>
        <Stack gap={3}>
          <Stepper
            label={say('field_adults')}
            value={adultsOf(draft)}
            onValue={(adults) => onChange({ adults })}
            written={written}
          />
          <Stepper
            label={say('field_children')}
            value={draft.children}
            onValue={(children) => onChange({ children })}
            written={written}
          />
          <Stepper
            label={say('field_outsiders')}
            value={draft.outsiders}
            onValue={(outsiders) => onChange({ outsiders })}
            written={written}
          />
        </Stack>
      </Disclosure>
      {hasPlace || wrong('place') ? place : <Disclosure summary={say('place_fold')}>{place}</Disclosure>}
    </>
  );
}
