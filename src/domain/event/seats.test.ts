import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answerer, giveSeats, type Seating } from './seats.ts';

const person = (id: string, changes: Partial<Answerer> = {}): Answerer => ({
  id,
  isComing: true,
  people: 1,
  seat: null,
  turn: null,
  ...changes,
});

describe('seats', () => {
  test('whoever comes too late waits, in the order of arrival', () => {
    const before = [person('a', { seat: 'in', turn: 1 }), person('b', { seat: 'in', turn: 2 })];
    const after = giveSeats(2, [...before, person('c')]);
    expect(after.at(-1)).toEqual({ id: 'c', seat: 'waiting', turn: 3 });
  });

  test('a family that grows beyond the room waits; nobody else loses a seat, and its place in the order stays', () => {
    const grown = [person('a', { seat: 'in', turn: 1, people: 3 }), person('b', { seat: 'in', turn: 2 })];
    expect(giveSeats(3, grown, 'a')).toEqual([
      { id: 'a', seat: 'waiting', turn: 1 },
      { id: 'b', seat: 'in', turn: 2 },
    ]);
  });

  test('nobody overtakes a family that waits for room; one larger than the event stops nobody', () => {
    const seated = person('a', { seat: 'in', turn: 1, people: 2 });
    const family = person('b', { seat: 'waiting', turn: 2, people: 2 });
    const single = person('c', { seat: 'waiting', turn: 3 });
    expect(giveSeats(3, [seated, family, single]).map((one) => one.seat)).toEqual(['in', 'waiting', 'waiting']);
    expect(giveSeats(3, [seated, { ...family, people: 9 }, single]).map((one) => one.seat)).toEqual([
      'in',
      'waiting',
      'in',
    ]);
  });

  test('when places are taken away, those who came last wait; without a limit everybody is in', () => {
    const all = ['a', 'b', 'c'].map((id, index) => person(id, { seat: 'in', turn: index + 1 }));
    expect(giveSeats(1, all).map((one) => one.seat)).toEqual(['in', 'waiting', 'waiting']);
    for (const none of [0, null]) expect(giveSeats(none, all).map((one) => one.seat)).toEqual(['in', 'in', 'in']);
  });
});

/** One thing that happens: somebody answers, or the capacity changes. */
type Happening =
  | { readonly who: number; readonly isComing: boolean; readonly people: number }
  | { readonly capacity: number };

const happenings = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ who: fc.nat(7), isComing: fc.boolean(), people: fc.integer({ min: 1, max: 4 }) }),
    },
    { weight: 1, arbitrary: fc.record({ capacity: fc.nat(9) }) },
  ),
  { maxLength: 40 },
);

interface Step {
  readonly capacity: number;
  readonly lowered: boolean;
  readonly grown: string | null;
  readonly before: readonly Answerer[];
  readonly after: readonly Answerer[];
}

/** Lets it all happen, one after the other, as under the lock of the server. */
const play = (list: readonly Happening[]): readonly Step[] => {
  let capacity = 5;
  let people: readonly Answerer[] = [];
  return list.map((one) => {
    const [before, was] = [people, capacity];
    let grown: string | null = null;
    if ('capacity' in one) capacity = one.capacity;
    else {
      const id = `m${one.who}`;
      const old = people.find((person) => person.id === id);
      grown = old?.isComing && one.people > old.people ? id : null;
      const next = person(id, { ...old, isComing: one.isComing, people: one.people });
      people = [...people.filter((person) => person.id !== id), next];
    }
    const seatings = new Map(
      giveSeats(capacity, people, grown).map((seating): [string, Seating] => [seating.id, seating]),
    );
    people = people.map((person) => ({ ...person, ...seatings.get(person.id) }));
    const lowered = capacity !== 0 && (was === 0 || capacity < was);
    return { capacity, lowered, grown, before, after: people };
  });
};

const always = (law: (step: Step) => void): void =>
  fc.assert(
    fc.property(happenings, (list) => {
      for (const step of play(list)) law(step);
    }),
    { numRuns: 500 },
  );

const seated = (list: readonly Answerer[]) => list.filter((one) => one.seat === 'in');

describe('whatever happens', () => {
  test('never more people have a seat than there are places', () => {
    always(({ capacity, after }) => {
      const taken = seated(after).reduce((sum, one) => sum + one.people, 0);
      if (capacity > 0) expect(taken).toBeLessThanOrEqual(capacity);
      else expect(seated(after)).toHaveLength(after.filter((one) => one.isComing).length);
    });
  });

  test('whoever said ○ has a seat or a place of their own in the queue, and nobody else has', () => {
    always(({ after }) => {
      for (const one of after) expect(one.seat !== null && one.turn !== null).toBe(one.isComing);
      const turns = after.flatMap(({ turn }) => turn ?? []);
      expect(new Set(turns).size).toBe(turns.length);
    });
  });

  test('nobody loses a seat unless places were taken away or they bring more people', () => {
    always(({ lowered, grown, before, after }) => {
      const gone = seated(before).filter(({ id }) => after.some((one) => one.id === id && one.seat === 'waiting'));
      if (!lowered) expect(gone.filter(({ id }) => id !== grown)).toEqual([]);
    });
  });

  test('a turn once given stays, and nobody gets in before somebody who waits longer and would fit the event', () => {
    always(({ capacity, before, after }) => {
      for (const one of after) {
        const old = before.find(({ id }) => id === one.id);
        if (old?.isComing && one.isComing) expect(one.turn).toBe(old.turn);
      }
      const came = seated(after).filter(({ id }) => !seated(before).some((one) => one.id === id));
      const waiting = after.filter((one) => one.seat === 'waiting' && one.people <= capacity);
      for (const one of came) for (const other of waiting) expect(one.turn ?? 0).toBeLessThan(other.turn ?? 0);
    });
  });

  test('no seat stays empty that whoever waits longest could take, and asking again changes nothing', () => {
    always(({ capacity, after }) => {
      const room = capacity - seated(after).reduce((sum, one) => sum + one.people, 0);
      const first = after
        .filter((one) => one.seat === 'waiting' && one.people <= capacity)
        .toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0))[0];
      if (first) expect(first.people).toBeGreaterThan(room);
      expect(giveSeats(capacity, after)).toEqual(after.map(({ id, seat, turn }) => ({ id, seat, turn })));
    });
  });
});
