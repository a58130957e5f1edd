import type { PlanStep, PlanStepId } from '#domain/project/plan-steps.ts';
import { paths } from '#paths';

/** Where a step of the plan is done; null while this app has no page for it. */
export const stepAddress = (space: string, id: PlanStepId): string | null => addresses[id](space);

/** The steps this app has pages for. */
export const stepsWithPages = (steps: readonly PlanStep[]): PlanStep[] =>
  steps.filter(({ id }) => addresses[id]('') !== null);

const addresses: Readonly<Record<PlanStepId, (space: string) => string | null>> = {
  issue: (space) => paths.issues(space),
  aim: (space) => `${paths.editProject(space)}?from=plan`,
  way: (space) => paths.placement(space),
  goals: () => null,
  parties: (space) => paths.parties(space),
  duties: () => null,
  means: () => null,
  check: () => null,
  agreement: (space) => paths.agreements(space),
  start: (space) => paths.project(space),
};
