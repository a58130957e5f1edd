import { useWords } from '#i18n/use-words.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { NumberField } from '#ui/primitives/number-field.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { TimeField } from '#ui/primitives/time-field.tsx';
import { type ReactNode, useState } from 'react';
import { type EventDraft, emptyEvent } from '../event-draft.model.ts';
import { RepeatFields } from './repeat-fields.tsx';

interface EventFieldsProps {
  readonly draft: EventDraft;
  readonly onChange: (changes: Partial<EventDraft>) => void;
  readonly today: string;
  /** The sentence at a field that was not accepted. */
  readonly wrong: (field: string) => string | undefined;
  /** One day of a series: only what a day may have for itself. */
  readonly isOneDay?: boolean;
  /** It comes again already. */
  readonly isSeries?: boolean;
  /** People have answered to this one day: it stays for itself beside the series it becomes. */
  readonly isSpokenOf?: boolean;
  /** Projects it may belong to. */
  readonly projects?: readonly { readonly id: string; readonly name: string }[];
}

const offeredTimes = ['09:00', '10:00', '13:00', '19:00'];

/** Name and day first; everything else may stay empty. */
export function EventFields(props: EventFieldsProps): ReactNode {
  const {
    draft,
    onChange,
    today,
    wrong,
    isOneDay = false,
    isSeries = false,
    isSpokenOf = false,
    projects = [],
  } = props;
  const say = useWords('events');
  const [isOpen] = useState(() => folded.some((field) => draft[field] !== emptyEvent[field]));
  return (
    <>
      {!isOneDay && (
        <TextField
          id="title"
          label={say('field_title')}
          mark="required"
          value={draft.title}
          onValue={(title) => onChange({ title })}
          error={wrong('title')}
        />
      )}
      <DateField
        id="on"
        label={say('field_on')}
        mark="required"
        today={today}
        near={['today', 'tomorrow']}
        value={draft.on}
        onValue={(on) => onChange({ on })}
        error={wrong('on')}
      />
      <TimeField
        id="startTime"
        label={say('field_start')}
        mark="optional"
        offered={offeredTimes}
        value={draft.startTime}
        onValue={(startTime) => onChange({ startTime })}
        error={wrong('startTime')}
      />
      <TextField
        id="place"
        label={say('field_place')}
        mark="optional"
        value={draft.place}
        onValue={(place) => onChange({ place })}
        error={wrong('place')}
      />
      {!isOneDay && (
        <RepeatFields
          draft={draft}
          onChange={onChange}
          today={today}
          wrong={wrong}
          isSeries={isSeries}
          isSpokenOf={isSpokenOf}
        />
      )}
      <Disclosure summary={say('more_fields')} open={isOpen || folded.some((field) => wrong(field) !== undefined)}>
        <Stack>
          <FoldedFields draft={draft} onChange={onChange} wrong={wrong} isOneDay={isOneDay} />
          {!isOneDay && (
            <LongFields draft={draft} onChange={onChange} today={today} wrong={wrong} projects={projects} />
          )}
        </Stack>
      </Disclosure>
    </>
  );
}

const folded = ['endTime', 'bring', 'rainRule', 'contact', 'capacity', 'note', 'endOn', 'projectSpaceId'] as const;

function FoldedFields({
  draft,
  onChange,
  wrong,
  isOneDay = false,
}: Pick<EventFieldsProps, 'draft' | 'onChange' | 'wrong' | 'isOneDay'>): ReactNode {
  const say = useWords('events');
  return (
    <>
      <TimeField
        id="endTime"
        label={say('field_end')}
        value={draft.endTime}
        onValue={(endTime) => onChange({ endTime })}
        error={wrong('endTime')}
      />
      {!isOneDay && (
        <>
          <TextAreaField
            id="bring"
            label={say('field_bring')}
            rows={2}
            limit={400}
            value={draft.bring}
            onValue={(bring) => onChange({ bring })}
            error={wrong('bring')}
          />
          <TextField
            id="rainRule"
            label={say('field_rain')}
            value={draft.rainRule}
            onValue={(rainRule) => onChange({ rainRule })}
            error={wrong('rainRule')}
          />
          <TextField
            id="contact"
            label={say('field_contact')}
            support={say('field_contact_hint')}
            value={draft.contact}
            onValue={(contact) => onChange({ contact })}
            error={wrong('contact')}
          />
        </>
      )}
      <NumberField
        id="capacity"
        label={say('field_capacity')}
        support={say('field_capacity_hint')}
        unit={say('unit_people')}
        value={draft.capacity}
        onValue={(capacity) => onChange({ capacity })}
        error={wrong('capacity')}
      />
      <TextAreaField
        id="note"
        label={say('field_note')}
        limit={2000}
        value={draft.note}
        onValue={(note) => onChange({ note })}
        error={wrong('note')}
      />
    </>
  );
}

/** For what lasts several days, or belongs to a project. */
function LongFields({
  draft,
  onChange,
  today,
  wrong,
  projects = [],
}: Pick<EventFieldsProps, 'draft' | 'onChange' | 'today' | 'wrong' | 'projects'>): ReactNode {
  const say = useWords('shifts');
  return (
    <>
      <DateField
        id="endOn"
        label={say('field_end_on')}
        support={say('field_end_on_hint')}
        today={today}
        near={[]}
        {...(draft.on === '' ? {} : { min: draft.on })}
        value={draft.endOn}
        onValue={(endOn) => onChange({ endOn })}
        error={wrong('endOn')}
      />
      {projects.length > 0 && (
        <ChoiceRows
          label={say('field_project')}
          options={[
            { value: '', label: say('project_none') },
            ...projects.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.projectSpaceId}
          onValue={(projectSpaceId) => onChange({ projectSpaceId })}
        />
      )}
    </>
  );
}
