import { daysOfRule } from '#calendar/recurrence.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { sortsFrom } from '#domain/event/repeat-choice.ts';
import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { ChipToggles } from '#ui/primitives/chip-set.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { NumberField } from '#ui/primitives/number-field.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import type { ReactNode } from 'react';
import { type EventDraft, fullInputOf, skipsOf } from '../event-draft.model.ts';
import { useRepeatWords } from '#ui/use-repeat-words.ts';

interface RepeatFieldsProps {
  readonly draft: EventDraft;
  readonly onChange: (changes: Partial<EventDraft>) => void;
  readonly today: string;
  readonly wrong: (field: string) => string | undefined;
  /** It comes again already: to end it is something else. */
  readonly isSeries: boolean;
  /** The first day stays for itself, with everything people have said of it. */
  readonly isSpokenOf: boolean;
}

/** くり返し in words that fit the first day, the end, and days left out. */
export function RepeatFields({ draft, onChange, today, wrong, isSeries, isSpokenOf }: RepeatFieldsProps): ReactNode {
  const say = useWords('shifts');
  const { sortWords } = useRepeatWords();
  const sorts = draft.on === '' ? [] : sortsFrom(draft.on);
  const dayOfMonth = Number(draft.on.slice(8));
  return (
    <Disclosure summary={say('repeat')} open={draft.repeat !== '' || [wrong('times'), wrong('repeat')].some(Boolean)}>
      <Stack>
        {draft.on === '' && <p>{say.rich('repeat_day_first')}</p>}
        {draft.on !== '' && (
          <ChoiceRows
            id="repeat"
            label={say('repeat')}
            quietLabel
            options={[
              ...(isSeries ? [] : [{ value: '', label: say('repeat_none') }]),
              ...sorts.map((sort) => ({
                value: sort,
                label: sortWords(sort, draft.on),
                ...(sort === 'monthly_day' && dayOfMonth > 28
                  ? { note: say('repeat_short_month', { day: dayOfMonth }) }
                  : {}),
              })),
              ...(draft.repeat === 'special' ? [{ value: 'special', label: say('repeat_special') }] : []),
            ]}
            value={draft.repeat}
            onValue={(repeat) => onChange({ repeat, skips: '' })}
            error={wrong('repeat')}
          />
        )}
        {isSpokenOf && draft.repeat !== '' && <p>{say.rich('repeat_first_stays')}</p>}
        {draft.repeat !== '' && draft.repeat !== 'special' && (
          <EndFields draft={draft} onChange={onChange} today={today} wrong={wrong} />
        )}
      </Stack>
    </Disclosure>
  );
}

function EndFields({ draft, onChange, today, wrong }: Omit<RepeatFieldsProps, 'isSeries' | 'isSpokenOf'>): ReactNode {
  const say = useWords('shifts');
  const locale = useLocale();
  const days = nextDays(draft);
  const skips = new Set(skipsOf(draft));
  const toggle = (day: string, isOn: boolean) =>
    onChange({ skips: [...skips, day].filter((one) => one !== day || isOn).join(',') });
  return (
    <>
      <DateField
        id="until"
        label={say('field_until')}
        mark="optional"
        support={say('field_until_hint')}
        today={today}
        near={[]}
        min={draft.on}
        value={draft.until}
        onValue={(until) => onChange({ until, times: '' })}
      />
      <NumberField
        id="times"
        label={say('field_times')}
        mark="optional"
        unit={say('unit_times')}
        value={draft.times}
        onValue={(times) => onChange({ times, until: '' })}
        error={wrong('times')}
      />
      {days.length > 0 && (
        <ChipToggles
          label={say('skips')}
          mark="optional"
          support={say('skips_hint')}
          options={days.map((day) => ({ value: day, label: formatShortDate(day, locale) }))}
          values={skips}
          onToggle={toggle}
        />
      )}
    </>
  );
}

/** The days that may be left out: the next ten, without the first. */
const nextDays = (draft: EventDraft): readonly string[] => {
  const rule = fullInputOf(draft).repeat;
  if (!rule) return [];
  return daysOfRule(rule, draft.on, { from: daysAfter(draft.on, 1), to: daysAfter(draft.on, 400) }).slice(0, 10);
};
