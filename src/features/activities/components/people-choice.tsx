import { useWords } from '#i18n/use-words.tsx';
import type { Member } from '#store/people.ts';
import { ChipToggles } from '#ui/primitives/chip-set.tsx';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { GroupFrame } from '#ui/primitives/field-frame.tsx';
import { type ReactNode, useId, useState } from 'react';
import { arrangePeople, isSameSet, toggled } from '../people-choice.model.ts';

interface PeopleChoiceProps {
  readonly members: readonly Member[];
  /** Names of everybody who ever was here: somebody chosen may have left. */
  readonly names: ReadonlyMap<string, string>;
  /** Member ids. */
  readonly value: readonly string[];
  /** Who came the last time. */
  readonly usual: readonly string[];
  readonly onValue: (value: readonly string[]) => void;
}

/** Who was there: everybody, the usual people, or by name. */
export function PeopleChoice({ members, names, value, usual, onValue }: PeopleChoiceProps): ReactNode {
  const say = useWords('activities');
  const id = useId();
  const everybody = members.map((member) => member.id);
  // The order stays while names are tapped, so that no chip moves under the finger.
  const [first] = useState(value);
  const { near, more } = arrangePeople(everybody, [...new Set([...first, ...usual])]);
  const chips = (ids: readonly string[]) => (
    <ChipToggles
      label={say('names')}
      quietLabel
      options={ids.map((one) => ({ value: one, label: names.get(one) ?? '' }))}
      values={new Set(value)}
      onToggle={(one, on) => onValue(toggled(value, one, on))}
    />
  );
  return (
    <GroupFrame label={say('field_with')} id="with" ids={{ id: `${id}with`, describedBy: undefined }}>
      {everybody.length > 1 && (
        <ChipRow>
          <Chip pressed={isSameSet(value, everybody)} onPress={() => onValue(everybody)}>
            {say('everybody', { count: everybody.length })}
          </Chip>
          {usual.length > 0 && !isSameSet(usual, everybody) && (
            <Chip pressed={isSameSet(value, usual)} onPress={() => onValue(usual)}>
              {say('usual_people')}
            </Chip>
          )}
        </ChipRow>
      )}
      {chips(near)}
      {more.length > 0 && <Disclosure summary={say('more_names', { count: more.length })}>{chips(more)}</Disclosure>}
    </GroupFrame>
  );
}
