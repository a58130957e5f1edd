import { describe, expect, test } from 'vitest';
import type { Fields, RecordKind } from '../records.ts';
import { judge } from './policy.ts';
import { actor, around, change, me, neighbour, other } from './policy-world.ts';

const town = around([
  neighbour('groupEvent', 'mine', { title: '清掃', authorId: me, repeat: 'FREQ=WEEKLY' }),
  neighbour('groupEvent', 'theirs', { title: '清掃', authorId: other, repeat: 'FREQ=WEEKLY' }),
  neighbour('groupEvent', 'gone', { title: '清掃', authorId: me, deleted: true }),
  neighbour('occurrence', 'day', { eventId: 'theirs', on: '2026-12-01' }),
  neighbour('shift', 'shift', { eventId: 'theirs', title: '受付' }),
  neighbour('shift', 'elsewhere', { eventId: 'mine', title: '受付' }),
  neighbour('member', me, { name: '私' }),
  neighbour('member', other, { name: '花' }),
]);
const member = actor('member');
const officer = actor('officer');

const born = (kind: RecordKind, set: Fields, by = member) => judge(by, change(kind, null, set), town)?.code ?? null;
const changed = (kind: RecordKind, before: Fields, set: Fields, by = member) =>
  judge(by, change(kind, before, set), town)?.code ?? null;

describe('a day of a series', () => {
  const day = { eventId: 'theirs', on: '2026-12-01' };

  test('is made by anybody who answers, and changed by whoever keeps the series', () => {
    expect(born('occurrence', day)).toBeNull();
    expect(born('occurrence', { ...day, movedTo: '2026-12-02' })).toBe('policy.not_allowed');
    expect(born('occurrence', { ...day, movedTo: '2026-12-02' }, officer)).toBeNull();
    expect(born('occurrence', { ...day, eventId: 'mine', isSkipped: true })).toBeNull();
    expect(changed('occurrence', day, { capacity: 99 })).toBe('policy.not_allowed');
    expect(changed('occurrence', { ...day, eventId: 'mine' }, { capacity: 99 })).toBeNull();
    expect(born('occurrence', day, actor('guest'))).toBe('policy.not_allowed');
    expect(born('occurrence', { ...day, eventId: 'gone' })).toBe('record.parent_missing');
  });

  test('counts people without a name for whoever stands there', () => {
    expect(born('occurrence', { ...day, [`walkIns.${me}`]: 1 })).toBeNull();
    expect(born('occurrence', { ...day, [`walkIns.${other}`]: 1 })).toBe('policy.wrong_author');
    expect(changed('occurrence', day, { [`walkIns.${me}`]: 2 })).toBeNull();
    expect(changed('occurrence', day, { [`walkIns.${other}`]: 2 })).toBe('policy.wrong_author');
  });
});

describe('what was seen on a day of a series', () => {
  const photo = { aboutId: 'day', sha: 'a', authorId: me };

  test('photos and incidents belong to that day', () => {
    expect(born('attachment', photo)).toBeNull();
    expect(born('attachment', { ...photo, aboutId: 'unborn' })).toBe('record.parent_missing');
    expect(born('incident', { aboutId: 'day', sort: 'near_miss', what: 'つまずいた', authorId: me })).toBeNull();
  });
});

describe('an answer to a day', () => {
  const answer = { eventId: 'day', memberId: me, answer: 'yes', seriesId: 'theirs' };

  test('names the series whose seats it takes, and never its own seat', () => {
    expect(born('rsvp', answer)).toBeNull();
    expect(born('rsvp', { ...answer, seriesId: 'mine' })).toBe('record.parent_missing');
    expect(born('rsvp', { ...answer, seat: 'in' })).toBe('policy.not_allowed');
    expect(changed('rsvp', answer, { seat: 'in' })).toBe('policy.not_allowed');
    expect(changed('rsvp', answer, { turn: 1 }, officer)).toBe('policy.not_allowed');
  });
});

describe('jobs', () => {
  test('are set up by whoever keeps the event', () => {
    expect(born('shift', { eventId: 'mine', title: '受付', authorId: me })).toBeNull();
    expect(born('shift', { eventId: 'theirs', title: '受付', authorId: me })).toBe('policy.not_allowed');
    expect(born('shift', { eventId: 'theirs', title: '受付', authorId: me }, officer)).toBeNull();
  });

  test('everybody helps for themselves, on a day of that event; a leader enters who has no phone', () => {
    const help = { shiftId: 'shift', aboutId: 'day', memberId: me, isComing: true };
    expect(born('shiftSignup', help)).toBeNull();
    expect(born('shiftSignup', { ...help, aboutId: 'theirs' })).toBeNull();
    expect(born('shiftSignup', { ...help, shiftId: 'elsewhere' })).toBe('record.parent_missing');
    expect(born('shiftSignup', { ...help, memberId: other, typedBy: me })).toBe('policy.not_allowed');
    expect(born('shiftSignup', { ...help, memberId: other, typedBy: me }, officer)).toBeNull();
    expect(born('shiftSignup', { ...help, memberId: other }, officer)).toBe('policy.not_allowed');
  });
});
