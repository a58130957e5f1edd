import { expect, test } from 'vitest';
import { arrangePeople, isSameSet, toggled } from './people-choice.model.ts';

const roster = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`);

test('a small group sees all its names in the order of the roster', () => {
  expect(arrangePeople(roster(12), ['m3'])).toEqual({ near: roster(12), more: [] });
});

test('of a long roster those who came the last time are shown, the others are folded', () => {
  const { near, more } = arrangePeople(roster(40), ['m30', 'm20']);
  expect(near).toHaveLength(12);
  expect(near.slice(-2)).toEqual(['m20', 'm30']);
  expect([...near, ...more].toSorted()).toEqual(roster(40).toSorted());
});

test('when more people came than are shown at once, all of them are shown', () => {
  expect(arrangePeople(roster(40), roster(20)).near).toEqual(roster(20));
});

test('somebody who has left since is still named', () => {
  expect(arrangePeople(roster(2), ['gone']).near).toEqual(['m0', 'm1', 'gone']);
});

test('a tap adds or takes away one person, and the order in which they were tapped does not matter', () => {
  expect(toggled(['a', 'b'], 'a', false)).toEqual(['b']);
  expect(isSameSet(toggled(['b'], 'a', true), ['a', 'b'])).toBe(true);
  expect(isSameSet(['a'], ['a', 'b'])).toBe(false);
});
