import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { parseLocalDate } from '#i18n/read-input.ts';
import type { SpaceView } from '#store/spaces.ts';

/** What can be written about a group. */
export interface GroupForm {
  readonly name: string;
  readonly sort: SpaceView['sort'];
  /** 1 to 12. */
  readonly month: number;
  readonly area: string;
  readonly place: string;
  /** As typed: 1998/4/1, 平成10年4月1日. */
  readonly founded: string;
  readonly purpose: string;
}

/** The form as the group's profile has it now. @param founded the day of founding as it is shown */
export const groupFormOf = (profile: RecordOf<'space'>, founded: string): GroupForm => ({
  name: profile.name ?? '',
  sort: profile.sort ?? 'other',
  month: profile.fiscalStartMonth ?? 4,
  area: profile.area ?? '',
  place: profile.place ?? '',
  founded,
  purpose: profile.purpose ?? '',
});

/** A field that has to be put right. */
export type GroupProblem = 'name' | 'founded';

export const problemsOf = (form: GroupForm): GroupProblem[] => [
  ...(form.name.trim() === '' ? (['name'] as const) : []),
  ...(form.founded.trim() !== '' && parseLocalDate(form.founded) === undefined ? (['founded'] as const) : []),
];

/** Only what differs: others may have changed the rest meanwhile. An emptied field is null. */
export function groupChanges(before: GroupForm, after: GroupForm): FieldsOf<'space'> {
  const text = (field: 'name' | 'area' | 'place' | 'purpose') =>
    after[field].trim() === before[field] ? {} : { [field]: after[field].trim() || null };
  return {
    ...text('name'),
    ...text('area'),
    ...text('place'),
    ...text('purpose'),
    ...(after.sort === before.sort ? {} : { sort: after.sort }),
    ...(after.month === before.month ? {} : { fiscalStartMonth: after.month }),
    ...(after.founded === before.founded ? {} : { foundedOn: parseLocalDate(after.founded) ?? null }),
  };
}
