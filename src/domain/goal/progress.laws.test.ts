import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Measured, progressOf } from './progress.ts';

const spans = ['per_year', 'cumulative', 'at_day'] as const;
const decimal = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 })).map(asText);
const unknown = fc.constantFrom('—', null);
const day = fc
  .tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const measured = (value: fc.Arbitrary<string | null>): fc.Arbitrary<Measured[]> =>
  fc
    .array(fc.record({ on: day, value }), { maxLength: 8 })
    .map((list) => list.map((one, place) => ({ ...one, id: String(place) })));
const facts = fc.record({ startMonth: fc.integer({ min: 1, max: 12 }), today: day });
const indicator = fc.record({ span: fc.constantFrom(...spans), baseline: decimal, target: decimal });

function asText([digits, places]: readonly [number, number]): string {
  const text = String(Math.abs(digits)).padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  return `${digits < 0 ? '-' : ''}${whole}${places > 0 ? `.${text.slice(-places)}` : ''}`;
}

const negative = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

test('the order in which measurements arrived changes nothing', () => {
  fc.assert(
    fc.property(indicator, measured(fc.oneof(decimal, unknown)), facts, fc.nat(), (one, list, at, turn) => {
      const cut = list.length === 0 ? 0 : turn % list.length;
      const turned = [...list.slice(cut), ...list.slice(0, cut)];
      expect(progressOf(one, turned, at)).toEqual(progressOf(one, list, at));
    }),
  );
});

test('on the baseline nothing of the way is gone, on the target all of it', () => {
  fc.assert(
    fc.property(indicator, day, facts, (one, on, at) => {
      const standing = (value: string) => progressOf({ ...one, span: 'at_day' }, [{ id: 'a', on, value }], at);
      if (Number(one.baseline) === Number(one.target)) {
        expect(standing(one.target).share).toBeNull();
        return;
      }
      expect(standing(one.baseline)).toMatchObject({ isReached: false });
      expect(standing(one.baseline).share).toBeCloseTo(0, 15);
      expect(standing(one.target)).toMatchObject({ share: 1, isReached: true });
    }),
  );
});

test('seen in a mirror, more becomes fewer and the way stays the same', () => {
  fc.assert(
    fc.property(indicator, measured(decimal), facts, (one, list, at) => {
      const span = one.span === 'per_year' ? 'cumulative' : one.span;
      const here = progressOf({ ...one, span }, list, at);
      const mirrored = { span, baseline: negative(one.baseline), target: negative(one.target) };
      const there = progressOf(
        mirrored,
        list.map((each) => ({ ...each, value: negative(each.value ?? '') })),
        at,
      );
      expect(there.share).toEqual(here.share);
      expect(there.isReached).toEqual(here.isReached);
      if (here.direction !== null) expect(there.direction).toBe(here.direction === 'up' ? 'down' : 'up');
    }),
  );
});

test('a reached target is the whole way or more, one not reached less', () => {
  fc.assert(
    fc.property(indicator, measured(fc.oneof(decimal, unknown)), facts, (one, list, at) => {
      const { share, isReached } = progressOf(one, list, at);
      if (share !== null) expect(isReached).toBe(share >= 1);
    }),
  );
});

test('without a baseline or a target nothing is said about the way, whatever was measured', () => {
  fc.assert(
    fc.property(indicator, measured(decimal), facts, unknown, fc.boolean(), (one, list, at, nothing, isBaseline) => {
      const half = isBaseline ? { ...one, baseline: nothing } : { ...one, target: nothing };
      expect(progressOf(half, list, at)).toMatchObject({ share: null, isReached: null, direction: null });
    }),
  );
});

test('adding up in two halves of the list is adding up the list', () => {
  fc.assert(
    fc.property(measured(decimal), facts, fc.nat(), (list, at, cut) => {
      const sum = (part: readonly Measured[]) =>
        progressOf({ span: 'cumulative', baseline: '0', target: '1' }, part, at).value ?? 0;
      const place = list.length === 0 ? 0 : cut % list.length;
      expect(sum(list)).toBeCloseTo(sum(list.slice(0, place)) + sum(list.slice(place)), 6);
    }),
  );
});

test('every known measurement of a year is in exactly one year', () => {
  fc.assert(
    fc.property(indicator, measured(decimal), facts, (one, list, at) => {
      const { years } = progressOf({ ...one, span: 'per_year' }, list, at);
      const inYears = years.reduce((sum, year) => sum + year.value, 0);
      expect(inYears).toBeCloseTo(
        list.reduce((sum, { value }) => sum + Number(value), 0),
        6,
      );
      expect(new Set(years.map((year) => year.fiscalYear)).size).toBe(years.length);
    }),
  );
});
