import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PathQuestion, type PathStep, placeOnPath, questionBefore, walkPath } from './question-path.ts';

const most = 8;
const name = (place: number): string => `q${place}`;

/** A step from a question: only onwards in sound questions, anywhere in faulty ones. */
const stepFrom = (place: number, isFaulty: boolean): fc.Arbitrary<PathStep> =>
  fc.oneof(
    fc
      .integer({ min: isFaulty ? 0 : place + 1, max: most + (isFaulty ? 1 : 0) })
      .map((next): PathStep => (next >= most && !isFaulty ? { end: 'last' } : { question: name(next) })),
    fc.constantFrom('d1', 'd2', 'd3').map((domain): PathStep => ({ domain })),
    fc.constantFrom('alone', 'private').map((end): PathStep => ({ end })),
  );

const questionsOf = (isFaulty: boolean): fc.Arbitrary<PathQuestion[]> =>
  fc.tuple(
    ...Array.from({ length: most }, (_, place) =>
      fc
        .array(stepFrom(place, isFaulty), { minLength: 1, maxLength: 4 })
        .map((steps) => ({ id: name(place), options: steps.map((to, option) => ({ id: `o${option}`, to })) })),
    ),
  );

const answers = fc.dictionary(fc.nat(most).map(name), fc.constantFrom('o0', 'o1', 'o2', 'o3', 'gone'));
const sound = questionsOf(false);

describe('the way of questions', () => {
  test('whoever answers what is asked comes to an end, and is never asked twice', () => {
    fc.assert(
      fc.property(sound, fc.infiniteStream(fc.nat(3)), (questions, choices) => {
        const given: Record<string, string> = {};
        for (let taps = 0; ; taps += 1) {
          const { at } = walkPath(questions, given);
          expect(at).not.toBeNull();
          if (!at || !('question' in at)) return;
          expect(given[at.question]).toBeUndefined();
          expect(taps).toBeLessThan(questions.length);
          const options = questions.find((one) => one.id === at.question)?.options ?? [];
          given[at.question] = options[(choices.next().value ?? 0) % options.length]?.id ?? '';
        }
      }),
    );
  });

  test('even questions that lead in a circle or nowhere keep nobody for ever', () => {
    fc.assert(
      fc.property(questionsOf(true), answers, (questions, given) => {
        const { path } = walkPath(questions, given);
        expect(new Set(path.map((one) => one.question)).size).toBe(path.length);
      }),
    );
  });

  test('the same answers lead to the same end, in whatever order they were given', () => {
    fc.assert(
      fc.property(sound, answers, (questions, given) => {
        const turned = Object.fromEntries(Object.entries(given).toReversed());
        expect(walkPath(questions, turned)).toEqual(walkPath(questions, given));
      }),
    );
  });

  test('answers beside the way change nothing', () => {
    fc.assert(
      fc.property(sound, answers, answers, (questions, given, others) => {
        const walk = walkPath(questions, given);
        const asked = [
          ...walk.path.map((one) => one.question),
          walk.at && 'question' in walk.at ? walk.at.question : '',
        ];
        const beside = Object.fromEntries(Object.entries(others).filter(([question]) => !asked.includes(question)));
        expect(walkPath(questions, { ...given, ...beside })).toEqual(walk);
      }),
    );
  });

  test('going back, looking at another way and coming back finds everything answered before', () => {
    fc.assert(
      fc.property(sound, answers, fc.nat(most - 1), (questions, given, place) => {
        const before = walkPath(questions, given);
        const turned = name(place);
        let now: Record<string, string | undefined> = { ...given, [turned]: 'o1' };
        for (let { at } = walkPath(questions, now); at && 'question' in at && at.question !== turned; ) {
          now = { ...now, [at.question]: 'o0' };
          at = walkPath(questions, now).at;
        }
        const { path } = walkPath(questions, { ...now, [turned]: given[turned] });
        expect(path.slice(0, before.path.length)).toEqual(before.path);
      }),
    );
  });

  test('step by step back from the end reaches the first question', () => {
    fc.assert(
      fc.property(sound, answers, (questions, given) => {
        const walk = walkPath(questions, given);
        let steps = 0;
        for (let at = walk.path.at(-1)?.question ?? null; at !== null; at = questionBefore(walk, at)) steps += 1;
        expect(steps).toBe(walk.path.length);
      }),
    );
  });

  test('how many questions there are at most never grows on the way', () => {
    fc.assert(
      fc.property(sound, answers, (questions, given) => {
        const walk = walkPath(questions, given);
        const places = walk.path.map((one) => placeOnPath(questions, walk, one.question));
        for (const [index, place] of places.entries()) {
          expect(place.number).toBe(index + 1);
          expect(place.most).toBeGreaterThanOrEqual(walk.path.length);
          expect(place.most).toBeLessThanOrEqual(places[index - 1]?.most ?? questions.length);
        }
      }),
    );
  });
});
