import { expect, test } from 'vitest';
import { addressOf, readEvidenceDraft, readMark } from './evidence-form.model.ts';
import { groupsOf } from './evidence-groups.model.ts';

const about = { id: 'a', title: '雪かき', meetingId: null };

test('a note leads back to the page it was made from', () => {
  expect(addressOf('s', { ...about, kind: 'activityLog' })).toBe('/s/s/activities/a');
  expect(addressOf('s', { ...about, kind: 'meeting' })).toBe('/s/s/meetings/a');
  expect(addressOf('s', { ...about, kind: 'groupEvent' })).toBe('/s/s/events/a');
  expect(addressOf('s', { ...about, kind: 'decision', meetingId: 'm' })).toBe('/s/s/meetings/m');
  expect(addressOf('s', { ...about, kind: 'decision' })).toBe('/s/s/evidence');
  expect(addressOf('s', null)).toBe('/s/s/evidence');
});

test('an address or an old draft chooses good or trouble, and nothing else', () => {
  expect(['good', 'trouble', 'bad', null].map(readMark)).toEqual(['good', 'trouble', '', '']);
  expect(readEvidenceDraft({ mark: 'good', text: '早い' })).toEqual({ mark: 'good', text: '早い' });
  expect(readEvidenceDraft({ mark: 'x', text: '早い' })).toEqual({ mark: '', text: '早い' });
  expect(readEvidenceDraft({ mark: 'good' })).toBeNull();
  expect(readEvidenceDraft('good')).toBeNull();
});

test('notes stand under their principle in its order, those without one first, and a strange one is not lost', () => {
  const note = (principle: string | null, text: string) => ({
    id: text,
    mark: 'good' as const,
    on: '2026-11-22',
    text,
    principle,
    about: null,
    partyId: null,
    authorId: null,
    isOfLog: false,
  });
  const groups = groupsOf(
    [note('roles', 'a'), note(null, 'b'), note('old-one', 'c'), note('equality', 'd')],
    ['equality', 'autonomy', 'roles'],
  );
  expect(groups.map(({ principle, notes }) => [principle, notes.map(({ text }) => text)])).toEqual([
    [null, ['b', 'c']],
    ['equality', ['d']],
    ['roles', ['a']],
  ]);
});
