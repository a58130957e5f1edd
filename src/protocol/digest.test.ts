import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDigest, type TextState } from './digest.ts';
import { packRows, unpackRows } from './page.ts';
import { type Row, withFields } from './row.ts';
import { writeStamp } from './stamp.ts';

const stamp = fc.nat(10_000).map((ms) => writeStamp(ms, 0, 5));
const value = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.boolean(), fc.constant(null));
const row: fc.Arbitrary<Row> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom('activityLog', 'member', 'kindOfLater'),
    seq: fc.nat(1000),
    writes: fc.array(fc.tuple(fc.constantFrom('title', 'note', 'with.a', 'later'), value, stamp), { minLength: 1 }),
  })
  .map(({ writes, ...rest }) => withFields({ ...rest, scope: 'all', stamp: '', fields: {} }, writes));
const text: fc.Arbitrary<TextState> = fc.record({ id: fc.uuid(), text: fc.string(), vector: fc.base64String() });
const held = fc.record({
  rows: fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 12 }),
  texts: fc.uniqueArray(text, { selector: ({ id }) => id, maxLength: 3 }),
});

const digestOf = (rows: readonly Row[], texts: readonly TextState[] = []): string => {
  const digest = createDigest();
  for (const one of rows) digest.addRow(one);
  for (const one of texts) digest.addText(one);
  return digest.hex();
};

test('the same things in another order, and after a journey over the wire, have the same digest', () => {
  fc.assert(
    fc.property(held, ({ rows, texts }) => {
      const travelled = unpackRows(JSON.parse(JSON.stringify(packRows([...rows].reverse()))));
      expect(digestOf(travelled, [...texts].reverse())).toBe(digestOf(rows, texts));
    }),
  );
  expect(digestOf([])).toBe('0'.repeat(32));
});

test('whatever happens to one record or one text, the digest is another one', () => {
  const damage = fc.constantFrom('lose', 'double', 'seq', 'kind', 'id', 'value', 'field', 'stamp', 'text');
  fc.assert(
    fc.property(held, damage, fc.nat(), ({ rows, texts }, what, pick) => {
      const place = pick % rows.length;
      const one = rows[place];
      if (!one) return;
      const [field = '', kept] = Object.entries(one.fields)[0] ?? [];
      const put = (changed: Row) => rows.map((old, at) => (at === place ? changed : old));
      const damaged: { [name: string]: () => [readonly Row[], readonly TextState[]] } = {
        lose: () => [rows.filter((_, at) => at !== place), texts],
        double: () => [[...rows, one], texts],
        seq: () => [put({ ...one, seq: one.seq + 1 }), texts],
        kind: () => [put({ ...one, kind: `${one.kind}x` }), texts],
        id: () => [put({ ...one, id: `${one.id}0` }), texts],
        value: () => [put({ ...one, fields: { ...one.fields, [field]: `${String(kept)}!` } }), texts],
        field: () => [put({ ...one, fields: { ...one.fields, more: null } }), texts],
        stamp: () => [put({ ...one, stamps: { ...one.stamps, [field]: writeStamp(20_000, 0, 5) } }), texts],
        text: () => [rows, [...texts, { id: one.id, text: '', vector: '' }]],
      };
      const [otherRows, otherTexts] = damaged[what]?.() ?? [rows, texts];
      expect(digestOf(otherRows, otherTexts)).not.toBe(digestOf(rows, texts));
    }),
  );
});
