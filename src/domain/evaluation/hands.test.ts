import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Counts } from './cell.ts';
import { decidedByHands, sheetsOfHands } from './hands.ts';
import { sheet, STUDENTS, TOWN } from './samples.ts';
import { tallyHands, tallySheets } from './tally.ts';

const keys = ['p-1.us', `p-1.${STUDENTS}`, 'p-2.all'];
const people = fc.integer({ min: 1, max: 9 });
const countsFor = (most: number): fc.Arbitrary<Counts> =>
  fc
    .array(fc.integer({ min: 0, max: 4 }), { maxLength: most })
    .map((raised) => [1, 2, 3, 4].map((answer) => raised.filter((one) => one === answer).length) as never);
const halls = people.chain((count) =>
  fc.record({ people: fc.constant(count), counts: fc.tuple(...keys.map(() => countsFor(count))) }),
);

test('hands come to the same figures as the sheets they are sent as', () => {
  fc.assert(
    fc.property(halls, fc.integer(), ({ people: count, counts }, turn) => {
      const hands = { people: count, counts: Object.fromEntries(keys.map((key, at) => [key, counts[at] as Counts])) };
      const sheets = sheetsOfHands(hands, keys, (all) => turned(all, turn)).map((answers) => sheet(TOWN, answers));
      const { parties } = tallySheets('anonymous', [TOWN, STUDENTS], sheets);
      expect(parties).toEqual([tallyHands({ partyId: TOWN, ...hands })]);
    }),
  );
});

test('the order in which a question is dealt out is its own: no row of answers belongs to a person', () => {
  const hands = { people: 2, counts: { 'p-1.us': [0, 0, 0, 2], 'p-2.all': [1, 0, 0, 1] } as const };
  const asked: (readonly unknown[])[] = [];
  sheetsOfHands(hands, ['p-1.us', 'p-2.all'], (all) => {
    asked.push(all);
    return all;
  });
  expect(asked).toEqual([
    [4, 4],
    [1, 4],
  ]);
});

test('in 会で1枚 most hands decide, a draw decides nothing, and no hand is －', () => {
  expect(decidedByHands([0, 1, 3, 2])).toBe(3);
  expect(decidedByHands([0, 2, 2, 0])).toBeNull();
  expect(decidedByHands([0, 0, 0, 0])).toBe(0);
});

const turned = <T>(all: readonly T[], by: number): T[] => {
  const at = all.length === 0 ? 0 : Math.abs(by) % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
};
