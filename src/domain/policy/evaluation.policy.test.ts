import { describe, expect, test } from 'vitest';
import type { Fields } from '../records.ts';
import { judge } from './policy.ts';
import { fixedScopes, mayRead, scopeOf } from './scope.ts';
import { actor, around, change, me, neighbour, now, other } from './policy-world.ts';

describe('rounds', () => {
  const round = (fields: Fields = {}) =>
    neighbour('evaluationRound', 'r', {
      voice: 'party',
      collect: 'phones',
      state: 'open',
      'parties.p1': true,
      'parties.p2': true,
      ...fields,
    });
  const parties = [neighbour('party', 'p1', {}), neighbour('party', 'p2', {})];
  const promise = neighbour('promise', 'pr', { roundId: 'r', partyId: 'p1', isGiven: true });
  const sheet = { roundId: 'r', partyId: 'p1', 'answer.i.us': 3 };
  const count = (partyId: string, answered: number) =>
    neighbour('progress', `c-${partyId}`, { roundId: 'r', partyId, answered, expected: 1 });

  test('a sheet is written by its own party, after the promise, while the round is open', () => {
    const town = [round(), promise, ...parties];
    expect(judge(actor('member', 'project', 'p1'), change('assessment', null, sheet), around(town))).toBeNull();
    expect(judge(actor('member', 'project', 'p2'), change('assessment', null, sheet), around(town))?.code).toBe(
      'policy.not_allowed',
    );
    expect(
      judge(actor('member', 'project', 'p1'), change('assessment', null, sheet), around([round(), ...parties]))?.code,
    ).toBe('round.promise_missing');
    const shown = around([round({ state: 'shown' }), promise, ...parties]);
    expect(judge(actor('member', 'project', 'p1'), change('assessment', null, sheet), shown)?.code).toBe(
      'round.not_open',
    );
  });

  test('in a nameless round only those who were asked answer, each for themselves and once', () => {
    const asked = { voice: 'anonymous', [`evaluators.${me}`]: true };
    const town = [round(asked), promise, ...parties];
    const mine = { ...sheet, memberId: me };
    expect(judge(actor('member', 'project', 'p1'), change('assessment', null, mine), around(town))).toBeNull();
    const forOther = { ...sheet, memberId: other };
    expect(judge(actor('member', 'project', 'p1'), change('assessment', null, forOther), around(town))?.code).toBe(
      'policy.not_allowed',
    );
    const unasked = around([round({ voice: 'anonymous' }), promise, ...parties]);
    expect(judge(actor('member', 'project', 'p1'), change('assessment', null, mine), unasked)?.code).toBe(
      'round.not_asked',
    );
    const twice = around([...town, neighbour('assessment', 'first', mine)]);
    expect(judge(actor('member', 'project', 'p1'), change('assessment', null, mine, 'second'), twice)?.code).toBe(
      'round.already_answered',
    );
  });

  test('a person who was asked answers for their own party and for no other', () => {
    const asked = { voice: 'anonymous', [`evaluators.${me}`]: true, [`evaluators.${other}`]: true };
    const home = neighbour('member', other, { partyId: 'p2' });
    const theirs = neighbour('promise', 'pr2', { roundId: 'r', partyId: 'p2', isGiven: true });
    const town = around([round(asked), promise, theirs, home, ...parties]);
    const stuffed = change('assessment', null, { ...sheet, partyId: 'p2', memberId: me });
    expect(judge(actor('member', 'project', 'p1'), stuffed, town)?.code).toBe('policy.not_allowed');
    const passed = around([round({ ...asked, collect: 'onePhone' }), promise, theirs, home, ...parties]);
    const typed = (partyId: string) => change('assessment', null, { ...sheet, partyId, memberId: other });
    expect(judge(actor('facilitator', 'project'), typed('p2'), passed)).toBeNull();
    expect(judge(actor('facilitator', 'project'), typed('p1'), passed)?.code).toBe('policy.not_allowed');
  });

  test('no round is opened with another party already marked as 不参加', () => {
    const speaker = actor('representative', 'project', 'p1');
    const open = (set: Fields) => change('evaluationRound', null, { ...round().fields, authorId: me, ...set });
    expect(judge(speaker, open({ 'absent.p1': true }), around(parties))).toBeNull();
    expect(judge(speaker, open({ 'absent.p2': true }), around(parties))?.code).toBe('policy.not_allowed');
  });

  test('nobody signs with the name of somebody else', () => {
    const town = around([
      neighbour('groupEvent', 'e', {}),
      neighbour('member', me, {}),
      neighbour('member', other, {}),
    ]);
    const answer = (set: Fields) => change('rsvp', null, { eventId: 'e', memberId: me, answer: 'yes', ...set });
    const present = (set: Fields) => change('attendance', null, { aboutId: 'e', memberId: me, ...set });
    for (const said of [answer, present]) {
      expect(judge(actor('member'), said({ typedBy: me }), town)).toBeNull();
      expect(judge(actor('member'), said({ typedBy: other }), town)?.code).toBe('policy.wrong_author');
    }
    const draft = { state: 'draft', authorId: me };
    const confirm = (confirmedBy: string) =>
      change('meeting', draft, { state: 'confirmed', confirmedAt: now, confirmedBy }, 'm');
    expect(judge(actor('member'), confirm(me), town)).toBeNull();
    expect(judge(actor('member'), confirm(other), town)?.code).toBe('policy.wrong_author');
    const mine = around([round(), promise, ...parties]);
    const sign = (typedBy: string) => change('assessment', null, { ...sheet, typedBy });
    expect(judge(actor('member', 'project', 'p1'), sign(me), mine)).toBeNull();
    expect(judge(actor('member', 'project', 'p1'), sign(other), mine)?.code).toBe('policy.wrong_author');
  });

  test('nothing is shown before every party is complete', () => {
    const show = change('evaluationRound', round().fields, { state: 'shown', shownAt: now }, 'r');
    const speaker = actor('representative', 'project', 'p1');
    expect(judge(speaker, show, around([...parties, count('p1', 1)]))?.code).toBe('round.not_complete');
    expect(judge(speaker, show, around([...parties, count('p1', 1), count('p2', 1)]))).toBeNull();
    expect(
      judge(actor('member', 'project', 'p1'), show, around([...parties, count('p1', 1), count('p2', 1)])),
    ).not.toBeNull();
  });

  test('a party marks only itself as 不参加, and who is asked is frozen by the first answer', () => {
    const fields = round().fields;
    const speaker = actor('representative', 'project', 'p1');
    expect(judge(speaker, change('evaluationRound', fields, { 'absent.p1': true }, 'r'), around(parties))).toBeNull();
    expect(
      judge(speaker, change('evaluationRound', fields, { 'absent.p2': true }, 'r'), around(parties)),
    ).not.toBeNull();
    const frozen = around([...parties, count('p1', 1)]);
    expect(judge(speaker, change('evaluationRound', fields, { 'evaluators.x': true }, 'r'), frozen)?.code).toBe(
      'round.frozen',
    );
  });

  test('after the deadline the others say together that a silent party does not take part, each for itself', () => {
    const three = ['p1', 'p2', 'p3'].map((id) => neighbour('party', id, {}));
    const late = round({ 'parties.p3': true, dueOn: '2026-11-20' }).fields;
    const counts = [count('p1', 1), count('p2', 1)];
    const speaker = actor('representative', 'project', 'p1');
    const town = around([...three, ...counts]);
    const mark = (fields: Fields, set: Fields) =>
      judge(speaker, change('evaluationRound', fields, set, 'r'), town)?.code;
    expect(mark(late, { 'absentBy.p3.p1': true })).toBeUndefined();
    expect(mark(late, { 'absentBy.p3.p2': true })).toBe('policy.not_allowed');
    expect(mark({ ...late, dueOn: '2026-11-30' }, { 'absentBy.p3.p1': true })).toBe('round.not_due');
    const show = { state: 'shown', shownAt: now };
    expect(mark({ ...late, 'absentBy.p3.p1': true }, show)).toBe('round.not_complete');
    expect(mark({ ...late, 'absentBy.p3.p1': true, 'absentBy.p3.p2': true }, show)).toBeUndefined();
    // Round the one phone, whoever holds it writes down what all say.
    expect(mark({ ...late, collect: 'onePhone' }, { 'absentBy.p3.p1': true, 'absentBy.p3.p2': true })).toBeUndefined();
  });

  test('nobody makes a deadline pass by moving it into the past, to close a round or to mark others away', () => {
    const fields = round({ dueOn: '2026-12-24' }).fields;
    const speaker = actor('representative', 'project', 'p1');
    const moved = (set: Fields) =>
      judge(speaker, change('evaluationRound', fields, set, 'r'), around([...parties, count('p2', 1)]))?.code;
    expect(moved({ dueOn: '2026-11-01' })).toBe('round.not_due');
    expect(moved({ state: 'closed', dueOn: '2026-11-01' })).toBe('round.not_due');
    expect(moved({ 'absentBy.p2.p1': true, dueOn: '2026-11-01' })).toBe('round.not_due');
    expect(moved({ dueOn: '2026-12-31' })).toBeUndefined();
    expect(moved({ dueOn: null })).toBeUndefined();
  });

  test('on paper or by phone a representative types for somebody of their own party, and signs it', () => {
    const asked = { voice: 'anonymous', [`evaluators.${other}`]: true };
    const home = neighbour('member', other, { partyId: 'p1' });
    const town = around([round(asked), promise, ...parties, home]);
    const typed = { ...sheet, memberId: other, typedBy: me, origin: 'paper' };
    const judged = (role: string, partyId: string, set: Fields) =>
      judge(actor(role, 'project', partyId), change('assessment', null, set), town)?.code;
    expect(judged('deputy', 'p1', typed)).toBeUndefined();
    expect(judged('deputy', 'p1', { ...typed, origin: 'proxy' })).toBeUndefined();
    expect(judged('deputy', 'p1', { ...typed, origin: 'phone' })).toBe('policy.not_allowed');
    expect(judged('deputy', 'p2', typed)).toBe('policy.not_allowed');
    expect(judged('member', 'p1', typed)).toBe('policy.not_allowed');
    const theirs = { ...typed, typedBy: other };
    const overwrite = change('assessment', theirs, { 'answer.i.us': 1 });
    expect(judge(actor('deputy', 'project', 'p1'), overwrite, town)?.code).toBe('policy.not_allowed');
  });

  test('an unshown sheet is read by its writer alone, a shown one by all, a half-filled one never', () => {
    const done = { ...sheet, isDone: true };
    expect(scopeOf('assessment', done, around([round()]))).toBe('sheet:r:p1');
    expect(scopeOf('assessment', done, around([round({ state: 'shown' })]))).toBe('all');
    expect(scopeOf('assessment', sheet, around([round({ state: 'shown' })]))).toBe('sheet:r:p1');
    expect(
      scopeOf('assessment', { ...done, memberId: me }, around([round({ voice: 'anonymous', state: 'shown' })])),
    ).toBe('none');
    const reads = (role: string, partyId: string, scope: string) => mayRead(actor(role, 'project', partyId), scope);
    expect(reads('representative', 'p2', 'sheet:r:p1')).toBe(false);
    expect(reads('facilitator', 'p3', 'sheet:r:p1')).toBe(false);
    expect(reads('member', 'p1', 'sheet:r:p1')).toBe(true);
    expect(fixedScopes(actor('owner'))).toContain('officers');
    expect(fixedScopes(actor('member'))).not.toContain('officers');
    for (const role of ['guest', 'reviewer']) {
      expect(fixedScopes(actor(role, 'project', 'p1'))).toEqual(
        role === 'guest' ? [`m:${me}`] : ['package', 'reviewers', `m:${me}`],
      );
      expect(reads(role, 'p1', 'all')).toBe(false);
    }
  });
});
