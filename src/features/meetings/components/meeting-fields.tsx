import { useWords } from '#i18n/use-words.tsx';
import type { Meeting } from '#store/meetings.ts';
import type { Member } from '#store/people.ts';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { NumberField } from '#ui/primitives/number-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { TimeField } from '#ui/primitives/time-field.tsx';
import type { ReactNode } from 'react';
import { type MeetingForm, placesOf, typesFor, withType } from '../meeting-form.model.ts';
import { PersonChips } from './person-chips.tsx';

interface MeetingFieldsProps {
  readonly form: MeetingForm;
  readonly onForm: (form: MeetingForm) => void;
  readonly errors: readonly FormError[];
  readonly kind: 'group' | 'project';
  /** Newest first: what the last meeting of a kind had is offered again. */
  readonly earlier: readonly Meeting[];
  readonly members: readonly Member[];
  readonly today: string;
}

const evenings = ['09:00', '13:30', '18:30', '19:00'];

/** The fields of a meeting, for a new one and for changing one. */
export function MeetingFields({ form, onForm, errors, kind, earlier, members, today }: MeetingFieldsProps): ReactNode {
  const say = useWords('meetings');
  const wrong = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  const set = (changes: Partial<MeetingForm>) => onForm({ ...form, ...changes });
  const people = members.map((member) => ({ value: member.id, label: member.name ?? '' }));
  const shownType = form.type === '' ? 'board' : form.type;
  return (
    <>
      <ChoiceTiles
        id="meeting-type"
        label={say('field_type')}
        mark="required"
        options={offeredTypes(form, kind).map((type) => ({ value: type, label: say(`type_${type}`) }))}
        value={form.type === '' ? undefined : form.type}
        onValue={(type) => onForm(withType(form, type, earlier))}
        error={wrong('meeting-type')}
      />
      <DateField
        id="meeting-on"
        label={say('field_on')}
        mark="required"
        today={today}
        near={['today', 'tomorrow']}
        value={form.on}
        onValue={(on) => set({ on })}
        error={wrong('meeting-on')}
      />
      <TimeField
        label={say('field_start')}
        mark="optional"
        offered={evenings}
        value={form.startTime}
        onValue={(startTime) => set({ startTime })}
      />
      <TextField
        id="meeting-title"
        label={say('field_title')}
        mark="optional"
        support={form.type !== '' && say.rich('field_title_hint', { title: say(`type_${shownType}`) })}
        value={form.title}
        onValue={(title) => set({ title })}
        error={wrong('meeting-title')}
      />
      <div className="flex flex-col gap-2">
        <TextField
          id="meeting-place"
          label={say('field_place')}
          mark="optional"
          value={form.place}
          onValue={(place) => set({ place })}
          error={wrong('meeting-place')}
        />
        <EarlierPlaces earlier={earlier} place={form.place} onPlace={(place) => set({ place })} />
      </div>
      <NumberField
        id="meeting-quorum"
        label={say('field_quorum')}
        mark="optional"
        support={say.rich('field_quorum_hint')}
        unit={say('people_unit')}
        value={form.quorum}
        onValue={(quorum) => set({ quorum })}
        error={wrong('meeting-quorum')}
      />
      <Disclosure summary={say('roles')} open={form.chairId !== '' || form.scribeId !== ''}>
        <div className="flex flex-col gap-6 py-2">
          <PersonChips
            label={say('field_chair')}
            options={people}
            near={nobody}
            value={form.chairId}
            onValue={(chairId) => set({ chairId })}
          />
          <PersonChips
            label={say('field_scribe')}
            options={people}
            near={nobody}
            value={form.scribeId}
            onValue={(scribeId) => set({ scribeId })}
          />
        </div>
      </Disclosure>
    </>
  );
}

interface EarlierPlacesProps {
  readonly earlier: readonly Meeting[];
  readonly place: string;
  readonly onPlace: (place: string) => void;
}

function EarlierPlaces({ earlier, place, onPlace }: EarlierPlacesProps): ReactNode {
  const say = useWords('meetings');
  const places = placesOf(earlier);
  if (places.length === 0) return null;
  return (
    <div role="group" aria-label={say('last_places')}>
      <ChipRow>
        {places.map((one) => (
          <Chip key={one} pressed={one === place} onPress={() => onPlace(one)}>
            {one}
          </Chip>
        ))}
      </ChipRow>
    </div>
  );
}

const nobody: ReadonlySet<string> = new Set();

/** A meeting that came from an older or newer app may have a kind that is not offered here. */
const offeredTypes = ({ type }: MeetingForm, kind: 'group' | 'project') => {
  const offered = typesFor(kind);
  return type === '' || offered.includes(type) ? offered : [type, ...offered];
};
