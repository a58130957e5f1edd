import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows, unpackRows } from './page.ts';
import { packStamps, type Row } from './row.ts';
import { writeStamp } from './stamp.ts';

const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const stamp = fc.integer({ min: 0, max: 3 }).map((time) => writeStamp(time, 0, 1));
const row: fc.Arbitrary<Row> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom('activityLog', 'meeting', 'future'),
    scope: fc.constantFrom('all', 'officers', 'm:1'),
    seq: fc.nat(),
    cells: fc.dictionary(fc.stringMatching(/^[a-z][a-z.0-9]{0,8}$/), fc.tuple(scalar, stamp), { minKeys: 1 }),
  })
  .map(({ id, kind, scope, seq, cells }) => {
    const fields = Object.fromEntries(Object.entries(cells).map(([name, [value]]) => [name, value]));
    return { id, kind, scope, seq, fields, ...packStamps(new Map(Object.entries(cells).map(([n, [, s]]) => [n, s]))) };
  });

test('rows come out of the wire as they went in, unknown kinds and fields included', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const wire = JSON.parse(JSON.stringify(packRows(rows)));
      expect(unpackRows(wire)).toEqual(rows);
    }),
  );
});

test('a page that does not follow the form is refused', () => {
  expect(() => unpackRows({ scopes: [], shapes: [], rows: [[0, 0, 'id', 1, 'stamp']] })).toThrow('page');
  expect(() =>
    unpackRows({ scopes: ['all'], shapes: [['log', 'a']], rows: [[0, 0, 'id', 1, 's', { no: 1 }]] }),
  ).toThrow('page');
});
