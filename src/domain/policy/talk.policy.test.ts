import { describe, expect, test } from 'vitest';
import { needsOf } from '../effects.ts';
import type { Fields } from '../records.ts';
import { judge } from './policy.ts';
import { actor, around, change, me, neighbour, other } from './policy-world.ts';

const round = (state: string) => neighbour('evaluationRound', 'r', { state, voice: 'party' });
const shown = around([round('shown')]);
const open = around([round('open')]);
const member = actor('member', 'project', 'p1');
const guest = actor('guest', 'project', 'p1');
const lead = actor('facilitator', 'project');

describe('choosing cards', () => {
  const vote = (cards: readonly string[], memberId = me) => ({
    roundId: 'r',
    memberId,
    ...Object.fromEntries(cards.map((card) => [`pick.${card}`, true])),
  });
  const closed = around([round('shown'), neighbour('talk', 't', { roundId: 'r', isVoteClosed: true })]);

  test('everybody of the project votes for themselves, once the result is shown', () => {
    expect(judge(member, change('cardVote', null, vote(['roles'])), shown)).toBeNull();
    expect(judge(member, change('cardVote', null, vote(['roles'])), open)?.code).toBe('round.not_shown');
    expect(judge(member, change('cardVote', null, vote(['roles'], other)), shown)?.code).toBe('policy.not_allowed');
    expect(judge(guest, change('cardVote', null, vote(['roles'])), shown)?.code).toBe('policy.not_allowed');
  });

  test('three cards and not four', () => {
    expect(judge(member, change('cardVote', null, vote(['a', 'b', 'c'])), shown)).toBeNull();
    expect(judge(member, change('cardVote', null, vote(['a', 'b', 'c', 'd'])), shown)?.code).toBe('policy.not_allowed');
    const three = vote(['a', 'b', 'c']);
    expect(judge(member, change('cardVote', three, { 'pick.d': true }), shown)?.code).toBe('policy.not_allowed');
    expect(judge(member, change('cardVote', three, { 'pick.a': false, 'pick.d': true }), shown)).toBeNull();
  });

  test('a vote changes until it is closed, and the rule is told about the closing', () => {
    expect(judge(member, change('cardVote', vote(['a']), { 'pick.a': false }), shown)).toBeNull();
    expect(judge(member, change('cardVote', vote(['a']), { 'pick.a': false }), closed)?.code).toBe('vote.closed');
    expect(judge(member, change('cardVote', null, vote(['a'])), closed)?.code).toBe('vote.closed');
    expect(needsOf('cardVote', 'v', vote([])).lists).toContainEqual(['talk', 'r']);
  });

  test('the vote is closed by whoever leads', () => {
    const talk = { roundId: 'r', state: 'open' };
    expect(judge(lead, change('talk', talk, { isVoteClosed: true }), shown)).toBeNull();
    expect(judge(member, change('talk', talk, { isVoteClosed: true }), shown)?.code).toBe('policy.not_allowed');
  });

  test('hands are counted and cards chosen by anybody at the table, after the showing', () => {
    const finding = { roundId: 'r', card: 'roles', hands: 4, isChosen: true };
    expect(judge(member, change('finding', null, finding), shown)).toBeNull();
    expect(judge(member, change('finding', null, finding), open)?.code).toBe('round.not_shown');
    expect(judge(guest, change('finding', null, finding), shown)?.code).toBe('policy.not_allowed');
  });
});

describe('the talk', () => {
  const postponed: Fields = { roundId: 'r', state: 'postponed', postponedTo: '2026-12-05' };

  test('can be put off before anything is shown, by those who lead', () => {
    expect(judge(lead, change('talk', null, postponed), open)).toBeNull();
    expect(judge(member, change('talk', null, postponed), open)?.code).toBe('policy.not_allowed');
    expect(judge(lead, change('talk', postponed, { state: null, postponedTo: null }), open)).toBeNull();
  });

  test('is held only about what was shown', () => {
    const held: Fields = { roundId: 'r', state: 'open', step: 0, hostId: me };
    expect(judge(lead, change('talk', null, held), shown)).toBeNull();
    expect(judge(lead, change('talk', null, held), open)?.code).toBe('round.not_shown');
    expect(judge(lead, change('talk', postponed, { step: 1 }), open)?.code).toBe('round.not_shown');
    expect(judge(lead, change('talk', postponed, { state: 'done' }), open)?.code).toBe('round.not_shown');
    const smuggled = { ...postponed, isVoteClosed: true };
    expect(judge(lead, change('talk', null, smuggled), open)?.code).toBe('round.not_shown');
  });

  test('everybody may tick the list after it', () => {
    expect(judge(member, change('talk', { roundId: 'r' }, { 'after.t-goals': true }), shown)).toBeNull();
    expect(judge(guest, change('talk', { roundId: 'r' }, { 'after.t-goals': true }), shown)?.code).toBe(
      'policy.not_allowed',
    );
  });
});

describe('続ける／困った／ためす', () => {
  const note: Fields = { roundId: 'r', column: 'try', text: '当番表', authorId: me, writtenAt: 1 };

  test('are written by everybody under their own name, after the showing', () => {
    expect(judge(member, change('talkNote', null, note), shown)).toBeNull();
    expect(judge(member, change('talkNote', null, note), open)?.code).toBe('round.not_shown');
    expect(judge(member, change('talkNote', null, { ...note, authorId: other }), shown)?.code).toBe(
      'policy.wrong_author',
    );
  });

  test('whoever holds the pen puts words right, only the author and those who lead take a note away', () => {
    const theirs = { ...note, authorId: other };
    expect(judge(member, change('talkNote', theirs, { text: '当番表をつくる', actionItemId: 'a' }), shown)).toBeNull();
    expect(judge(member, change('talkNote', theirs, { deleted: true }), shown)?.code).toBe('policy.not_allowed');
    expect(judge(member, change('talkNote', note, { deleted: true }), shown)).toBeNull();
    expect(judge(lead, change('talkNote', theirs, { deleted: true }), shown)).toBeNull();
  });
});

describe('前回の約束', () => {
  const promise: Fields = { what: '当番表', ownerId: other, authorId: other };

  test('what became of it is said by who took it on or by whoever leads the talk', () => {
    const said = change('actionItem', promise, { outcome: 'partly', outcomeNote: '半分まで', doneOn: null });
    expect(judge(lead, said, around([]))).toBeNull();
    expect(judge(actor('representative', 'project', 'p1'), said, around([]))).toBeNull();
    expect(
      judge(member, change('actionItem', { ...promise, ownerId: me }, { outcome: 'done' }), around([])),
    ).toBeNull();
    expect(judge(member, said, around([]))?.code).toBe('policy.not_allowed');
    expect(judge(actor('reviewer', 'project', 'p1'), said, around([]))?.code).toBe('policy.not_allowed');
  });
});
