import { describe, expect, test } from 'vitest';
import { judge } from './policy.ts';
import { actor, around, change, me, neighbour, other } from './policy-world.ts';
import { scopeOf } from './scope.ts';

const meeting = neighbour('meeting', 'm', { state: 'draft', authorId: other });
const asked = {
  meetingId: 'm',
  question: '会費を上げますか',
  'choice.yes': '賛成',
  'choice.no': '反対',
  voice: 'secret',
  state: 'open',
  authorId: me,
} as const;
const person = (id: string) => neighbour('member', id, { name: id, status: 'active' });
const town = (vote: object = {}) =>
  around([meeting, person(me), person(other), neighbour('vote', 'v', { ...asked, authorId: other, ...vote })]);
const ballot = (fields: object = {}) => ({ voteId: 'v', memberId: me, choice: 'yes', ...fields });
const code = (role: string, ...rest: [Parameters<typeof judge>[1], Parameters<typeof judge>[2]]) =>
  judge(actor(role), ...rest)?.code ?? null;

describe('a vote', () => {
  test('is opened by any member, with two choices, open, and without figures', () => {
    const world = around([meeting]);
    const birth = (fields: object = {}) => change('vote', null, { ...asked, ...fields });
    expect(code('member', birth(), world)).toBeNull();
    expect(code('guest', birth(), world)).toBe('policy.not_allowed');
    expect(code('member', birth({ authorId: other }), world)).toBe('policy.wrong_author');
    for (const wrong of [{ state: 'closed' }, { 'count.yes': 3 }, { closedAt: 1 }, { voice: null }])
      expect(code('member', birth(wrong), world)).toBe('policy.not_allowed');
    const { 'choice.no': _, ...single } = asked;
    expect(code('member', change('vote', null, single), world)).toBe('policy.not_allowed');
  });

  test('is closed once, by who asked or keeps the minutes', () => {
    const theirs = { ...asked, authorId: other };
    const close = { state: 'closed', closedAt: 1 };
    expect(code('member', change('vote', asked, close, 'v'), around([meeting]))).toBeNull();
    expect(code('member', change('vote', theirs, close, 'v'), around([meeting]))).toBe('policy.not_allowed');
    expect(code('officer', change('vote', theirs, close, 'v'), around([meeting]))).toBeNull();
    const over = { ...asked, state: 'closed' };
    expect(code('member', change('vote', over, { state: 'open' }, 'v'), around([meeting]))).toBe('vote.closed');
    expect(code('member', change('vote', over, { closedAt: 2 }, 'v'), around([meeting]))).toBe('policy.not_allowed');
  });
});

describe('a ballot', () => {
  test('is one’s own, among the choices, while the vote is open and the minutes are not locked', () => {
    expect(code('member', change('ballot', null, ballot()), town())).toBeNull();
    expect(code('guest', change('ballot', null, ballot()), town())).toBe('policy.not_allowed');
    expect(code('member', change('ballot', null, ballot({ memberId: other })), town())).toBe('policy.not_allowed');
    expect(code('member', change('ballot', null, ballot({ choice: 'held' })), town())).toBe('policy.not_allowed');
    expect(code('member', change('ballot', null, ballot()), town({ state: 'closed' }))).toBe('vote.closed');
    expect(code('member', change('ballot', null, ballot()), town({ deleted: true }))).toBe('record.parent_missing');
    const locked = around([
      neighbour('meeting', 'm', { state: 'confirmed' }),
      person(me),
      neighbour('vote', 'v', asked),
    ]);
    expect(code('member', change('ballot', null, ballot()), locked)).toBe('meeting.locked');
  });

  test('is typed by a leader who says so, and written over by nobody but who typed it or whose it is', () => {
    const typed = ballot({ memberId: other, typedBy: me });
    expect(code('officer', change('ballot', null, typed), town())).toBeNull();
    expect(code('officer', change('ballot', null, ballot({ memberId: other })), town())).toBe('policy.not_allowed');
    expect(code('member', change('ballot', null, typed), town())).toBe('policy.not_allowed');
    expect(code('officer', change('ballot', typed, { choice: 'no' }), town())).toBeNull();
    const byHand = ballot({ memberId: other });
    expect(code('officer', change('ballot', byHand, { choice: 'no', typedBy: me }), town())).toBe('policy.not_allowed');
    const byThird = ballot({ memberId: other, typedBy: 'third' });
    expect(code('officer', change('ballot', byThird, { choice: 'no', typedBy: me }), town())).toBe(
      'policy.not_allowed',
    );
    const forMe = ballot({ typedBy: other });
    expect(code('member', change('ballot', forMe, { choice: 'no', typedBy: null }), town())).toBeNull();
    // Under the name of whoever typed before, that one could write over it as over their own typing.
    expect(code('member', change('ballot', forMe, { choice: 'no' }), town())).toBe('policy.wrong_author');
  });

  test('is read by everybody, by the voter or by nobody, as the vote says', () => {
    const scope = (vote: object) => scopeOf('ballot', ballot(), town(vote));
    expect(scope({ voice: 'open' })).toBe('all');
    expect(scope({ voice: 'hidden' })).toBe(`m:${me}`);
    expect(scope({ voice: 'hidden', state: 'closed' })).toBe('all');
    expect(scope({ voice: 'secret' })).toBe(`m:${me}`);
    expect(scope({ voice: 'secret', state: 'closed' })).toBe('none');
    expect(scope({ voice: 'secret', deleted: true })).toBe('none');
  });

  test('leaves its conflicts to the voter, also when a hidden vote is over', () => {
    const conflict = (vote: object) => {
      const world = around([neighbour('ballot', 'b', ballot()), neighbour('vote', 'v', { ...asked, ...vote })]);
      return scopeOf('conflict', { aboutId: 'b' }, world);
    };
    expect(conflict({ voice: 'open' })).toBe('all');
    expect(conflict({ voice: 'hidden', state: 'closed' })).toBe(`m:${me}`);
    expect(conflict({ voice: 'secret', state: 'closed' })).toBe('none');
  });
});
