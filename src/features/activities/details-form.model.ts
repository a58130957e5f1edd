import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { keysOf } from '#domain/records.ts';
import { readCount } from '#i18n/read-input.ts';
import type { LogInput } from '#store/activities.ts';
import { changedOf, readTexts, textOf } from '#ui/text-draft.ts';

/** What may be added to a log afterwards; as typed. */
export interface Details {
  /** HH:MM. */
  readonly startTime: string;
  readonly insurance: '' | Insurance;
  readonly counted: string;
  readonly countedNumber: string;
  readonly eventId: string;
  readonly goalId: string;
  /** Ids of items of the group's plan, in their order, with blanks between. */
  readonly planItems: string;
}

export type Insurance = NonNullable<ActivityLog['insurance']>;

export const insurances = ['applied', 'not_yet', 'not_needed'] as const satisfies readonly Insurance[];

const empty: Details = {
  startTime: '',
  insurance: '',
  counted: '',
  countedNumber: '',
  eventId: '',
  goalId: '',
  planItems: '',
};

const readWhole = readTexts<Details>(empty);

/** A draft from before there were plans says nothing of their items. */
export const readDetails = (value: unknown): Details | null =>
  readWhole(typeof value === 'object' && value !== null ? { planItems: '', ...value } : value);

/** The chosen items. */
export const planItemsOf = ({ planItems }: Details): string[] => planItems.split(' ').filter(Boolean);

/** Chooses an item, or no longer. */
export const withPlanItem = (details: Details, item: string, isOn: boolean): Partial<Details> => {
  const others = planItemsOf(details).filter((one) => one !== item);
  return { planItems: joined(isOn ? [...others, item] : others) };
};

const joined = (ids: readonly string[]): string => ids.toSorted().join(' ');

/** The details of a log as the form shows them. */
export const detailsOf = (log: ActivityLog): Details => ({
  startTime: log.startTime ?? '',
  insurance: log.insurance ?? '',
  counted: log.counted ?? '',
  countedNumber: log.countedNumber == null ? '' : String(log.countedNumber),
  eventId: log.eventId ?? '',
  goalId: log.goalId ?? '',
  planItems: joined(keysOf(log, 'planItem')),
});

/** What has to be put right: a number that is none, or a number of nothing. */
export const detailsProblem = (
  details: Details,
): { readonly place: string; readonly code: 'field.not_a_number' | 'field.required' } | null => {
  const { counted, countedNumber } = details;
  if (countedNumber.trim() === '') return null;
  if (readCount(countedNumber) === undefined) return { place: 'countedNumber', code: 'field.not_a_number' };
  return counted.trim() === '' ? { place: 'counted', code: 'field.required' } : null;
};

/** What was changed; emptied fields are taken away. */
export const detailChanges = (before: Details, after: Details): LogInput => ({
  ...changedOf(storedOf(before), storedOf(after)),
  ...(before.planItems === after.planItems ? {} : { planItems: planItemsOf(after) }),
});

const storedOf = (details: Details) => ({
  startTime: textOf(details.startTime),
  insurance: details.insurance === '' ? null : details.insurance,
  counted: textOf(details.counted),
  countedNumber: readCount(details.countedNumber) ?? null,
  eventId: textOf(details.eventId),
  goalId: textOf(details.goalId),
});
