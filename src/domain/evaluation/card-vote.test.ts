import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countCardVotes, MOST_CARDS, proposeCards } from './card-vote.ts';

const cards = ['a', 'b', 'c', 'd', 'e'];
const none = new Map<string, number>();

it('adds phones and hands, the most wanted first', () => {
  const counts = countCardVotes(cards, [['a', 'c'], ['c']], new Map([['b', 4]]));
  expect(counts.map(({ card, total }) => `${card}${total}`)).toEqual(['b4', 'c2', 'a1', 'd0', 'e0']);
  expect(counts[1]).toEqual({ card: 'c', phones: 2, hands: 0, total: 2 });
});

it('proposes the three most wanted', () => {
  expect(proposeCards(countCardVotes(cards, [['a', 'b', 'c'], ['a', 'b', 'c'], ['d']], none))).toEqual({
    clear: ['a', 'b', 'c'],
    tied: [],
  });
});

it('says what is tied for the last place and leaves it to the people', () => {
  expect(
    proposeCards(
      countCardVotes(
        cards,
        [
          ['a', 'b', 'c'],
          ['a', 'b', 'd'],
        ],
        none,
      ),
    ),
  ).toEqual({
    clear: ['a', 'b'],
    tied: ['c', 'd'],
  });
});

it('proposes no card nobody asked for', () => {
  expect(proposeCards(countCardVotes(cards, [['e']], none))).toEqual({ clear: ['e'], tied: [] });
  expect(proposeCards(countCardVotes(cards, [], none))).toEqual({ clear: [], tied: [] });
});

it('never proposes more than three, nor a card before one that was wanted more', () => {
  const pick = fc.uniqueArray(fc.constantFrom(...cards), { maxLength: MOST_CARDS });
  fc.assert(
    fc.property(
      fc.array(pick, { maxLength: 12 }),
      fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }),
      (picks, raised) => {
        const counts = countCardVotes(cards, picks, new Map(cards.map((card, at) => [card, raised[at] ?? 0])));
        const { clear, tied } = proposeCards(counts);
        expect(clear.length).toBeLessThanOrEqual(MOST_CARDS);
        if (tied.length > 0) expect(clear.length + tied.length).toBeGreaterThan(MOST_CARDS);
        const totalOf = (card: string) => counts.find((count) => count.card === card)?.total ?? 0;
        const least = Math.min(...[...clear, ...tied].map(totalOf));
        for (const { card, total } of counts)
          if (!clear.includes(card) && !tied.includes(card)) expect(total === 0 || total < least).toBe(true);
      },
    ),
  );
});
