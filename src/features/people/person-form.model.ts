import type { FieldsOf } from '#domain/records.ts';
import type { Member } from '#store/people.ts';
import type { Role } from './permissions.model.ts';

/** What can be written about somebody. */
export interface PersonForm {
  readonly name: string;
  readonly reading: string;
  readonly office: string;
  readonly role: Role;
}

/** The form as the roster has it now. */
export const formOf = (member: Member): PersonForm => ({
  name: member.name ?? '',
  reading: member.reading ?? '',
  office: member.office ?? '',
  role: member.role ?? 'member',
});

export const emptyPerson: PersonForm = { name: '', reading: '', office: '', role: 'member' };

/** Only what differs from the roster: the rest may have been changed by others meanwhile. An emptied field is null. */
export function changesOf(before: PersonForm, after: PersonForm): FieldsOf<'member'> {
  const text = (field: 'name' | 'reading' | 'office') =>
    after[field].trim() === before[field] ? {} : { [field]: after[field].trim() || null };
  return {
    ...text('name'),
    ...text('reading'),
    ...text('office'),
    ...(after.role === before.role ? {} : { role: after.role }),
  };
}

/** Offices that most groups have, by the word of the screen. */
export const offices = ['chair', 'vice', 'treasurer', 'secretary', 'auditor', 'ward'] as const;
