import { createHash } from 'node:crypto';
import { records } from '#domain/records.ts';
import { expect, test } from 'vitest';
import { agendaFor, releasedAgendas } from './agendas.ts';

const released: Readonly<Record<string, string>> = {
  'usual-agendas@1': 'd7d06b6357e7b3b543829b86fc6039c46978b09e082a252d47393853c25b252f',
};

test('what was released is never edited or removed', () => {
  const found = releasedAgendas.map((set) => [
    `${set.id}@${set.version}`,
    createHash('sha256').update(JSON.stringify(set)).digest('hex'),
  ]);
  expect(Object.fromEntries(found)).toEqual(released);
});

test('every kind of meeting has an agenda that fits into two hours, in short words of both languages', () => {
  for (const type of records.meeting.fields.type.of) {
    const items = agendaFor(type);
    expect(items.length, type).toBeGreaterThanOrEqual(4);
    expect(new Set(items.map(({ id }) => id)).size, type).toBe(items.length);
    expect(
      items.reduce((sum, { minutes }) => sum + minutes, 0),
      type,
    ).toBeLessThanOrEqual(120);
    for (const { title } of items) {
      expect([...title.ja].length, title.ja).toBeLessThanOrEqual(20);
      expect(title.en).toMatch(/^[\x20-\x7e’]+$/u);
    }
  }
});
