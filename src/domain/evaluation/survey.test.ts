import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersTo, plusTally, sendableOf, speaksOfEnough, surveyFigures, type SurveyTally } from './survey.ts';

const questions = ['s-a', 's-b'];
const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { maxLength: 8 });

/** Counts people one after another; 0 says nothing to a question. */
const counted = (answers: readonly (readonly number[])[]): SurveyTally =>
  answers.reduce<SurveyTally>(
    (tally, one) =>
      plusTally(tally, {
        people: 1,
        count: Object.fromEntries(one.flatMap((face, at) => (face === 0 ? [] : [[`${questions[at]}.${face}`, 1]]))),
      }),
    { people: 0, count: {} },
  );

const fieldsOf = ({ people: all, count }: SurveyTally) => ({
  people: all,
  ...Object.fromEntries(Object.entries(count).map(([key, number]) => [`count.${key}`, number])),
});

test('no figure is said of fewer than three people', () => {
  const two = counted([
    [3, 3],
    [3, 0],
  ]);
  expect(surveyFigures(two, questions).map(({ faces }) => faces)).toEqual([null, null]);
  const three = plusTally(two, counted([[1, 0]]));
  expect(surveyFigures(three, questions).map(({ faces }) => faces)).toEqual([{ 3: 2, 2: 0, 1: 1 }, null]);
});

test('whatever is sent, and every change of it, speaks of three people or of nobody, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(people, { maxLength: 5 }), (evenings) => {
      let sent: SurveyTally = { people: 0, count: {} };
      let waiting = sent;
      for (const evening of evenings) {
        waiting = plusTally(waiting, counted(evening));
        const ready = sendableOf(waiting, questions);
        const next = plusTally(sent, ready);
        expect(speaksOfEnough(fieldsOf(sent), fieldsOf(next))).toBe(true);
        waiting = plusTally(waiting, ready, -1);
        sent = next;
      }
      const all = counted(evenings.flat());
      for (const question of questions)
        expect(answersTo(sent, question) + answersTo(waiting, question)).toBe(answersTo(all, question));
    }),
  );
});

test('a change of one or two people is refused, also one that takes somebody away', () => {
  const three = { people: 3, 'count.s-a.3': 3 };
  expect(speaksOfEnough(null, three)).toBe(true);
  expect(speaksOfEnough(null, { people: 2 })).toBe(false);
  expect(speaksOfEnough(three, { ...three, 'count.s-a.3': 4 })).toBe(false);
  expect(speaksOfEnough(three, { people: 4, 'count.s-a.3': 3 })).toBe(false);
  expect(speaksOfEnough(three, { ...three, 'count.s-a.3': 0, 'count.s-a.1': 3 })).toBe(false);
});
