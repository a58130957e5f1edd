import { expect, test } from 'vitest';
import {
  audiencesOf,
  byNumber,
  type CommunityPlan,
  directionsOf,
  doersOf,
  doneForItems,
  inForceFirst,
  type PlanItem,
  stateIn,
  yearsOf,
} from './community-plan.ts';

const plan = (fields: Partial<CommunityPlan>, id = 'p'): CommunityPlan => ({ id, spaceId: 's', ...fields });
const item = (fields: Partial<PlanItem>, id = 'i'): PlanItem => ({ id, spaceId: 's', ...fields });

test('directions stand in the order of their numbers, and an emptied one is gone', () => {
  const found = plan({
    'direction.b': '1 支え合う',
    'direction.a': '2 つなぐ',
    'direction.c': null,
    'direction.d': ' ',
  });
  expect(directionsOf(found).map(({ name }) => name)).toEqual(['1 支え合う', '2 つなぐ']);
});

test('directions without numbers stay as they were written', () => {
  const found = plan({ 'direction.a': 'つなぐ', 'direction.b': '1 支え合う', 'direction.c': 'あそぶ' });
  expect(directionsOf(found).map(({ name }) => name)).toEqual(['つなぐ', '1 支え合う', 'あそぶ']);
});

test('the years of a plan are its own and those an item has something for', () => {
  expect(yearsOf(plan({ fromYear: 2026, toYear: 2028 }))).toEqual([2026, 2027, 2028]);
  expect(yearsOf(plan({ fromYear: 2026 }), item({ 'year.2029': 'going', 'year.2030': null }))).toEqual([2026, 2029]);
  expect(yearsOf(plan({}))).toEqual([]);
  expect(yearsOf(plan({ fromYear: 2028, toYear: 2026 }))).toEqual([]);
  expect(yearsOf(plan({ fromYear: 1900, toYear: 2200 }))).toHaveLength(20);
});

test('the plan of this year comes before newer and older ones', () => {
  const plans = [
    plan({ fromYear: 2021, toYear: 2025 }, 'old'),
    plan({ fromYear: 2031, toYear: 2035 }, 'next'),
    plan({ fromYear: 2026, toYear: 2030 }, 'now'),
    plan({}, 'blank'),
  ];
  expect(inForceFirst(plans, 2027).map(({ id }) => id)).toEqual(['now', 'next', 'old', 'blank']);
});

test('items stand by their numbers, unnumbered ones by their names at the end', () => {
  const items = [item({ title: 'い' }), item({ number: '1-10' }), item({ title: 'あ' }), item({ number: '1-2' })];
  expect(byNumber(items).map(({ number, title }) => number ?? title)).toEqual(['1-2', '1-10', 'あ', 'い']);
});

test('an item says for whom it is, who does it and how far it has come', () => {
  const found = item({
    'audience.school': true,
    'audience.area': true,
    'audience.city': false,
    'doer.b': '各町会',
    'doer.a': '環境部会',
    'year.2026': 'going',
  });
  expect(audiencesOf(found)).toEqual(['area', 'school']);
  expect(doersOf(found).map(({ name }) => name)).toEqual(['環境部会', '各町会']);
  expect([stateIn(found, 2026), stateIn(found, 2027)]).toEqual(['going', null]);
});

test('a log for two items counts for both, one taken away for neither', () => {
  const log = { spaceId: 's', minutes: 90, adults: 3 };
  const done = doneForItems([
    { ...log, id: 'a', 'planItem.x': true, 'planItem.y': true },
    { ...log, id: 'b', 'planItem.x': true, 'planItem.y': false },
  ]);
  expect(done.get('x')).toEqual({ count: 2, minutes: 180, people: 6 });
  expect(done.get('y')).toEqual({ count: 1, minutes: 90, people: 3 });
});
