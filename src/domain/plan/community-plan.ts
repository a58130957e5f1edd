/** 地域づくり計画 and its items, as screens and lists look at them (R13, R14). */
import { type ActivityLog, type LogTotals, totalOf } from '../activity/activity-list.ts';
import { groupedBy } from '../basis/grouped-by.ts';
import { keysOf, planAudiences, type planStates, type RecordOf } from '../records.ts';
import { beginsWithNumber, compareItemNumbers } from './item-number.ts';

export type CommunityPlan = RecordOf<'communityPlan'>;
export type PlanItem = RecordOf<'planItem'>;
export type PlanState = (typeof planStates)[number];
export type PlanAudience = (typeof planAudiences)[number];

/** One 方針 of a plan. */
export interface PlanDirection {
  readonly id: string;
  readonly name: string;
}

/** The directions of a plan: by the numbers their names begin with, or as they were written where some have none. */
export const directionsOf = (plan: CommunityPlan): PlanDirection[] => {
  const written = namesIn(plan, 'direction').toSorted((a, b) => compareText(a.id, b.id));
  const areNumbered = written.every(({ name }) => beginsWithNumber(name));
  return areNumbered ? written.toSorted((a, b) => compareItemNumbers(a.name, b.name)) : written;
};

/** 実施主体 of an item, in the order they were written. */
export const doersOf = (item: PlanItem): PlanDirection[] =>
  namesIn(item, 'doer').toSorted((a, b) => compareText(a.id, b.id));

const namesIn = (record: CommunityPlan | PlanItem, field: string): PlanDirection[] =>
  keysOf(record, field).flatMap((id) => {
    const name = String((record as { readonly [field: string]: unknown })[`${field}.${id}`] ?? '').trim();
    return name === '' ? [] : [{ id, name }];
  });

/** What an item is called: its number as the plan writes it, then its name. */
export const itemName = (item: PlanItem): string => [item.number, item.title].filter(Boolean).join(' ');

/** For whom an item is, in the order of the form. */
export const audiencesOf = (item: PlanItem): PlanAudience[] => planAudiences.filter((one) => item[`audience.${one}`]);

/** How far an item has come in a fiscal year; null where the plan has nothing for that year. */
export const stateIn = (item: PlanItem, year: number): PlanState | null => item[`year.${year}`] ?? null;

/** More years than these no plan has; a wrong number shall not fill a page. */
const mostYears = 20;

/** The fiscal years of a plan, the earliest first. @param item whose years are there too, also those outside the plan */
export const yearsOf = (plan: CommunityPlan, item?: PlanItem): number[] => {
  const from = plan.fromYear ?? plan.toYear;
  const to = plan.toYear ?? plan.fromYear;
  const count = from == null || to == null ? 0 : Math.min(Math.max(to - from + 1, 0), mostYears);
  const own = Array.from({ length: count }, (_, place) => (from ?? 0) + place);
  const written = item ? keysOf(item, 'year').map(Number) : [];
  return [...new Set([...own, ...written])].toSorted((a, b) => a - b);
};

/** Plans as they are looked for: the one of this year first, then the later ones. */
export const inForceFirst = (plans: readonly CommunityPlan[], year: number): CommunityPlan[] =>
  plans.toSorted(
    (a, b) =>
      Number(coversYear(b, year)) - Number(coversYear(a, year)) ||
      (b.fromYear ?? 0) - (a.fromYear ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );

const coversYear = ({ fromYear, toYear }: CommunityPlan, year: number): boolean =>
  (fromYear ?? toYear ?? year + 1) <= year && year <= (toYear ?? fromYear ?? 0);

/** Items in the order of their numbers, then of their names. */
export const byNumber = (items: readonly PlanItem[]): PlanItem[] =>
  items.toSorted(
    (a, b) =>
      compareItemNumbers(a.number ?? '', b.number ?? '') || compareText(a.title, b.title) || compareText(a.id, b.id),
  );

const compareText = (a: string | null | undefined, b: string | null | undefined): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;

/** What was done for each item, by its id: how often, how long. A log for two items counts for both. */
export const doneForItems = (logs: readonly ActivityLog[]): ReadonlyMap<string, LogTotals> => {
  const pairs = logs.flatMap((log) => keysOf(log, 'planItem').map((item) => ({ item, log })));
  const byItem = groupedBy(pairs, ({ item }) => item);
  return new Map([...byItem].map(([item, found]) => [item, totalOf(found.map(({ log }) => log))]));
};
