import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Registration } from '#content/city-set.ts';
import { citySetOf } from '#content/cities.ts';
import type { Member } from '#store/people.ts';
import {
  checkRequirements,
  countMembers,
  noTicks,
  readTicks,
  ticked,
  type TickPart,
  type Ticks,
  withTick,
} from './requirement-check.model.ts';

const kanazawa = citySetOf('kanazawa@1')?.registration;
if (!kanazawa) throw new Error('Kanazawa asks for nothing');

const member = (id: string, role: Member['role']): Member => ({ id, role, name: id }) as Member;

const all = (parts: readonly TickPart[], registration: Registration): Ticks => ({
  on: parts.flatMap((part) => registration[part].map(({ id }) => `${part}.${id}`)),
});

test('guests and reviewers from outside are no members', () => {
  const roster = [member('1', 'owner'), member('2', 'member'), member('3', 'guest'), member('4', 'reviewer')];
  expect(countMembers(roster)).toBe(2);
});

test.each([
  [3, 2, 1],
  [3, 3, 0],
  [5, 4, 1],
  [5, 6, 0],
  [10, 4, 6],
])('where a city asks for %i, %i members are %i too few', (fewestMembers, members, missing) => {
  const check = checkRequirements({ ...kanazawa, fewestMembers }, members, noTicks);
  expect(check.missingMembers).toBe(missing);
  expect(check.isAllChecked).toBe(false);
});

test('everything is looked at when all is ticked, nobody is missing and nothing is left out', () => {
  const ticks = all(['requirements', 'documents'], kanazawa);
  expect(checkRequirements(kanazawa, 5, ticks).isAllChecked).toBe(true);
  expect(checkRequirements(kanazawa, 4, ticks).isAllChecked).toBe(false);
  const hobby = withTick(ticks, 'exclusions', 'hobby', true);
  expect(checkRequirements(kanazawa, 5, hobby)).toMatchObject({ isAllChecked: false, excluded: [{ id: 'hobby' }] });
  const open = withTick(ticks, 'requirements', 'open', false);
  expect(checkRequirements(kanazawa, 5, open).open.map(({ id }) => id)).toEqual(['open']);
});

test('a tick is found again whatever was ticked before, and taking it back leaves the others', () => {
  const anyTick = fc.record({
    part: fc.constantFrom<TickPart>('requirements', 'exclusions', 'documents'),
    id: fc.constantFrom('open', 'members', 'form'),
    isOn: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyTick), anyTick, (before, { part, id, isOn }) => {
      const ticks = before.reduce((kept, tick) => withTick(kept, tick.part, tick.id, tick.isOn), noTicks);
      const after = withTick(ticks, part, id, isOn);
      expect(ticked(after, part).has(id)).toBe(isOn);
      expect(new Set(after.on).size).toBe(after.on.length);
      const others = (of: Ticks) => of.on.filter((one) => one !== `${part}.${id}`);
      expect(others(after)).toEqual(others(ticks));
      expect(readTicks(JSON.parse(JSON.stringify(after)))).toEqual(after);
    }),
  );
});

test('what another app kept is no tick', () => {
  for (const strange of [null, 7, {}, { on: 'open' }]) expect(readTicks(strange)).toBeNull();
  expect(readTicks({ on: ['requirements.open', 3] })).toEqual({ on: ['requirements.open'] });
});
