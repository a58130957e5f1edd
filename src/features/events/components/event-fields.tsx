import { useWords } from '#i18n/use-words.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { NumberField } from '#ui/primitives/number-field.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { TimeField } from '#ui/primitives/time-field.tsx';
import { type ReactNode, useState } from 'react';
import { type EventDraft, emptyEvent } from '../event-draft.model.ts';

interface EventFieldsProps {
  readonly draft: EventDraft;
  readonly onChange: (changes: Partial<EventDraft>) => void;
  readonly today: string;
  /** The sentence at a field that was not accepted. */
  readonly wrong: (field: string) => string | undefined;
}

const offeredTimes = ['09:00', '10:00', '13:00', '19:00'];

/** Name and day first; everything else may stay empty. */
export function EventFields({ draft, onChange, today, wrong }: EventFieldsProps): ReactNode {
  const say = useWords('events');
  const [isOpen] = useState(() => folded.some((field) => draft[field] !== emptyEvent[field]));
  return (
    <>
      <TextField
        id="title"
        label={say('field_title')}
        mark="required"
        value={draft.title}
        onValue={(title) => onChange({ title })}
        error={wrong('title')}
      />
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
      <Disclosure summary={say('more_fields')} open={isOpen || folded.some((field) => wrong(field) !== undefined)}>
        <Stack>
          <FoldedFields draft={draft} onChange={onChange} wrong={wrong} />
        </Stack>
      </Disclosure>
    </>
  );
}

const folded = ['endTime', 'bring', 'rainRule', 'contact', 'capacity', 'note'] as const;

function FoldedFields({ draft, onChange, wrong }: Omit<EventFieldsProps, 'today'>): ReactNode {
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
