import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachOf, countReached } from './reached.ts';
import { safetyOf, safetyStates, sumOfSafety } from './safety.ts';
import { MOST_IN_CODE, readSafetyCode, writeSafetyCode } from './safety-code.ts';

const walk = [
  {
    blockId: 'b1',
    households: [
      { headId: 'a', memberIds: ['a', 'b'] },
      { headId: 'c', memberIds: ['c'] },
    ],
  },
  { blockId: null, households: [{ headId: 'd', memberIds: ['d'] }] },
];

describe('who has been reached', () => {
  test('one of a household is enough', () => {
    const reach = reachOf(walk, new Set(['b']));
    expect(reach[0]?.reached.map(({ headId }) => headId)).toEqual(['a']);
    expect(reach[0]?.open.map(({ headId }) => headId)).toEqual(['c']);
    expect(countReached(reach)).toEqual({ reached: 1, all: 3 });
  });
});

describe('how everybody is', () => {
  test('is counted by 班, with whoever needs help first', () => {
    const blocks = safetyOf(
      walk,
      new Map([
        ['b', { state: 'hurt' }],
        ['c', { state: 'help' }],
        ['d', { state: 'safe' }],
      ]),
    );
    expect(blocks[0]).toEqual({
      blockId: 'b1',
      count: { safe: 0, hurt: 1, help: 1, unknown: 1 },
      needHelp: ['c', 'b'],
      unknown: ['a'],
      answered: [],
    });
    expect(sumOfSafety(blocks)).toEqual({ safe: 1, hurt: 1, help: 1, unknown: 1 });
  });
});

describe('answers as a picture', () => {
  const id = fc.uuid();
  const answer = fc.record({
    memberId: id,
    state: fc.constantFrom(...safetyStates),
    people: fc.integer({ min: 0, max: 99 }),
    at: fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => seconds * 1000),
  });
  const code = fc.record({
    space: id,
    checkId: id,
    answers: fc.array(answer, { minLength: 1, maxLength: MOST_IN_CODE }),
  });

  test('come back as they were', () => {
    fc.assert(
      fc.property(code, (one) => {
        expect(readSafetyCode(writeSafetyCode(one))).toEqual({ ok: true, value: one });
      }),
    );
  });

  test('are refused in one piece when a letter of them is lost', () => {
    fc.assert(
      fc.property(code, fc.nat(), (one, place) => {
        const text = writeSafetyCode(one);
        const cut = place % text.length;
        const read = readSafetyCode(text.slice(0, cut) + text.slice(cut + 1));
        // A lost digit of a number of people or of a time is another number; ids are never mistaken.
        if (read.ok) {
          expect(read.value.space).toBe(one.space);
          expect(read.value.answers.map(({ memberId }) => memberId)).toEqual(
            one.answers.map(({ memberId }) => memberId),
          );
        } else expect(['code.unknown', 'code.damaged']).toContain(read.error);
      }),
    );
  });

  test('something else before the camera is no answer', () => {
    for (const text of ['', 'https://example.org', 'KYODO-ANPI2:x', 'kyodo-anpi1:']) {
      expect(readSafetyCode(text)).toEqual({ ok: false, error: 'code.unknown' });
    }
    expect(readSafetyCode('KYODO-ANPI1:zz')).toEqual({ ok: false, error: 'code.damaged' });
  });
});
