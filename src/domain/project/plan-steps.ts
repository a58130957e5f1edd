/** The steps of a plan and how far each is, read from the records alone. Nothing here forbids anything. */
import { currentVersion } from '../agreement/current.ts';
import { answersIn, versionOf } from '../agreement/record-version.ts';
import type { Placement } from '../placement/placement.ts';
import { type Fields, keysOf, type RecordOf } from '../records.ts';

/** In the order of the page. */
export const planStepIds = [
  'issue',
  'aim',
  'way',
  'goals',
  'parties',
  'duties',
  'means',
  'check',
  'agreement',
  'start',
] as const;

export type PlanStepId = (typeof planStepIds)[number];
export type PlanStepState = 'open' | 'partly' | 'done';

export interface PlanStep {
  readonly id: PlanStepId;
  readonly state: PlanStepState;
}

/** The records a plan is made of; deleted ones left out. */
export interface PlanFacts {
  readonly project: RecordOf<'project'> | null;
  readonly placement: Placement;
  /** Whether the chosen form speaks of a written agreement (R4). */
  readonly hasAgreement: boolean;
  readonly issueCards: readonly RecordOf<'issueCard'>[];
  readonly parties: readonly RecordOf<'party'>[];
  readonly goals: readonly RecordOf<'goal'>[];
  readonly indicators: readonly RecordOf<'indicator'>[];
  readonly duties: readonly RecordOf<'duty'>[];
  readonly agreements: readonly RecordOf<'agreement'>[];
  readonly consents: readonly RecordOf<'consent'>[];
}

/** The rows of the plan of this cycle. The agreement is a row only for forms that call for one, or once one was begun. */
export const planSteps = (facts: PlanFacts): PlanStep[] =>
  planStepIds
    .filter((id) => id !== 'agreement' || facts.hasAgreement || ofCycle(facts, facts.agreements).length > 0)
    .map((id) => ({ id, state: stateOf[id](facts) }));

/**
 * What to propose next. Somebody who went on to a later step has left the earlier ones out on purpose: they are proposed
 * again only when nothing later is left.
 * @returns null when all is done
 */
export const nextStep = (steps: readonly PlanStep[]): PlanStepId | null => {
  const begun = steps.find((step) => step.state === 'partly');
  if (begun) return begun.id;
  const reached = steps.findLastIndex((step) => step.state === 'done');
  const ahead = steps.slice(reached + 1).find((step) => step.state === 'open');
  return (ahead ?? steps.find((step) => step.state === 'open'))?.id ?? null;
};

/** The aim has three parts: whose, which trouble, what change. */
export const aimParts = ['whose', 'trouble', 'change'] as const;

const ofCycle = <T extends { readonly cycle?: number | null }>(facts: PlanFacts, records: readonly T[]): T[] =>
  records.filter((record) => (record.cycle ?? 1) === (facts.project?.cycle ?? 1));

const isWritten = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

/** @param done how many of `total` are there */
const share = (done: number, total: number): PlanStepState => {
  if (done === 0) return 'open';
  return done < total ? 'partly' : 'done';
};

const stateOf: Readonly<Record<PlanStepId, (facts: PlanFacts) => PlanStepState>> = {
  issue: ({ issueCards }) => {
    const cards = issueCards.filter((card) => card.state !== 'dropped');
    if (cards.length === 0) return 'open';
    return cards.some((card) => card.triage != null) ? 'done' : 'partly';
  },
  aim: ({ project }) => share(aimParts.filter((part) => isWritten(project?.[part])).length, aimParts.length),
  way: ({ placement }) => {
    if (placement.isSettled) return 'done';
    return placement.isBegun ? 'partly' : 'open';
  },
  goals: (facts) => {
    const goals = ofCycle(facts, facts.goals);
    const isMeasured = (goal: RecordOf<'goal'>) => facts.indicators.some((one) => one.goalId === goal.id);
    if (goals.length === 0) return 'open';
    return goals.every(isMeasured) ? 'done' : 'partly';
  },
  parties: ({ parties }) => share(parties.filter((party) => isWritten(party.brings)).length, parties.length),
  duties: (facts) => {
    const duties = ofCycle(facts, facts.duties);
    if (duties.length === 0) return 'open';
    return duties.every((duty) => duty.partyId != null || duty.memberId != null) ? 'done' : 'partly';
  },
  means: ({ project }) => {
    const parts = ['costs', 'information', 'insurance'] as const;
    return share(parts.filter((part) => isWritten(project?.[part])).length, parts.length);
  },
  check: ({ project }) => {
    if (project?.checkedOn != null) return 'done';
    return project && keysOf(project, 'check').length > 0 ? 'partly' : 'open';
  },
  agreement: (facts) => {
    const papers = ofCycle(facts, facts.agreements).filter((paper) => paper.state !== 'withdrawn');
    if (papers.length === 0) return 'open';
    const versions = papers.map((paper) => versionOf(paper.id, fieldsOf(paper)));
    const answers = answersIn(facts.consents.map(fieldsOf));
    const liveIds = facts.parties.map((party) => party.id);
    return currentVersion(versions, answers, liveIds) ? 'done' : 'partly';
  },
  start: ({ project }) => ((project?.stage ?? 'plan') === 'plan' ? 'open' : 'done'),
};

/** A record as the wire has it. */
const fieldsOf = (record: object): Fields => record as Fields;
