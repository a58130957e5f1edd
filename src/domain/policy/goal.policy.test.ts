import { describe, expect, test } from 'vitest';
import type { Fields, RecordKind } from '../records.ts';
import { judge } from './policy.ts';
import { actor, around, change, me, neighbour, other } from './policy-world.ts';

const log = neighbour('activityLog', 'log', { trouble: '遅れた', partyId: 'p2', authorId: other });
const town = around([
  log,
  neighbour('activityLog', 'gone', { trouble: '遅れた', deleted: true }),
  neighbour('party', 'p1', { name: '町会' }),
  neighbour('party', 'p2', { name: '学生' }),
  neighbour('member', other, { name: '青', partyId: 'p2' }),
  neighbour('goal', 'goal', { what: '雪の日も安心' }),
  neighbour('indicator', 'indicator', { goalId: 'goal' }),
]);
const representative = actor('representative', 'project', 'p1');
const member = actor('member', 'project', 'p1');

const born = (kind: RecordKind, set: Fields, by = member) => judge(by, change(kind, null, set), town)?.code ?? null;
const changed = (kind: RecordKind, before: Fields, set: Fields, by = member) =>
  judge(by, change(kind, before, set), town)?.code ?? null;

describe('plan', () => {
  test('goals, indicators and duties are set by whoever leads, with their own name under them', () => {
    for (const [kind, set] of [
      ['goal', { what: '安心', cycle: 1 }],
      ['indicator', { name: '軒数', goalId: 'goal' }],
      ['duty', { what: '道具', partyId: 'p2', memberId: other }],
    ] as const) {
      expect(born(kind, { ...set, authorId: me }, representative), kind).toBeNull();
      expect(born(kind, { ...set, authorId: me }, actor('facilitator', 'project')), kind).toBeNull();
      expect(born(kind, { ...set, authorId: me }), kind).toBe('policy.not_allowed');
      expect(born(kind, { ...set, authorId: other }, representative), kind).toBe('policy.wrong_author');
      expect(born(kind, { ...set, authorId: me }, actor('owner')), kind).toBe('policy.not_allowed');
      expect(changed(kind, { ...set, authorId: other }, { order: 'z' }), kind).toBe('policy.not_allowed');
      expect(changed(kind, { ...set, authorId: other }, { order: 'z' }, representative), kind).toBeNull();
    }
    expect(born('indicator', { goalId: 'nowhere', authorId: me }, representative)).toBe('record.parent_missing');
    expect(changed('goal', { cycle: 1 }, { cycle: 2 }, representative)).toBe('policy.not_allowed');
  });

  test('a duty names a party and a person of the project, or nobody yet', () => {
    const duty = { what: '道具', authorId: me };
    expect(born('duty', duty, representative)).toBeNull();
    expect(born('duty', { ...duty, partyId: 'p9' }, representative)).toBe('record.parent_missing');
    expect(born('duty', { ...duty, memberId: 'm9' }, representative)).toBe('record.parent_missing');
    expect(changed('duty', duty, { partyId: 'p9' }, representative)).toBe('record.parent_missing');
  });

  test('anybody measures; what was measured is put right by its author or by whoever leads', () => {
    const found = { indicatorId: 'indicator', value: '3', authorId: me };
    expect(born('measurement', found)).toBeNull();
    expect(born('measurement', { ...found, authorId: other })).toBe('policy.wrong_author');
    expect(born('measurement', { ...found, indicatorId: 'nowhere' })).toBe('record.parent_missing');
    expect(born('measurement', found, actor('reviewer', 'project'))).toBe('policy.not_allowed');
    expect(changed('measurement', found, { value: '4' })).toBeNull();
    expect(changed('measurement', { ...found, authorId: other }, { value: '4' })).toBe('policy.not_allowed');
    expect(changed('measurement', { ...found, authorId: other }, { value: '4' }, representative)).toBeNull();
  });
});

describe('良かった／困った', () => {
  const mine = { aboutId: 'log', mark: 'trouble', text: '寒い', partyId: 'p1', authorId: me };
  const theirs = { ...mine, partyId: 'p2', authorId: other };

  test('everybody notes for themselves and their own party, at something that is there or on the way', () => {
    expect(born('evidence', mine)).toBeNull();
    expect(born('evidence', { mark: 'good', authorId: me })).toBeNull();
    expect(born('evidence', theirs)).toBe('policy.wrong_author');
    expect(born('evidence', { ...mine, partyId: 'p2' })).toBe('policy.not_allowed');
    expect(born('evidence', { ...mine, aboutId: 'gone' })).toBe('record.parent_missing');
    expect(born('evidence', { ...mine, aboutId: 'goal' })).toBe('record.parent_missing');
    expect(born('evidence', mine, actor('member'))).toBe('policy.not_allowed');
  });

  test('nobody changes what somebody else noticed, not even a representative; only the principle may be sorted', () => {
    for (const field of [{ text: 'よかった' }, { on: '2026-11-01' }, { partyId: 'p1' }, { mark: 'good' }])
      expect(changed('evidence', theirs, field, representative), JSON.stringify(field)).toBe('policy.not_allowed');
    expect(changed('evidence', theirs, { principle: 'roles' }, representative)).toBeNull();
    expect(changed('evidence', theirs, { principle: 'roles' })).toBe('policy.not_allowed');
    expect(changed('evidence', mine, { text: 'とても寒い' })).toBeNull();
    expect(changed('evidence', mine, { mark: 'good' })).toBe('policy.not_allowed');
  });

  test('it is taken away by its author or for its party, never by another party', () => {
    expect(changed('evidence', mine, { deleted: true })).toBeNull();
    expect(changed('evidence', theirs, { deleted: true }, representative)).toBe('policy.not_allowed');
    expect(changed('evidence', { ...theirs, partyId: 'p1' }, { deleted: true }, representative)).toBeNull();
  });

  test('what a log says is given a principle by anybody; words it does not say are not put into its mouth', () => {
    const tag = { aboutId: 'log', mark: 'trouble', principle: 'roles', partyId: 'p2' };
    expect(born('evidence', tag)).toBeNull();
    expect(born('evidence', { ...tag, mark: 'good' })).toBe('policy.not_allowed');
    expect(born('evidence', { ...tag, text: '町会のせいだ' })).toBe('policy.not_allowed');
    expect(born('evidence', { ...tag, partyId: 'p1' })).toBe('policy.not_allowed');
    expect(born('evidence', { ...tag, aboutId: 'gone' })).toBe('record.parent_missing');
    expect(born('evidence', { ...tag, aboutId: null })).toBe('record.parent_missing');
    expect(changed('evidence', tag, { principle: 'openness' })).toBeNull();
    expect(changed('evidence', tag, { text: '町会のせいだ' }, representative)).toBe('policy.not_allowed');
    expect(changed('evidence', tag, { principle: 'roles2' }, actor('guest', 'project'))).toBe('policy.not_allowed');
  });
});

describe('ありがとう', () => {
  const mine = { toPartyId: 'p2', partyId: 'p1', authorId: me };

  test('goes to a party or a person of the project, from oneself', () => {
    expect(born('thanks', mine)).toBeNull();
    expect(born('thanks', { toMemberId: other, authorId: me })).toBeNull();
    expect(born('thanks', { authorId: me })).toBe('record.parent_missing');
    expect(born('thanks', { ...mine, toPartyId: 'p9' })).toBe('record.parent_missing');
    expect(born('thanks', { toMemberId: 'log', authorId: me })).toBe('record.parent_missing');
    expect(born('thanks', { ...mine, authorId: other })).toBe('policy.wrong_author');
    expect(born('thanks', { ...mine, partyId: 'p2' })).toBe('policy.not_allowed');
  });

  test('nobody writes into the thanks of another', () => {
    const theirs = { toPartyId: 'p1', partyId: 'p2', authorId: other };
    expect(changed('thanks', theirs, { text: 'どうも' }, representative)).toBe('policy.not_allowed');
    expect(changed('thanks', theirs, { deleted: true }, representative)).toBe('policy.not_allowed');
    expect(changed('thanks', mine, { text: 'どうも' })).toBeNull();
    expect(changed('thanks', mine, { toPartyId: null })).toBe('record.parent_missing');
    expect(changed('thanks', { ...theirs, partyId: 'p1' }, { deleted: true }, representative)).toBeNull();
  });
});
