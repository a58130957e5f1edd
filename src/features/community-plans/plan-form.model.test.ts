import { expect, test } from 'vitest';
import {
  emptyPlan,
  firstYears,
  lastYears,
  planChanges,
  planDraftOf,
  planInput,
  planProblem,
  readPlanDraft,
  withDirection,
  withFirstYear,
  withOneMore,
} from './plan-form.model.ts';

const written = {
  id: 'p',
  spaceId: 's',
  title: '計画',
  fromYear: 2026,
  toYear: 2030,
  'direction.a': '1 支え合う',
  'direction.b': '2 つなぐ',
} as const;

test('a new plan lasts five years from this one, and needs no more than a name', () => {
  const draft = emptyPlan('地域づくり計画', 2026);
  expect(planProblem(draft)).toBeNull();
  expect(planInput(draft)).toMatchObject({ title: '地域づくり計画', fromYear: 2026, toYear: 2030 });
  expect(planProblem({ ...draft, title: ' ' })).toEqual({ place: 'title', code: 'field.required' });
});

test('a plan never ends before it begins: its end moves along', () => {
  const draft = emptyPlan('計画', 2026);
  expect(withFirstYear(draft, 2031)).toEqual({ fromYear: 2031, toYear: 2035 });
  expect(withFirstYear({ ...draft, toYear: 2020 }, 2027)).toEqual({ fromYear: 2027, toYear: 2027 });
  expect(lastYears({ ...draft, toYear: 2060 })).toContain(2060);
  expect(lastYears(draft)[0]).toBe(2026);
  expect(firstYears({ ...draft, fromYear: 1999 }, 2026)[0]).toBe(1999);
});

test('only the directions that were touched are written', () => {
  const before = planDraftOf(written, 2026);
  expect(planChanges(before, before)).toEqual({ directions: [] });
  const renamed = { ...before, ...withDirection(before, 1, '2 つなぐまち') };
  const more = { ...renamed, ...withOneMore(renamed), note: '五年の計画', toYear: 2031 };
  expect(planChanges(before, more)).toEqual({
    note: '五年の計画',
    toYear: 2031,
    directions: [
      { id: 'b', name: '2 つなぐまち' },
      { id: null, name: '' },
    ],
  });
});

test('drafts survive the disk, anything else is not taken for one', () => {
  const draft = planDraftOf(written, 2026);
  expect(readPlanDraft(structuredClone(draft))).toEqual(draft);
  for (const value of [null, 3, {}, { ...draft, directions: [null] }, { ...draft, fromYear: '2026' }])
    expect(readPlanDraft(value)).toBeNull();
});
