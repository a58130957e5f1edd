import type { Duty, DutyInput } from '#store/preparations.ts';

/** A duty as it is filled in; '' where nothing is decided yet. */
export interface DutyForm {
  readonly what: string;
  readonly partyId: string;
  readonly memberId: string;
  readonly untilOn: string;
}

export const emptyDuty: DutyForm = { what: '', partyId: '', memberId: '', untilOn: '' };

/** The form with what is written now. */
export const dutyFormOf = (duty: Duty): DutyForm => ({
  what: duty.what ?? '',
  partyId: duty.partyId ?? '',
  memberId: duty.memberId ?? '',
  untilOn: duty.untilOn ?? '',
});

/** The duty as the store wants it. */
export const dutyInputOf = (form: DutyForm): DutyInput => ({
  what: form.what.trim(),
  partyId: form.partyId || null,
  memberId: form.memberId || null,
  untilOn: form.untilOn || null,
});

/** Only what was changed, so that two people can decide different things at once. */
export const dutyChanges = (before: DutyForm, after: DutyForm): DutyInput => {
  const [old, next] = [dutyInputOf(before), dutyInputOf(after)];
  return Object.fromEntries(
    Object.entries(next).filter(([field, value]) => old[field as keyof DutyInput] !== value),
  ) as DutyInput;
};

/** The form with another party: a person of the party before no longer fits. */
export const withParty = (
  form: DutyForm,
  partyId: string,
  members: readonly { readonly id: string; readonly partyId?: string | null }[],
): DutyForm => {
  const fits = members.some((member) => member.id === form.memberId && member.partyId === partyId);
  return { ...form, partyId, memberId: fits ? form.memberId : '' };
};

/** Reads a kept draft; one of another shape is none. */
export const readDutyDraft = (value: unknown): DutyForm | null =>
  typeof value === 'object' && value !== null && 'what' in value && 'partyId' in value && 'untilOn' in value
    ? (value as DutyForm)
    : null;
