import { records } from '#domain/records.ts';
import { expect, test } from 'vitest';
import { namedKind } from '#ui/named-kinds.ts';
import { deedOf } from './waiting-words.model.ts';

test.each([
  ['space.create', 'found'],
  ['activityLog.create', 'create'],
  ['longText.write', 'create'],
  ['meeting.change', 'change'],
  ['groupEvent.walk_in', 'change'],
  ['member.remove', 'delete'],
  ['groupEvent.restore', 'restore'],
  ['', 'change'],
])('%s reads as %s', (intent, deed) => {
  expect(deedOf(intent)).toBe(deed);
});

test('every kind people write has a word; one from a newer app has a general one', () => {
  const written = Object.entries(records)
    .filter(([, spec]) => !('serverOnly' in spec))
    .map(([kind]) => kind);
  expect(written.filter((kind) => namedKind(kind) === 'else')).toEqual([]);
  expect(namedKind('weather')).toBe('else');
});
