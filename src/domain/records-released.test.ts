import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type KindSpec, records, SCHEMA } from './records.ts';

/** What phones out there already write, by schema. An entry is added with a release and never changed afterwards. */
const released: Record<string, Record<string, KindSpec>> = JSON.parse(
  readFileSync(new URL('records-released.json', import.meta.url), 'utf8'),
);

test('the schema of this app is among the released ones or the next', () => {
  const last = Math.max(...Object.keys(released).map(Number));
  expect([last, last + 1]).toContain(SCHEMA);
});

test.each(Object.entries(released))('what schema %s had released is still there, unchanged', (_, kinds) => {
  for (const [kind, spec] of Object.entries(kinds)) {
    const now: KindSpec | undefined = (records as Record<string, KindSpec>)[kind];
    expect(now, kind).toBeDefined();
    const { fields, ...rest } = spec;
    expect(now, kind).toMatchObject(rest);
    for (const [field, type] of Object.entries(fields)) expect(now?.fields[field], `${kind}.${field}`).toEqual(type);
  }
});
