import { useWords } from '#i18n/use-words.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import type { ReactNode } from 'react';
import { type IssueForm, kindWords, whoWords } from '../issue-form.model.ts';
import { ChipsOrWords } from './chips-or-words.tsx';

interface IssueFieldsProps {
  readonly form: IssueForm;
  readonly onChange: (changes: Partial<IssueForm>) => void;
  readonly places: readonly string[];
  readonly today: string;
  readonly error: string | undefined;
}

/** What, whose, where, when: a tap each; whoever wants other words finds a line for them. */
export function IssueFields({ form, onChange, places, today, error }: IssueFieldsProps): ReactNode {
  const say = useWords('planning');
  return (
    <Stack>
      <ChipsOrWords
        id="title"
        label={say('field_what')}
        otherLabel={say('field_what_words')}
        options={kindWords.map((word) => say(word))}
        value={form.title}
        onValue={(title) => onChange({ title })}
        error={error}
      />
      <ChipsOrWords
        id="whose"
        label={say('field_whose')}
        otherLabel={say('field_whose_words')}
        options={whoWords.map((word) => say(word))}
        value={form.whose}
        onValue={(whose) => onChange({ whose })}
      />
      <ChipsOrWords
        id="place"
        label={say('field_where')}
        otherLabel={say('field_where_words')}
        options={places}
        value={form.place}
        onValue={(place) => onChange({ place })}
      />
      <DateField
        label={say('field_seen')}
        today={today}
        max={today}
        value={form.seenOn}
        onValue={(seenOn) => onChange({ seenOn })}
      />
      <Disclosure summary={say('field_trouble')} open={form.trouble !== ''}>
        <TextAreaField
          label={say('field_trouble')}
          support={say('field_trouble_hint')}
          limit={400}
          value={form.trouble}
          onValue={(trouble) => onChange({ trouble })}
        />
      </Disclosure>
    </Stack>
  );
}
