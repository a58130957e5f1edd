import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textMark } from '../agreement/text-mark.ts';
import { placementOf } from '../placement/placement.ts';
import { triageOf, triageQuestions } from './triage.ts';
import { nextStep, type PlanFacts, type PlanStepId, planStepIds, planSteps } from './plan-steps.ts';

const rules = {
  placement: [{ id: 'who', options: [{ id: 'both', to: { domain: 'd3' } }] }],
  domains: [{ id: 'd3', forms: ['committee'] }],
};
const at = { spaceId: 's' };
const parties = [
  { id: 'town', ...at, brings: '道具' },
  { id: 'city', ...at },
];

const factsOf = (project: object = {}, facts: Partial<PlanFacts> = {}): PlanFacts => {
  const record = { id: 'p', ...at, ...project };
  return {
    project: record,
    placement: placementOf(record, rules),
    hasAgreement: false,
    issueCards: [],
    parties: [],
    goals: [],
    indicators: [],
    duties: [],
    agreements: [],
    consents: [],
    ...facts,
  };
};
const stateIn = (facts: PlanFacts, id: PlanStepId) => planSteps(facts).find((step) => step.id === id)?.state;

describe('the steps of a plan', () => {
  test('a new project has everything before it and begins with the trouble', () => {
    const steps = planSteps(factsOf());
    expect(steps.map((step) => step.state)).toEqual(steps.map(() => 'open'));
    expect(nextStep(steps)).toBe('issue');
  });

  test('the trouble is done when somebody asked who can solve it; a dropped card is none', () => {
    expect(stateIn(factsOf({}, { issueCards: [{ id: 'i', ...at }] }), 'issue')).toBe('partly');
    expect(stateIn(factsOf({}, { issueCards: [{ id: 'i', ...at, triage: 'together' }] }), 'issue')).toBe('done');
    const dropped = { id: 'i', ...at, triage: 'self', state: 'dropped' } as const;
    expect(stateIn(factsOf({}, { issueCards: [dropped] }), 'issue')).toBe('open');
  });

  test('an aim is whose, which trouble and what change', () => {
    expect(stateIn(factsOf({ whose: 'お年寄り', trouble: ' ' }), 'aim')).toBe('partly');
    expect(stateIn(factsOf({ whose: 'お年寄り', trouble: '雪', change: '出られる' }), 'aim')).toBe('done');
  });

  test('the way is done with domain and form', () => {
    expect(stateIn(factsOf({ 'placement.who': 'both' }), 'way')).toBe('partly');
    expect(stateIn(factsOf({ 'placement.who': 'both', form: 'committee' }), 'way')).toBe('done');
  });

  test('goals and duties of an earlier cycle are not those of this one', () => {
    const earlier = {
      goals: [{ id: 'g', ...at, cycle: 1 }],
      indicators: [{ id: 'n', ...at, goalId: 'g' }],
      duties: [{ id: 'd', ...at, cycle: 1, partyId: 'town' }],
    };
    expect([stateIn(factsOf({}, earlier), 'goals'), stateIn(factsOf({}, earlier), 'duties')]).toEqual(['done', 'done']);
    const next = factsOf({ cycle: 2 }, earlier);
    expect([stateIn(next, 'goals'), stateIn(next, 'duties')]).toEqual(['open', 'open']);
  });

  test('a goal nobody can look at and a duty nobody has are half a step', () => {
    const half = factsOf({}, { goals: [{ id: 'g', ...at }], duties: [{ id: 'd', ...at }], parties });
    expect(['goals', 'duties', 'parties'].map((id) => stateIn(half, id as PlanStepId))).toEqual([
      'partly',
      'partly',
      'partly',
    ]);
  });

  test('money, information and insurance are one step; the look at the principles has a day', () => {
    expect(stateIn(factsOf({ costs: '会費から' }), 'means')).toBe('partly');
    expect(stateIn(factsOf({ costs: 'a', information: 'b', insurance: 'c' }), 'means')).toBe('done');
    expect(stateIn(factsOf({ 'check.roles': 'yes' }), 'check')).toBe('partly');
    expect(stateIn(factsOf({ checkedOn: '2026-11-22' }), 'check')).toBe('done');
  });

  test('a paper is asked for only where the form speaks of one', () => {
    expect(stateIn(factsOf(), 'agreement')).toBeUndefined();
    expect(stateIn(factsOf({}, { hasAgreement: true }), 'agreement')).toBe('open');
    expect(stateIn(factsOf({}, { agreements: [{ id: 'a', ...at, cycle: 1 }] }), 'agreement')).toBe('partly');
  });

  test('a paper is agreed to when every party said yes to its words, not to the one before', () => {
    const before = { id: 'a', ...at, cycle: 1, number: 1, state: 'withdrawn' } as const;
    const laid = { id: 'b', ...at, cycle: 1, number: 2, state: 'laid', title: '約束' } as const;
    const asked = { ...laid, 'party.town': true, 'party.city': true };
    const yes = (aboutId: string, partyId: string) =>
      ({ id: `${aboutId}${partyId}`, ...at, aboutId, partyId, answer: 'yes', mark: textMark(asked) }) as const;
    const facts = (consents: PlanFacts['consents']) => factsOf({}, { parties, agreements: [before, asked], consents });
    expect(stateIn(facts([yes('a', 'town'), yes('a', 'city'), yes('b', 'town')]), 'agreement')).toBe('partly');
    expect(stateIn(facts([yes('b', 'town'), yes('b', 'city')]), 'agreement')).toBe('done');
  });
});

describe('what is proposed next', () => {
  const states = fc.array(fc.constantFrom('open', 'partly', 'done'), {
    minLength: planStepIds.length,
    maxLength: planStepIds.length,
  });
  const steps = states.map((all) => planStepIds.map((id, place) => ({ id, state: all[place] ?? 'open' })));

  test('never something done, and nothing only when all is done', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const next = nextStep(plan);
        const left = plan.filter((step) => step.state !== 'done').map((step) => step.id);
        if (next === null) expect(left).toEqual([]);
        else expect(left).toContain(next);
      }),
    );
  });

  test('whoever left a step out is not asked for it again while something lies ahead', () => {
    const plan = planStepIds.map((id) => ({ id, state: id === 'way' ? 'done' : 'open' }) as const);
    expect(nextStep(plan)).toBe('goals');
    const last = planStepIds.map((id) => ({ id, state: id === 'start' ? 'done' : 'open' }) as const);
    expect(nextStep(last)).toBe('issue');
  });
});

describe('who can solve it', () => {
  test('the nearest help counts, and whoever is not sure goes on', () => {
    expect(triageOf({ self: 'yes', mutual: 'yes' })).toBe('self');
    expect(triageOf({ self: 'unsure', mutual: 'yes' })).toBe('mutual');
    expect(triageOf({ self: 'no', mutual: 'unsure', public: 'yes' })).toBe('public');
    expect(triageOf({ self: 'no', mutual: 'no', public: 'unsure' })).toBe('together');
    expect(triageOf({ self: 'no' })).toBeNull();
  });

  test('every answer leads on', () => {
    const ids: readonly string[] = triageQuestions.map((question) => question.id);
    for (const { options } of triageQuestions)
      for (const { to } of options) expect('end' in to || ids.includes(to.question)).toBe(true);
  });
});
