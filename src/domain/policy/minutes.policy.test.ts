import { describe, expect, test } from 'vitest';
import type { Fields } from '../records.ts';
import { judge } from './policy.ts';
import { actor, around, change, me, neighbour, now, other } from './policy-world.ts';
import { mayRead, scopeOf } from './scope.ts';

const member = (id: string) => neighbour('member', id, { name: id, status: 'active' });
const meeting = (fields: Fields) =>
  neighbour('meeting', 'm1', { authorId: other, chairId: null, scribeId: null, state: 'draft', ...fields });
const town = (fields: Fields = {}) => around([meeting(fields), member(me), member(other), member('ume')]);

describe('minutes that are sent round', () => {
  const sendRound = (fields: Fields) =>
    change('meeting', meeting(fields).fields, { checkingFrom: now, 'signer.ume': true }, 'm1');

  test('who keeps the minutes asks people to check them, others do not', () => {
    expect(judge(actor('member'), sendRound({ scribeId: me }), town())).toBeNull();
    expect(judge(actor('officer'), sendRound({}), town())).toBeNull();
    expect(judge(actor('member'), sendRound({}), town())).not.toBeNull();
  });

  test('confirmed minutes are not sent round again', () => {
    expect(judge(actor('owner'), sendRound({ state: 'confirmed' }), town())?.code).toBe('meeting.locked');
  });
});

describe('what somebody says of a draft', () => {
  const sign = (set: Fields, before: Fields | null = null, at = now) => ({
    ...change('minutesSign', before, { meetingId: 'm1', memberId: me, answer: 'agreed', typedBy: null, ...set }),
    at,
  });

  test('everybody of the space answers for oneself', () => {
    expect(judge(actor('member'), sign({}), town())).toBeNull();
    expect(judge(actor('facilitator', 'project'), sign({}), town())).toBeNull();
  });

  test('who keeps the minutes types in for somebody and signs for it', () => {
    const forUme = sign({ memberId: 'ume', typedBy: me, how: 'phone_call' });
    expect(judge(actor('member'), forUme, town({ scribeId: me }))).toBeNull();
    expect(judge(actor('officer'), forUme, town())).toBeNull();
    expect(judge(actor('member'), forUme, town())?.code).toBe('policy.not_allowed');
    expect(judge(actor('officer'), sign({ memberId: 'ume' }), town())).not.toBeNull();
    expect(judge(actor('officer'), sign({ memberId: 'ume', typedBy: other }), town())).not.toBeNull();
  });

  test('nobody writes over an answer somebody gave alone', () => {
    const own = { meetingId: 'm1', memberId: 'ume', answer: 'asks_change', typedBy: null };
    const over = (before: Fields) => change('minutesSign', before, { answer: 'agreed', typedBy: me });
    expect(judge(actor('owner'), over(own), town())?.code).toBe('policy.not_allowed');
    expect(judge(actor('owner'), over({ ...own, typedBy: other }), town())).toBeNull();
    const alone = change('minutesSign', { ...own, memberId: me, typedBy: other }, { answer: 'agreed', typedBy: null });
    expect(judge(actor('member'), alone, town())).toBeNull();
  });

  test('after これで決まり only what was said before still arrives', () => {
    const locked = town({ state: 'confirmed', confirmedAt: now });
    expect(judge(actor('member'), sign({}, null, now + 1), locked)?.code).toBe('meeting.locked');
    expect(judge(actor('member'), sign({}, null, now - 1), locked)).toBeNull();
  });

  test('a meeting or a person who is gone has no answer', () => {
    expect(judge(actor('member'), sign({}), around([member(me)]))?.code).toBe('record.parent_missing');
    expect(judge(actor('owner'), sign({ memberId: 'x', typedBy: me }), town())?.code).toBe('record.parent_missing');
  });
});

describe('訂正', () => {
  const correct = (set: Fields = {}) =>
    change('correction', null, { meetingId: 'm1', text: '60人でなく61人', authorId: me, ...set });
  const locked = (fields: Fields = {}) => town({ state: 'confirmed', confirmedAt: now - 1, ...fields });

  test('is written beside confirmed minutes by those who keep them', () => {
    expect(judge(actor('member'), correct(), locked({ scribeId: me }))).toBeNull();
    expect(judge(actor('officer'), correct(), locked())).toBeNull();
    expect(judge(actor('member'), correct(), locked())).not.toBeNull();
  });

  test('is not written to a draft, which is changed itself', () => {
    expect(judge(actor('owner'), correct(), town())?.code).toBe('policy.not_allowed');
  });

  test('keeps its words; it can be withdrawn by its author and by leaders', () => {
    const mine = { meetingId: 'm1', text: '61人', authorId: me };
    expect(judge(actor('owner'), change('correction', mine, { text: '62人' }), locked())?.field).toBe('text');
    expect(judge(actor('member'), change('correction', mine, { deleted: true }), locked())).toBeNull();
    const others = { ...mine, authorId: other };
    expect(judge(actor('member'), change('correction', others, { deleted: true }), locked())).not.toBeNull();
    expect(judge(actor('officer'), change('correction', others, { deleted: true }), locked())).toBeNull();
  });

  test('names its own author', () => {
    expect(judge(actor('owner'), correct({ authorId: other }), locked())?.code).toBe('policy.wrong_author');
  });
});

describe('今年できる関わり方', () => {
  const of = (memberId: string) => change('involvement', null, { memberId, year: '2026', level: 'a_little' });

  test('is written by oneself for oneself', () => {
    expect(judge(actor('member'), of(me), town())).toBeNull();
    expect(judge(actor('owner'), of('ume'), town())).not.toBeNull();
    const umes = { memberId: 'ume', year: '2026', level: 'a_little' };
    expect(judge(actor('owner'), change('involvement', umes, { level: 'a_lot' }), town())?.field).toBe('level');
  });

  test('is read by oneself alone, whatever somebody is', () => {
    const scope = scopeOf('involvement', { memberId: me, year: '2026', level: 'a_lot' }, town());
    expect(mayRead(actor('member'), scope)).toBe(true);
    for (const role of ['owner', 'officer', 'member', 'representative', 'deputy', 'facilitator', 'reviewer', 'guest']) {
      for (const kind of ['group', 'project'] as const) {
        expect(mayRead({ ...actor(role, kind, 'p1'), memberId: other }, scope), role).toBe(false);
      }
    }
  });
});
