import { rosterSize } from '#domain/meeting/quorum.ts';
import { expect, test } from 'vitest';
import { afterTap, inRosterOrder, rosterParts, statesOf } from './attendance.model.ts';

const member = (id: string, partyId?: string) => ({ id, spaceId: 's', name: id, ...(partyId ? { partyId } : {}) });
const mark = (memberId: string, state: 'present' | 'proxy') => ({ id: `a-${memberId}`, spaceId: 's', memberId, state });

test('a tap on a name notes the person, a second tap takes it back', () => {
  expect(afterTap(undefined)).toBe('present');
  expect(afterTap('present')).toBeNull();
});

test('somebody with a 委任状 who comes after all is here', () => {
  expect(afterTap('proxy')).toBe('present');
});

test('each person has one state', () => {
  expect([...statesOf([mark('hana', 'present'), mark('ken', 'proxy')])]).toEqual([
    ['hana', 'present'],
    ['ken', 'proxy'],
  ]);
});

test('somebody who left since still counts among those who could have come', () => {
  expect(rosterSize([member('hana')], [mark('hana', 'present'), mark('gone', 'present')])).toBe(2);
});

test('people of a project stand with their party, the others last', () => {
  const parts = rosterParts(
    [member('a', 'p2'), member('b', 'p1'), member('c'), member('d', 'unknown')],
    ['p1', 'p2', 'p3'],
  );
  expect(parts.map(({ partyId, members }) => [partyId, members.map(({ id }) => id)])).toEqual([
    ['p1', ['b']],
    ['p2', ['a']],
    [null, ['c', 'd']],
  ]);
});

test('a group without parties is one list', () => {
  expect(rosterParts([member('a'), member('b')], [])).toHaveLength(1);
});

test('names on paper stand in the order of the roster', () => {
  const states = [...statesOf([mark('gone', 'present'), mark('ken', 'present'), mark('hana', 'proxy')])];
  expect(inRosterOrder(states, [member('hana'), member('ken')]).map(([id]) => id)).toEqual(['hana', 'ken', 'gone']);
});
