import { audiencesOf, doersOf, type PlanAudience, type PlanItem, type PlanState } from '#domain/plan/community-plan.ts';
import { keysOf } from '#domain/records.ts';
import type { PlanItemInput } from '#store/community-plans.ts';
import { changedOf, textOf } from '#ui/text-draft.ts';

/** An item while somebody fills it in: texts as typed. */
export interface ItemDraft {
  readonly number: string;
  readonly title: string;
  readonly directionId: string;
  readonly measure: string;
  readonly content: string;
  readonly purpose: string;
  readonly present: string;
  readonly doneWhen: string;
  readonly audienceNote: string;
  readonly ownerId: string;
  readonly audience: readonly PlanAudience[];
  /** A line for each. */
  readonly doers: string;
  /** By fiscal year; empty where nothing is planned. */
  readonly years: { readonly [year: string]: PlanState | '' };
}

const texts = [
  'number',
  'title',
  'directionId',
  'measure',
  'content',
  'purpose',
  'present',
  'doneWhen',
  'audienceNote',
  'ownerId',
] as const;

const blank = Object.fromEntries(texts.map((field) => [field, ''])) as {
  readonly [F in (typeof texts)[number]]: string;
};

/** The next item mostly belongs where the last one does. */
export const emptyItem = (last?: PlanItem): ItemDraft => ({
  ...blank,
  directionId: last?.directionId ?? '',
  measure: last?.measure ?? '',
  audience: [],
  doers: '',
  years: {},
});

/** A written item as the form shows it. */
export const itemDraftOf = (item: PlanItem): ItemDraft => ({
  ...blank,
  ...Object.fromEntries(texts.map((field) => [field, item[field] ?? ''])),
  audience: audiencesOf(item),
  doers: doersOf(item)
    .map(({ name }) => name)
    .join('\n'),
  years: Object.fromEntries(keysOf(item, 'year').map((year) => [year, item[`year.${year}`] ?? ''])),
});

/** As the register has it. */
const longestDoer = 80;

export const itemProblem = (draft: ItemDraft): { readonly place: 'title' | 'doers'; readonly code: string } | null => {
  if (draft.title.trim() === '') return { place: 'title', code: 'field.required' };
  return linesOf(draft.doers).some((line) => line.length > longestDoer)
    ? { place: 'doers', code: 'field.too_long' }
    : null;
};

/** What is stored of a new one: nothing for what was left empty. */
export const itemInput = (draft: ItemDraft): PlanItemInput => ({
  ...Object.fromEntries(Object.entries(storedOf(draft)).filter(([, value]) => value !== null)),
  audience: draft.audience,
  doers: linesOf(draft.doers),
  years: yearChanges({}, draft.years),
});

/** What was changed, and nothing else: two people may change different fields of the same item. */
export const itemChanges = (before: ItemDraft, after: ItemDraft): PlanItemInput => ({
  ...changedOf(storedOf(before), storedOf(after)),
  ...(sameList(before.audience, after.audience) ? {} : { audience: after.audience }),
  ...(sameList(linesOf(before.doers), linesOf(after.doers)) ? {} : { doers: linesOf(after.doers) }),
  years: yearChanges(before.years, after.years),
});

/** Reads a kept draft; null when it has another shape. */
export const readItemDraft = (value: unknown): ItemDraft | null => {
  if (typeof value !== 'object' || value === null) return null;
  const draft = value as { readonly [field in keyof ItemDraft]?: unknown };
  const isOne =
    texts.every((field) => typeof draft[field] === 'string') &&
    typeof draft.doers === 'string' &&
    Array.isArray(draft.audience) &&
    typeof draft.years === 'object' &&
    draft.years !== null;
  return isOne ? (value as ItemDraft) : null;
};

const storedOf = (draft: ItemDraft): { readonly [F in (typeof texts)[number]]: string | null } =>
  Object.fromEntries(texts.map((field) => [field, textOf(draft[field])])) as {
    readonly [F in (typeof texts)[number]]: string | null;
  };

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const yearChanges = (before: ItemDraft['years'], after: ItemDraft['years']): { [year: string]: PlanState | null } =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([year, state]) => state !== (before[year] ?? ''))
      .map(([year, state]) => [year, state === '' ? null : state]),
  );

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
