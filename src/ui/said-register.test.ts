import { type FieldSpec, kindSpec, records, type Scalar, type ScalarSpec } from '#domain/records.ts';
import { loadWords, sayWords } from '#i18n/i18n.ts';
import { beforeAll, expect, test } from 'vitest';
import { choiceWord, namedValues } from './said-choices.ts';
import { saidOf, wordOf } from './said-fields.ts';
import { saidWords } from './said-words.ts';
import { mannerOf } from './told-fields.ts';

beforeAll(async () => {
  await Promise.all((['review', 'common', 'people'] as const).map((namespace) => loadWords(namespace)));
});

const anId = 'k3v9q2r8t1w5x7z4';

/** Every value the register allows that could look raw. */
const samples = (spec: ScalarSpec): readonly Scalar[] => {
  switch (spec.type) {
    case 'enum':
      return spec.of;
    case 'id':
      return [anId];
    case 'date':
      return ['2026-11-22'];
    case 'instant':
      return [1_795_305_600_000];
    case 'bool':
      return [true, false];
    default:
      return [];
  }
};

const all = Object.keys(records).flatMap((kind) =>
  Object.entries(kindSpec(kind as keyof typeof records).fields).flatMap(([name, spec]: [string, FieldSpec]) => {
    const [field, scalar] = spec.type === 'map' ? [`${name}.a`, spec.value] : [name, spec];
    return mannerOf(kind, field) === 'hidden'
      ? []
      : samples(scalar).map((value): [string, string, Scalar, ScalarSpec] => [kind, field, value, scalar]);
  }),
);

test.each(all)(
  '%s.%s as %s is told without an id, a word of the register or a day of the machine',
  (kind, field, value, spec) => {
    const say = saidWords(
      {
        review: (key, values) => sayWords('review', key, values),
        common: (key, values) => sayWords('common', key, values),
        people: (key, values) => sayWords('people', key, values),
      },
      new Map(),
      'ja',
    );
    const told = say(saidOf(kind, field, value));
    expect(told).not.toMatch(/\d{4}-\d\d|k3v9|true|false|1795|_/);
    if (spec.type !== 'enum') return;
    expect(told).not.toBe(sayWords('review', 'value_else'));
    if (!/^[abc]$/.test(String(value))) expect(told).not.toMatch(/[a-z]/);
  },
);

test('two choices of one field never read the same', () => {
  const fields = Map.groupBy(
    all.filter(([, , , spec]) => spec.type === 'enum'),
    ([kind, field]) => `${kind}.${field}`,
  );
  for (const [field, values] of fields) {
    const words = values.map(([kind, name, value]) => choiceWord(kind, name, String(value)));
    const known = words.filter((word) => namedValues.some((named) => named === word));
    const told = known.map((word) => sayWords('review', `value_${word as (typeof namedValues)[number]}`));
    expect(new Set(told).size, field).toBe(told.length);
  }
});

test('figures carry what they count', () => {
  const say = saidWords(
    {
      review: (key, values) => sayWords('review', key, values),
      common: (key, values) => sayWords('common', key, values),
      people: (key, values) => sayWords('people', key, values),
    },
    new Map([['aki', '緑川 あき']]),
    'ja',
  );
  expect(say(saidOf('activityLog', 'minutes', 60))).toBe('1時間');
  expect(say(saidOf('activityLog', 'adults', 12))).toBe('12人');
  expect(say(saidOf('ledgerEntry', 'moneyOut', 12_000))).toBe('12,000円');
  expect(say(saidOf('space', 'fiscalStartMonth', 4))).toBe('4月');
  expect(say(saidOf('meeting', 'chairId', 'aki'))).toBe('緑川 あき');
  expect(say(saidOf('meeting', 'on', '2026-11-22'))).toBe('2026年11月22日(日)');
});

test('every field that is told has a name people know', () => {
  const nameless = all
    .map(([kind, field]) => [kind, field] as const)
    .filter(([kind, field]) => wordOf(field, kind) === 'else');
  expect([...new Set(nameless.map((one) => one.join('.')))]).toEqual([]);
});
