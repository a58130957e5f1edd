import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '../records.ts';
import { clauseOrigin, takeNewWords } from './clause-origin.ts';
import { type Answer, currentVersion, standingOf, type Version } from './current.ts';
import { agreementReviewDue, silentFrom } from './review-due.ts';
import { textMark } from './text-mark.ts';

const parties = ['area', 'students', 'city'];

const version = (facts: Partial<Version> = {}): Version => ({
  id: 'v1',
  number: 1,
  state: 'laid',
  partyIds: parties,
  goOnIds: [],
  mark: 'm',
  ...facts,
});

const says = (answer: Answer['answer'], partyIds = parties, aboutId = 'v1', mark = 'm'): Answer[] =>
  partyIds.map((partyId) => ({ aboutId, partyId, answer, mark }));

describe('where a version stands', () => {
  test('it is agreed once every party it names has said yes, and not a moment before', () => {
    expect(standingOf(version(), says('yes', parties.slice(1)), parties).state).toBe('asking');
    expect(standingOf(version(), says('yes'), parties).state).toBe('agreed');
  });

  test('one no is a no, and 「あとで」 is no answer to go on with', () => {
    expect(standingOf(version(), [...says('yes', ['area', 'city']), ...says('no', ['students'])], parties).state).toBe(
      'refused',
    );
    const waiting = standingOf(version(), [...says('yes', ['area', 'city']), ...says('later', ['students'])], parties);
    expect(waiting.state).toBe('asking');
  });

  test('a silent party can be passed over, but that is never an agreement of all', () => {
    const passed = version({ goOnIds: ['city'] });
    expect(standingOf(passed, says('yes', ['area', 'students']), parties).state).toBe('going');
    expect(currentVersion([passed], says('yes', ['area', 'students']), parties)).toBeNull();
  });

  test('when the silent party answers after all, its answer counts and the decision does not', () => {
    const passed = version({ goOnIds: ['city'] });
    expect(standingOf(passed, [...says('yes', ['area', 'students']), ...says('no', ['city'])], parties).state).toBe(
      'refused',
    );
    expect(standingOf(passed, says('yes'), parties).state).toBe('agreed');
  });

  test('a yes to other words than those that stand there is asked for again', () => {
    const read = standingOf(
      version(),
      [...says('yes', ['area', 'city']), ...says('yes', ['students'], 'v1', 'x')],
      parties,
    );
    expect(read.state).toBe('asking');
    expect(read.parties[1]).toEqual({ partyId: 'students', answer: 'changed' });
  });

  test('a party that has left is asked no more, one that came later needs a new version', () => {
    expect(standingOf(version(), says('yes', ['area', 'city']), ['area', 'city']).state).toBe('agreed');
    expect(standingOf(version(), says('yes'), [...parties, 'school']).state).toBe('agreed');
    expect(standingOf(version(), [], []).state).toBe('asking');
  });
});

describe('いまの約束', () => {
  test('the old version stays until the new one has every consent', () => {
    const second = version({ id: 'v2', number: 2 });
    const first = version();
    const answers = [...says('yes'), ...says('yes', ['area', 'students'], 'v2')];
    expect(currentVersion([first, second], answers, parties)?.id).toBe('v1');
    expect(currentVersion([first, second], [...answers, ...says('yes', ['city'], 'v2')], parties)?.id).toBe('v2');
  });

  test('drafts and what was taken back are no promise, whatever anybody has said', () => {
    for (const state of ['draft', 'withdrawn'] as const)
      expect(currentVersion([version({ state })], says('yes'), parties)).toBeNull();
  });

  test('whatever the versions and answers are, every live party named by it has said yes to its words', () => {
    const someAnswers = fc.array(
      fc.record({
        aboutId: fc.constantFrom('v1', 'v2', 'v3'),
        partyId: fc.constantFrom(...parties),
        answer: fc.constantFrom('yes' as const, 'no' as const, 'later' as const),
        mark: fc.constantFrom('m', 'x'),
      }),
      { maxLength: 12 },
    );
    const someVersion = (id: string, number: number) =>
      fc.record({
        id: fc.constant(id),
        number: fc.constant(number),
        state: fc.constantFrom('draft' as const, 'laid' as const, 'withdrawn' as const),
        partyIds: fc.subarray(parties),
        goOnIds: fc.subarray(parties),
        mark: fc.constant('m'),
      });
    const versions = fc.tuple(someVersion('v1', 1), someVersion('v2', 2), someVersion('v3', 3));
    fc.assert(
      fc.property(versions, someAnswers, fc.subarray(parties), (all, answers, live) => {
        const current = currentVersion(all, answers, live);
        const agreed = all.filter((one) => standingOf(one, answers, live).state === 'agreed');
        expect(current?.number ?? 0).toBe(Math.max(0, ...agreed.map((one) => one.number)));
        for (const one of agreed)
          for (const partyId of one.partyIds.filter((id) => live.includes(id)))
            expect(answers.find((said) => said.aboutId === one.id && said.partyId === partyId)).toMatchObject({
              answer: 'yes',
              mark: 'm',
            });
      }),
    );
  });
});

describe('the mark of the words', () => {
  const words: Fields = { title: '雪かき', 'clause.purpose': '道をあける', 'party.area': true, fromOn: '2026-12-01' };

  test('every word, point, party and day changes it; what the app writes beside them does not', () => {
    const mark = textMark(words);
    for (const change of [
      { title: '雪かき2' },
      { 'clause.purpose': '道をあけるx' },
      { 'clause.costs': '折半' },
      { 'party.city': true },
      { 'point.roles': true },
      { reviewOn: '2027-03-01' },
    ])
      expect(textMark({ ...words, ...change })).not.toBe(mark);
    const beside = {
      state: 'laid',
      laidAt: 5,
      'made.purpose': 'x',
      'goOn.city': 'x',
      'point.roles': false,
      untilOn: null,
    };
    expect(textMark({ ...words, ...beside })).toBe(mark);
  });

  test('it fits its field and does not hang on the order in which fields came', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('title', 'clause.a', 'clause.b', 'changeNote'), fc.string()),
        (fields) => {
          expect(textMark(Object.fromEntries(Object.entries(fields).reverse()))).toBe(textMark(fields));
          expect(textMark(fields).length).toBeLessThanOrEqual(20);
        },
      ),
    );
  });
});

describe('where the words of a clause come from', () => {
  test('what the plan made, what people wrote and what is empty are told apart', () => {
    expect(clauseOrigin('甲', '甲', '甲')).toEqual({ by: 'made', hasPlanChanged: false });
    expect(clauseOrigin('乙', '甲', '甲')).toEqual({ by: 'written', hasPlanChanged: false });
    expect(clauseOrigin(' ', '甲', '甲')).toEqual({ by: 'empty', hasPlanChanged: false });
    expect(clauseOrigin('甲', '甲', '丙').hasPlanChanged).toBe(true);
  });

  test('new words of the plan never take the place of what people wrote, and are offered once', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (text, made, today) => {
        const taken = takeNewWords(text, made, today);
        if (text !== made && text.trim() !== '') expect(taken.startsWith(text)).toBe(true);
        expect(clauseOrigin(taken, today, today).hasPlanChanged).toBe(false);
      }),
    );
  });
});

describe('the day to look at it again', () => {
  test('is spoken of a month before and from that day on', () => {
    expect(agreementReviewDue(null, '2026-11-22')).toBeNull();
    expect(agreementReviewDue('2026-12-23', '2026-11-22')).toBeNull();
    expect(agreementReviewDue('2026-12-22', '2026-11-22')).toBe('soon');
    expect(agreementReviewDue('2026-11-22', '2026-11-22')).toBe('due');
    expect(agreementReviewDue('2026-01-01', '2026-11-22')).toBe('due');
  });

  test('a party has fourteen days before the others may go on', () => {
    expect(silentFrom(0)).toBe(14 * 24 * 3_600_000);
  });
});
