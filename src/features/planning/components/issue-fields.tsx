import { useWords } from '#i18n/use-words.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import type { ReactNode } from 'react';
import { type IssueForm, kindWords, whoWords } from '../issue-form.model.ts';

interface IssueFieldsProps {
  readonly form: IssueForm;
  readonly onChange: (changes: Partial<IssueForm>) => void;
  readonly places: readonly string[];
  readonly today: string;
  readonly error: string | undefined;
}

/** What, whose, where, when: a tap each; whoever wants other words types them into the line below. */
export function IssueFields({ form, onChange, places, today, error }: IssueFieldsProps): ReactNode {
  const say = useWords('planning');
  const chips = (words: readonly string[]) => words.map((label) => ({ value: label, label }));
  return (
    <Stack>
      <ChipSet
        label={say('field_what')}
        options={chips(kindWords.map((word) => say(word)))}
        value={form.title}
        onValue={(title) => onChange({ title })}
      />
      <TextField
        id="title"
        label={say('field_what_words')}
        value={form.title}
        onValue={(title) => onChange({ title })}
        error={error}
      />
      <ChipSet
        label={say('field_whose')}
        options={chips(whoWords.map((word) => say(word)))}
        value={form.whose}
        onValue={(whose) => onChange({ whose })}
      />
      <TextField label={say('field_whose_words')} value={form.whose} onValue={(whose) => onChange({ whose })} />
      {places.length > 0 && (
        <ChipSet
          label={say('field_where')}
          options={chips(places)}
          value={form.place}
          onValue={(place) => onChange({ place })}
        />
      )}
      <TextField
        label={say(places.length > 0 ? 'field_where_words' : 'field_where')}
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
