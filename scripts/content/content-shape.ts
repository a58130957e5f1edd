import * as v from 'valibot';
import type { TAKEN_PARTS } from '../../src/content/city-file.ts';
import { PRINCIPLE_IDS } from '../../src/domain/principle/principle.ts';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'an id is of small letters, digits and hyphens, at most 40 of them'),
);
const reference = v.pipe(v.string(), v.regex(/^[a-z0-9-]+@[1-9]\d*$/, 'a set is named as id@version'));
const whole = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer('this is no whole number'),
    v.minValue(least, `this is less than ${least}`),
    v.maxValue(most, `this is more than ${most}`),
  );
const between = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least, `this is less than ${least}`), v.maxValue(most, `this is more than ${most}`));
const some = <S extends v.GenericSchema>(schema: S, least = 1) =>
  v.pipe(v.array(schema), v.minLength(least, `at least ${least} of these are needed`));

const text = v.strictObject({ ja: v.string(), en: v.string(), 'ja-easy': v.optional(v.string()) });
const source = v.strictObject({ title: text, year: whole(1900, 2100) });
const point = v.strictObject({ id, words: text });
const head = { id, version: whole(1, 999), name: text };

const step = v.pipe(
  v.strictObject({ question: v.optional(id), domain: v.optional(id), end: v.optional(id) }),
  v.check(
    (to) => Object.values(to).filter((value) => value !== undefined).length === 1,
    'an answer leads to one question, one domain or one end',
  ),
);

const parts = {
  domains: v.array(v.strictObject({ id, name: text, meaning: text, forms: v.array(id) })),
  forms: some(v.strictObject({ id, name: text, meaning: text, hasAgreement: v.boolean(), points: some(point) })),
  placement: some(
    v.strictObject({
      id,
      words: text,
      hint: v.nullable(text),
      options: some(v.strictObject({ id, words: text, to: step }), 2),
    }),
  ),
  ends: some(v.strictObject({ id, name: text, advice: text })),
  fields: some(v.strictObject({ id, name: text, effect: text, examples: some(text) })),
  effects: some(v.strictObject({ id, name: text, meaning: text })),
  clauses: some(
    v.strictObject({
      id,
      title: text,
      hint: text,
      from: v.nullable(v.picklist(['purpose', 'roles', 'costs', 'information', 'insurance', 'contact', 'period'])),
      start: v.nullable(text),
    }),
  ),
} satisfies Record<(typeof TAKEN_PARTS)[number], v.GenericSchema>;

/** The shape of a city's data file. */
export const cityShape = v.strictObject({
  kind: v.literal('city'),
  ...head,
  source,
  principleSet: reference,
  questionSet: reference,
  takesFrom: v.optional(reference),
  ...v.partial(v.object(parts)).entries,
  registration: v.nullable(
    v.strictObject({
      name: text,
      fewestMembers: whole(1, 1000),
      requirements: some(point),
      exclusions: v.array(point),
      documents: v.array(point),
      desk: text,
    }),
  ),
});

/** The shape of a data file of principles. */
export const principleShape = v.strictObject({
  kind: v.literal('principles'),
  ...head,
  source,
  principles: v.pipe(
    some(
      v.strictObject({
        id,
        seven: v.optional(some(v.picklist(PRINCIPLE_IDS))),
        name: text,
        meaning: text,
        example: text,
        signsItWorks: some(text),
        signsItDoesNot: some(text),
        questions: v.strictTuple([text, text, text]),
        whenWeak: some(text),
      }),
      2,
    ),
    v.maxLength(12, 'more than twelve fit on no sheet'),
  ),
});

/** The shape of a data file of questions. */
export const questionShape = v.strictObject({
  kind: v.literal('questions'),
  ...head,
  isProposal: v.boolean(),
  items: reference,
  principleSet: reference,
  principleOf: v.record(v.string(), id),
  needed: v.strictObject({ short: whole(1, 20), full: whole(1, 20) }),
  bands: v.strictObject({ strong: between(1, 4), almost: between(1, 4) }),
  cards: v.strictObject({
    wideGap: between(0.01, 3),
    gap: between(0.01, 3),
    low: between(1, 4),
    spread: between(0.01, 3),
    unknown: between(0, 1),
  }),
});
