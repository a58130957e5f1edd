import {
  type CommunityPlan,
  directionsOf,
  type PlanItem,
  type PlanState,
  yearsOf,
} from '#domain/plan/community-plan.ts';
import { planAudiences, planStates } from '#domain/records.ts';
import { formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { ChipSet, ChipToggles } from '#ui/primitives/chip-set.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SelectField } from '#ui/primitives/select-field.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import type { ReactNode } from 'react';
import type { ItemDraft } from '../item-form.model.ts';

/** Ids of the fields, the first one for whatever has no field. */
export const itemFieldIds = [
  'title',
  'number',
  'measure',
  'content',
  'audienceNote',
  'doers',
  'purpose',
  'present',
  'doneWhen',
] as const;

interface ItemFieldsProps {
  readonly draft: ItemDraft;
  readonly plan: CommunityPlan;
  readonly item: PlanItem | null;
  readonly members: readonly { readonly id: string; readonly name?: string | null }[];
  readonly onChange: (changes: Partial<ItemDraft>) => void;
  readonly wrong: (field: string) => string | undefined;
}

/** What every item has stands on top; what only some plans write is folded. */
export function ItemFields(props: ItemFieldsProps): ReactNode {
  const { draft, onChange, wrong } = props;
  const say = useWords('plans');
  return (
    <Stack>
      <TextField
        id="number"
        label={say('field_number')}
        mark="optional"
        support={say('field_number_hint')}
        value={draft.number}
        onValue={(number) => onChange({ number })}
        error={wrong('number')}
      />
      <TextField
        id="title"
        label={say('field_item')}
        value={draft.title}
        onValue={(title) => onChange({ title })}
        error={wrong('title')}
      />
      <Place {...props} />
      <TextAreaField
        id="content"
        label={say('field_content')}
        mark="optional"
        limit={2000}
        value={draft.content}
        onValue={(content) => onChange({ content })}
        error={wrong('content')}
      />
      <Who {...props} />
      <Years {...props} />
      <Disclosure summary={say('more_fields')} open={[draft.purpose, draft.present, draft.doneWhen].some(Boolean)}>
        <Stack>
          {(['purpose', 'present', 'doneWhen'] as const).map((field) => (
            <TextAreaField
              key={field}
              id={field}
              label={say(words[field])}
              mark="optional"
              limit={field === 'doneWhen' ? 400 : 1000}
              value={draft[field]}
              onValue={(text) => onChange({ [field]: text })}
              error={wrong(field)}
            />
          ))}
        </Stack>
      </Disclosure>
    </Stack>
  );
}

const words = { purpose: 'field_purpose', present: 'field_present', doneWhen: 'field_done_when' } as const;

/** Where in the plan it stands. */
function Place({ draft, plan, onChange, wrong }: ItemFieldsProps): ReactNode {
  const say = useWords('plans');
  const directions = directionsOf(plan);
  return (
    <>
      {directions.length > 0 && (
        <ChipSet
          label={say('field_direction')}
          mark="optional"
          options={[
            ...directions.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: say('no_direction') },
          ]}
          value={draft.directionId}
          onValue={(directionId) => onChange({ directionId })}
        />
      )}
      <TextField
        id="measure"
        label={say('field_measure')}
        mark="optional"
        support={say('field_measure_hint')}
        value={draft.measure}
        onValue={(measure) => onChange({ measure })}
        error={wrong('measure')}
      />
    </>
  );
}

/** For whom, by whom, and who looks after it. */
function Who({ draft, members, onChange, wrong }: ItemFieldsProps): ReactNode {
  const say = useWords('plans');
  const people = members.map(({ id, name }) => ({ value: id, label: name ?? '' }));
  const known = draft.ownerId === '' || people.some(({ value }) => value === draft.ownerId);
  return (
    <>
      <ChipToggles
        label={say('field_audience')}
        mark="optional"
        options={planAudiences.map((one) => ({ value: one, label: say(`audience_${one}`) }))}
        values={new Set(draft.audience)}
        onToggle={(one, isOn) =>
          onChange({ audience: isOn ? [...draft.audience, one] : draft.audience.filter((other) => other !== one) })
        }
      />
      {draft.audience.includes('else') && (
        <TextField
          id="audienceNote"
          label={say('field_audience_note')}
          mark="optional"
          value={draft.audienceNote}
          onValue={(audienceNote) => onChange({ audienceNote })}
          error={wrong('audienceNote')}
        />
      )}
      <TextAreaField
        id="doers"
        label={say('field_doers')}
        mark="optional"
        support={say('field_doers_hint')}
        value={draft.doers}
        onValue={(doers) => onChange({ doers })}
        error={wrong('doers')}
      />
      <SelectField
        label={say('field_owner')}
        mark="optional"
        options={[
          { value: '', label: say('owner_none') },
          ...people,
          ...(known ? [] : [{ value: draft.ownerId, label: say('owner_gone') }]),
        ]}
        value={draft.ownerId}
        onValue={(ownerId) => onChange({ ownerId })}
      />
    </>
  );
}

function Years({ draft, plan, item, onChange }: ItemFieldsProps): ReactNode {
  const say = useWords('plans');
  const locale = useLocale();
  const years = yearsOf(plan, item ?? undefined);
  if (years.length === 0) return null;
  return (
    <Section title={say('by_year')}>
      {years.map((year) => (
        <ChipSet<PlanState | ''>
          key={year}
          label={formatFiscalYear(year, locale)}
          options={[
            ...planStates.map((one) => ({ value: one, label: say(`state_${one}`) })),
            { value: '', label: say('state_none') },
          ]}
          value={draft.years[year] ?? ''}
          onValue={(state) => onChange({ years: { ...draft.years, [year]: state } })}
        />
      ))}
    </Section>
  );
}
