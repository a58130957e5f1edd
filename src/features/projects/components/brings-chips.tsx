import { useWords } from '#i18n/use-words.tsx';
import { ChipToggles } from '#ui/primitives/chip-set.tsx';
import type { ReactNode } from 'react';
import { hasWord, withWord } from '../brings.model.ts';

interface BringsChipsProps {
  readonly value: string;
  readonly onValue: (text: string) => void;
}

const things = ['hands', 'place', 'tools', 'money', 'knowledge', 'ties'] as const;

/** What a party may bring, to tap instead of typing; the words stand in the text below. */
export function BringsChips({ value, onValue }: BringsChipsProps): ReactNode {
  const say = useWords('projects');
  const word = (thing: (typeof things)[number]) => say(`brings_${thing}`);
  return (
    <ChipToggles
      label={say('field_brings')}
      support={say('brings_chips')}
      options={things.map((thing) => ({ value: thing, label: word(thing) }))}
      values={new Set(things.filter((thing) => hasWord(value, word(thing))))}
      onToggle={(thing, isOn) => onValue(withWord(value, word(thing), isOn))}
    />
  );
}
