import { useWords } from '#i18n/use-words.tsx';
import type { StoreError } from '#store/context.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { TimeField } from '#ui/primitives/time-field.tsx';
import type { ReactNode } from 'react';
import {
  type IncidentDraft,
  type IncidentInsurance,
  incidentInsurances,
  incidentProblem,
} from '../incident-form.model.ts';
import { useTextForm } from '#ui/use-text-form.ts';

/** Who will read about somebody who was hurt: officers, the own party, or nobody, so that it cannot be kept. */
export type AccidentReaders = 'officers' | 'officers_you' | 'party' | 'no_party';

interface IncidentFormProps {
  readonly title: string;
  readonly back: string;
  readonly start: IncidentDraft;
  readonly readers: AccidentReaders;
  /** The sort was chosen when it was written and stays. */
  readonly isWritten: boolean;
  readonly onType: (draft: IncidentDraft) => void;
  /** @returns the refusal, or null when it is kept */
  readonly onSave: (draft: IncidentDraft) => Promise<StoreError | null>;
}

/** けが・ヒヤリ: which of the two, who will read it, what happened; the rest by those who know. */
export function IncidentForm(props: IncidentFormProps): ReactNode {
  const { title, back, start, readers, isWritten, onType, onSave } = props;
  const say = useWords('activities');
  const form = useTextForm(start, fieldIds, onType);
  const { draft, change, wrong } = form;
  const isBlocked = draft.sort === 'accident' && readers === 'no_party';
  const submit = async () => {
    if (isBlocked || !form.check(incidentProblem(draft))) return;
    form.check(await onSave(draft));
  };
  const text = (field: 'what' | 'who' | 'care' | 'prevent', limit: number) => (
    <TextAreaField
      id={field}
      label={say(`field_${field}`)}
      mark={field === 'what' ? 'required' : 'optional'}
      value={draft[field]}
      onValue={(value) => change({ [field]: value })}
      limit={limit}
      rows={field === 'what' ? 3 : 2}
      error={wrong(field)}
    />
  );
  const action = !isBlocked && (
    <Button kind="primary" type="submit" icon="check">
      {say('incident_save')}
    </Button>
  );
  return (
    <Page title={title} back={back} errors={form.errors} onSubmit={submit} action={action}>
      {!isWritten && (
        <ChoiceRows
          id="sort"
          label={say('incident_sort')}
          mark="required"
          options={[
            { value: 'near_miss', label: say('sort_near_miss') },
            { value: 'accident', label: say('sort_accident') },
          ]}
          value={draft.sort === '' ? undefined : draft.sort}
          onValue={(sort) => change({ sort })}
          error={wrong('sort')}
        />
      )}
      {draft.sort !== '' && <Readers sort={draft.sort} readers={readers} />}
      {draft.sort !== '' && !isBlocked && (
        <>
          {text('what', 1000)}
          {draft.sort === 'accident' && text('who', 200)}
          {draft.sort === 'accident' && text('care', 400)}
          {text('prevent', 400)}
          <TimeField
            id="time"
            label={say('field_time')}
            mark="optional"
            value={draft.time}
            onValue={(time) => change({ time })}
            error={wrong('time')}
          />
          <TextField
            id="place"
            label={say('field_place')}
            mark="optional"
            value={draft.place}
            onValue={(place) => change({ place })}
            error={wrong('place')}
          />
          {draft.sort === 'accident' && (
            <ChipSet<IncidentInsurance>
              id="insurance"
              label={say('incident_insurance')}
              mark="optional"
              options={incidentInsurances.map((one) => ({ value: one, label: say(`incident_${one}`) }))}
              value={draft.insurance === '' ? undefined : draft.insurance}
              onValue={(insurance) => change({ insurance })}
            />
          )}
        </>
      )}
    </Page>
  );
}

const fieldIds = ['what', 'sort', 'who', 'care', 'prevent', 'time', 'place', 'insurance'] as const;

interface ReadersProps {
  readonly sort: 'accident' | 'near_miss';
  readonly readers: AccidentReaders;
}

/** Said before anything is written: who is going to read it. */
function Readers({ sort, readers }: ReadersProps): ReactNode {
  const say = useWords('activities');
  if (sort === 'near_miss') return <Banner kind="info" title={say('incident_everybody')} live />;
  if (readers === 'no_party') return <Banner kind="warning" title={say('incident_no_party')} live />;
  if (readers === 'party') return <Banner kind="info" title={say('incident_party')} live />;
  return (
    <Banner kind="info" title={say('incident_officers')} live>
      {say.rich(readers === 'officers' ? 'incident_officers_gone' : 'incident_officers_you')}
    </Banner>
  );
}
