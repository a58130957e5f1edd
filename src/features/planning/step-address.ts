import type { PlanStepId } from '#domain/project/plan-steps.ts';
import { paths } from '#paths';

/** Where a step of the plan is done. */
export const stepAddress = (space: string, id: PlanStepId): string => addresses[id](space);

const addresses: Readonly<Record<PlanStepId, (space: string) => string>> = {
  issue: (space) => paths.issues(space),
  aim: (space) => `${paths.editProject(space)}?from=plan`,
  way: (space) => paths.placement(space),
  goals: (space) => paths.goals(space),
  parties: (space) => paths.parties(space),
  duties: (space) => paths.duties(space),
  means: (space) => paths.means(space),
  check: (space) => paths.principleCheck(space),
  agreement: (space) => paths.agreements(space),
  start: (space) => paths.project(space),
};
