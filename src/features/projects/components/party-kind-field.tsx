import { partyKinds } from '#domain/records.ts';
import { useWords } from '#i18n/use-words.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import type { ReactNode } from 'react';
import { kindWord, type PartyKind } from '../project-form.model.ts';

interface PartyKindFieldProps {
  readonly id?: string;
  readonly value: PartyKind | undefined;
  readonly onValue: (kind: PartyKind) => void;
  readonly mark?: 'required' | 'optional';
  readonly error?: string | undefined;
}

/** What kind of party it is: association, students, city … */
export function PartyKindField(props: PartyKindFieldProps): ReactNode {
  const say = useWords('projects');
  return (
    <ChipSet
      {...props}
      label={say('party_kind')}
      options={partyKinds.map((kind) => ({ value: kind, label: say(kindWord(kind)) }))}
    />
  );
}
