import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { walkRound } from './walk-round.ts';

const person = (id: string, more: object = {}) => ({ id, name: id, ...more });

describe('the way round the houses', () => {
  test('goes 班 by 班 in walking order, then by reading, and ends with those in none', () => {
    const walk = walkRound(
      [
        person('c', { blockId: 'b1', walkOrder: 2 }),
        person('a', { blockId: 'b1', walkOrder: 3 }),
        person('z', { blockId: 'b1' }),
        person('y', { blockId: 'b1', reading: 'い' }),
        person('lone'),
        person('gone', { blockId: 'b1', status: 'left' }),
        person('guest', { blockId: 'b1', role: 'guest' }),
      ],
      [{ id: 'b1' }, { id: 'b2' }],
    );
    expect(walk.map((one) => [one.blockId, one.households.map((house) => house.headId)])).toEqual([
      ['b1', ['c', 'a', 'z', 'y']],
      ['b2', []],
      [null, ['lone']],
    ]);
  });

  test('a family is one household under its head, in the head’s 班', () => {
    const walk = walkRound(
      [person('child', { householdOf: 'head', blockId: 'b2' }), person('head', { blockId: 'b1' })],
      [{ id: 'b1' }, { id: 'b2' }],
    );
    expect(walk[0]?.households).toEqual([{ headId: 'head', memberIds: ['head', 'child'] }]);
    expect(walk[1]?.households).toEqual([]);
  });

  test('everybody stands on the way exactly once, whoever names whom as head', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const link = fc.option(fc.constantFrom(...ids, 'gone'), { nil: null });
    const home = fc.option(fc.constantFrom('b1', 'b2', 'old'), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(link, home), { minLength: 5, maxLength: 5 }), (links) => {
        const people = ids.map((id, place) =>
          person(id, { householdOf: links[place]?.[0] ?? null, blockId: links[place]?.[1] ?? null }),
        );
        const walked = walkRound(people, [{ id: 'b1' }, { id: 'b2' }]).flatMap((block) =>
          block.households.flatMap((house) => house.memberIds),
        );
        expect([...walked].sort()).toEqual(ids);
      }),
    );
  });
});
