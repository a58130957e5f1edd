import type { PlanPlace, PlanSource } from '#domain/project/next-plan.ts';

/** The page as it is filled in. */
export interface NextPlanForm {
  /** Ids of the sources that go in. */
  readonly ticked: readonly string[];
  /** The words of the last cycle, as far as they are left standing. */
  readonly issue: string;
  readonly change: string;
}

/** The places in the order of the page. */
export const PLACES: readonly PlanPlace[] = ['issue', 'change', 'goal', 'duty'];

/** Nothing is ticked before a person does it. */
export const emptyNextPlan = (project: { issue?: string | null; change?: string | null }): NextPlanForm => ({
  ticked: [],
  issue: project.issue ?? '',
  change: project.change ?? '',
});

/** A source goes in or stays out. */
export const toggled = (form: NextPlanForm, id: string, isOn: boolean): NextPlanForm => ({
  ...form,
  ticked: isOn ? [...form.ticked, id] : form.ticked.filter((one) => one !== id),
});

/** What is ticked, in the order of the page; a source that is gone meanwhile is left out. */
export const tickedSources = (form: NextPlanForm, sources: readonly PlanSource[]): PlanSource[] =>
  sources.filter((source) => form.ticked.includes(source.id));

/** Reads a kept draft; one of another shape is none. */
export const readNextPlanDraft = (value: unknown): NextPlanForm | null =>
  typeof value === 'object' && value !== null && 'ticked' in value && Array.isArray(value.ticked) && 'issue' in value
    ? (value as NextPlanForm)
    : null;
