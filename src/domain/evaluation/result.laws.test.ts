import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EvaluationResult, type PartyFigures, resultOf } from './result.ts';
import { CITY, item, rulesOf, STUDENTS, sheet, TOWN } from './samples.ts';
import type { Sheet } from './sheet.ts';
import { type Comment, tallySheets, type Voice } from './tally.ts';

const items = [
  item('p-1', 'each'),
  item('p-2', 'each', false),
  item('p-3', 'joint', false),
  item('q-1', 'joint'),
  item('q-2', 'each', false),
  item('r-1', 'choice'),
];
const rules = rulesOf(items);
const partyIds = [TOWN, STUDENTS, CITY];

const keysOf = (partyId: string): string[] => {
  const about = ['us', ...partyIds.filter((id) => id !== partyId)];
  return [
    ...['p-1', 'p-2', 'q-2'].flatMap((id) => about.map((subject) => `${id}.${subject}`)),
    'p-3.all',
    'q-1.all',
    'r-1.choice',
  ];
};

const filledBy = (partyId: string): fc.Arbitrary<Sheet> =>
  fc
    .record({
      ratings: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 }),
      comment: fc.constantFrom('', 'よかった', 'こまった', 'また'),
    })
    .map(({ ratings, comment }) =>
      sheet(partyId, Object.fromEntries(keysOf(partyId).map((key, at) => [key, ratings[at] ?? 0])), {
        comments: comment === '' ? {} : { 'p-1': comment },
      }),
    );

const peopleOf = (partyId: string, voice: Voice) =>
  fc.array(filledBy(partyId), voice === 'party' ? { minLength: 1, maxLength: 1 } : { minLength: 0, maxLength: 7 });

const rounds = fc.constantFrom<Voice>('party', 'anonymous').chain((voice) =>
  fc.record({
    voice: fc.constant(voice),
    length: fc.constantFrom('short' as const, 'full' as const),
    sheets: fc.tuple(...partyIds.map((id) => peopleOf(id, voice))).map((lists) => lists.flat()),
  }),
);

interface Drawn {
  readonly voice: Voice;
  readonly length: 'short' | 'full';
  readonly sheets: readonly Sheet[];
}

const evaluate = (
  { voice, length, sheets }: Drawn,
  ids = partyIds,
): { result: EvaluationResult; comments: readonly Comment[] } => {
  const { parties: tallies, comments } = tallySheets(voice, ids, sheets);
  return { result: resultOf({ rules, round: { phase: 'before', length }, partyIds: ids, tallies }), comments };
};

test('the order in which sheets come and parties stand changes nothing', () => {
  fc.assert(
    fc.property(
      rounds.chain((drawn) =>
        fc.record({
          drawn: fc.constant(drawn),
          sheets: fc.shuffledSubarray([...drawn.sheets], { minLength: drawn.sheets.length }),
          ids: fc.shuffledSubarray(partyIds, { minLength: partyIds.length }),
        }),
      ),
      ({ drawn, sheets, ids }) => {
        const one = evaluate(drawn);
        const other = evaluate({ ...drawn, sheets }, ids);
        expect(other.comments).toEqual(one.comments);
        expect(inOneOrder(other.result)).toEqual(inOneOrder(one.result));
      },
    ),
  );
});

test('exchanging answers between the people of a party, question by question, changes nothing', () => {
  fc.assert(
    fc.property(rounds, fc.integer({ min: 1, max: 6 }), (drawn, turn) => {
      const exchanged = drawn.sheets.map((own) => {
        const people = drawn.sheets.filter((each) => each.partyId === own.partyId);
        const at = people.indexOf(own);
        const answers = keysOf(own.partyId).map((key, place) => [
          key,
          people[(at + turn * place) % people.length]?.answers[key] ?? 0,
        ]);
        return { ...own, answers: Object.fromEntries(answers) };
      });
      expect(evaluate({ ...drawn, sheets: exchanged })).toEqual(evaluate(drawn));
    }),
  );
});

test('one more person who cannot say changes no figure that was shown', () => {
  fc.assert(
    fc.property(rounds, fc.constantFrom(...partyIds), (drawn, partyId) => {
      fc.pre(drawn.voice === 'anonymous' && drawn.sheets.some((own) => own.partyId === partyId));
      const silent = sheet(partyId, Object.fromEntries(keysOf(partyId).map((key) => [key, 0])));
      const before = figuresIn(evaluate(drawn).result);
      const after = figuresIn(evaluate({ ...drawn, sheets: [...drawn.sheets, silent] }).result);
      for (const [name, figure] of before) if (figure !== null) expect([name, after.get(name)]).toEqual([name, figure]);
    }),
  );
});

test('the figures of parties that answer together are the formulas, written down plainly', () => {
  fc.assert(
    fc.property(rounds, (drawn) => {
      fc.pre(drawn.voice === 'party');
      const { result } = evaluate({ ...drawn, length: 'short' });
      const by = new Map(drawn.sheets.map((own) => [own.partyId, own]));
      const answer = (partyId: string, subject: string): number | null =>
        by.get(partyId)?.answers[`p-1.${subject}`] || null;
      const halves = partyIds.map((id) => ({
        self: answer(id, 'us'),
        seen: plainMean(partyIds.filter((other) => other !== id).map((other) => answer(other, id))),
      }));
      const joint = plainMean(halves.map(({ self, seen }) => plainMean([self, seen])));
      const [line] = result.principles;
      expectFigure(line?.joint, joint);
      line?.parties.forEach((party, at) => {
        const { self = null, seen = null } = halves[at] ?? {};
        expectFigure(party.self, self);
        expectFigure(party.seen, seen);
        expectFigure(party.gap, self === null || seen === null ? null : self - seen);
      });
    }),
  );
});

test('no figure stands beside a half that is hidden', () => {
  fc.assert(
    fc.property(rounds, (drawn) => {
      const { result } = evaluate(drawn);
      for (const line of [...result.principles, ...result.items]) {
        for (const { self, seen, gap } of line.parties) {
          if (self.state === 'hidden' || seen.state === 'hidden') expect(gap.state).not.toBe('value');
        }
        const isHidden = line.parties.some(({ self, seen, own }) =>
          [self, seen, own].some(({ state }) => state === 'hidden'),
        );
        if (isHidden) expect(line.joint).toEqual({ state: 'hidden', band: null });
      }
      for (const principle of result.principles.filter(({ joint }) => joint.state !== 'value')) {
        expect(result.strengths).not.toContain(principle.principle);
      }
    }),
  );
});

const plainMean = (values: readonly (number | null)[]): number | null => {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
};

const expectFigure = (figure: { state: string; value?: number } | undefined, expected: number | null): void => {
  expect(figure?.state).toBe(expected === null ? 'lacking' : 'value');
  if (expected !== null) expect(figure?.value).toBeCloseTo(expected, 10);
};

/** Parties, reasons and equal cards stand in the order of the parties; everything else has an order of its own. */
const inOneOrder = (result: EvaluationResult) => {
  const byParty = (a: { partyId: string | null }, b: { partyId: string | null }) =>
    String(a.partyId) < String(b.partyId) ? -1 : 1;
  const lines = <L extends { readonly parties: readonly PartyFigures[] }>(all: readonly L[]) =>
    all.map((line) => ({ ...line, parties: line.parties.toSorted(byParty) }));
  return {
    ...result,
    principles: lines(result.principles),
    items: lines(result.items),
    choices: result.choices.map((choice) => ({ ...choice, parties: choice.parties.toSorted(byParty) })),
    cards: result.cards.map((card) => ({ ...card, reasons: card.reasons.toSorted(byParty) })),
  };
};

/** Every figure by name; null where none is shown. */
const figuresIn = (result: EvaluationResult): Map<string, number | null> => {
  const named = [...result.principles, ...result.items].flatMap((line, at) => [
    [`${at} joint`, line.joint] as const,
    [`${at} jointGap`, line.jointGap] as const,
    ...line.parties.flatMap(({ partyId, self, seen, gap, own }) =>
      Object.entries({ self, seen, gap, own }).map(([name, figure]) => [`${at} ${partyId} ${name}`, figure] as const),
    ),
  ]);
  return new Map(named.map(([name, figure]) => [name, figure.state === 'value' ? figure.value : null]));
};
