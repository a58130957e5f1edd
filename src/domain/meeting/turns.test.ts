import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backTurn, beginTurns, drawnOrder, laterTurn, nextTurn, readTurns, type Turns, withPeople } from './turns.ts';

test('who passes is asked again after the others', () => {
  const turns = laterTurn(beginTurns(['hana', 'ken', 'aya']));
  expect(turns.waiting).toEqual(['ken', 'aya', 'hana']);
  expect(nextTurn(turns)).toEqual({ waiting: ['aya', 'hana'], done: ['ken'] });
  expect(backTurn(nextTurn(turns))).toEqual(turns);
});

test('who comes late is asked too, and who has gone is not', () => {
  expect(withPeople({ waiting: ['ken'], done: ['hana'] }, ['hana', 'aya'])).toEqual({
    waiting: ['aya'],
    done: ['hana'],
  });
});

test('whatever is tapped, everybody stands in the round exactly once, and everybody has a turn in the end', () => {
  const step = fc.constantFrom<(turns: Turns) => Turns>(nextTurn, laterTurn, backTurn);
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 12 }), fc.array(step), (people, steps) => {
      const turns = steps.reduce((now, one) => one(now), beginTurns(people));
      expect([...turns.waiting, ...turns.done].toSorted()).toEqual(people.toSorted());
      const end = people.reduce((now) => nextTurn(now), turns);
      expect(end.waiting).toEqual([]);
    }),
  );
});

test('the lot leaves nobody out', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 12 }), fc.nat(), (people, seed) => {
      expect(drawnOrder(people, (below) => seed % below).toSorted()).toEqual(people.toSorted());
    }),
  );
});

test('what is no round is not read as one', () => {
  expect(readTurns({ waiting: ['a'], done: [1] })).toBeNull();
  expect(readTurns(null)).toBeNull();
  expect(readTurns({ waiting: ['a'], done: [] })).toEqual({ waiting: ['a'], done: [] });
});
