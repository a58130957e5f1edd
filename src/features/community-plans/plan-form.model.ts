import { type CommunityPlan, directionsOf } from '#domain/plan/community-plan.ts';
import type { DirectionInput, PlanInput } from '#store/community-plans.ts';
import { textOf } from '#ui/text-draft.ts';

/** A plan while somebody fills it in. */
export interface PlanDraft {
  readonly title: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly note: string;
  /** Those of the plan with their ids, then new ones. */
  readonly directions: readonly DirectionInput[];
}

/** Most plans are made for five years. */
const usualYears = 5;

/** Years a plan can last, and years before and after this one it can begin in. */
const longest = 15;
const around = 10;

/** Lines for directions a new plan begins with. */
const usualDirections = 3;

const emptyDirection: DirectionInput = { id: null, name: '' };

/** @param title what such a plan is called */
export const emptyPlan = (title: string, year: number): PlanDraft => ({
  title,
  fromYear: year,
  toYear: year + usualYears - 1,
  note: '',
  directions: Array.from({ length: usualDirections }, () => emptyDirection),
});

/** A written plan as the form shows it. @param year this fiscal year, where the plan names none */
export const planDraftOf = (plan: CommunityPlan, year: number): PlanDraft => {
  const fromYear = plan.fromYear ?? plan.toYear ?? year;
  return {
    title: plan.title ?? '',
    fromYear,
    toYear: plan.toYear ?? fromYear,
    note: plan.note ?? '',
    directions: directionsOf(plan),
  };
};

export const withOneMore = (draft: PlanDraft): Partial<PlanDraft> => ({
  directions: [...draft.directions, emptyDirection],
});

export const withDirection = (draft: PlanDraft, place: number, name: string): Partial<PlanDraft> => ({
  directions: draft.directions.map((one, at) => (at === place ? { ...one, name } : one)),
});

/** A plan does not end before it begins: the end moves along. */
export const withFirstYear = ({ fromYear, toYear }: PlanDraft, year: number): Partial<PlanDraft> => ({
  fromYear: year,
  toYear: year + Math.min(Math.max(toYear - fromYear, 0), longest - 1),
});

/** Years a plan may begin in. @param now this fiscal year */
export const firstYears = ({ fromYear }: PlanDraft, now: number): number[] => {
  const [first, last] = [Math.min(now - around, fromYear), Math.max(now + around, fromYear)];
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
};

/** Years it may end in. */
export const lastYears = ({ fromYear, toYear }: PlanDraft): number[] => {
  const count = Math.max(longest, toYear - fromYear + 1);
  return Array.from({ length: count }, (_, place) => fromYear + place);
};

export const planProblem = (draft: PlanDraft): { readonly place: string; readonly code: string } | null =>
  draft.title.trim() === '' ? { place: 'title', code: 'field.required' } : null;

/** What is stored of a new one. */
export const planInput = ({ title, fromYear, toYear, note, directions }: PlanDraft): PlanInput => ({
  title: title.trim(),
  fromYear,
  toYear,
  ...(note.trim() === '' ? {} : { note: note.trim() }),
  directions,
});

/** What was changed; the store sees by itself which directions are. */
export const planChanges = (before: PlanDraft, after: PlanDraft): PlanInput => ({
  ...(after.title === before.title ? {} : { title: after.title.trim() }),
  ...(after.fromYear === before.fromYear ? {} : { fromYear: after.fromYear }),
  ...(after.toYear === before.toYear ? {} : { toYear: after.toYear }),
  ...(after.note === before.note ? {} : { note: textOf(after.note) }),
  directions: after.directions.filter(
    ({ id, name }) => id === null || before.directions.find((one) => one.id === id)?.name !== name,
  ),
});

/** Reads a kept draft; null when it has another shape. */
export const readPlanDraft = (value: unknown): PlanDraft | null => {
  if (typeof value !== 'object' || value === null) return null;
  const draft = value as { readonly [field in keyof PlanDraft]?: unknown };
  const isOne =
    typeof draft.title === 'string' &&
    typeof draft.note === 'string' &&
    typeof draft.fromYear === 'number' &&
    typeof draft.toYear === 'number' &&
    Array.isArray(draft.directions) &&
    draft.directions.every((one: unknown) => typeof (one as DirectionInput | null)?.name === 'string');
  return isOne ? (value as PlanDraft) : null;
};
