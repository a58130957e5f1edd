import { type Placement, placementOf } from '#domain/placement/placement.ts';
import { nextStep, type PlanFacts, type PlanStep, type PlanStepId, planSteps } from '#domain/project/plan-steps.ts';
import { keysOf } from '#domain/records.ts';
import type { CitySet, Domain, Form } from './city-set.ts';

/** A plan read with the words of its city. */
export interface CityPlan {
  /** null: this app is too old to know the set. */
  readonly set: CitySet | null;
  readonly placement: Placement;
  readonly domain: Domain | null;
  readonly form: Form | null;
  readonly steps: readonly PlanStep[];
  readonly next: PlanStepId | null;
  /** Points to watch of the form: how many are settled. */
  readonly points: { readonly done: number; readonly total: number };
}

/** @param set the one the answers were given for */
export const cityPlanOf = (records: Omit<PlanFacts, 'placement' | 'hasAgreement'>, set: CitySet | null): CityPlan => {
  const placement = placementOf(records.project, set ?? unknownCity);
  const form = set?.forms.find((one) => one.id === placement.form) ?? null;
  const steps = planSteps({ ...records, placement, hasAgreement: form?.hasAgreement ?? false });
  const settled = keysOf(records.project ?? {}, 'point');
  return {
    set,
    placement,
    domain: set?.domains.find((one) => one.id === placement.domain) ?? null,
    form,
    steps,
    next: nextStep(steps),
    points: {
      done: form?.points.filter((point) => settled.includes(point.id)).length ?? 0,
      total: form?.points.length ?? 0,
    },
  };
};

const unknownCity = { placement: [], domains: [] };
