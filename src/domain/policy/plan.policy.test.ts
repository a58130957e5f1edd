import { expect, test } from 'vitest';
import type { Fields, RecordKind } from '../records.ts';
import { judge } from './policy.ts';
import { actor, around, change, me, neighbour, other } from './policy-world.ts';

const town = around([
  neighbour('communityPlan', 'plan', { title: '地域づくり計画', authorId: other }),
  neighbour('communityPlan', 'gone', { title: '前の計画', authorId: other, deleted: true }),
]);
const plan = { title: '地域づくり計画', fromYear: 2026, toYear: 2030 };
const item = { planId: 'plan', number: '1-2-3', title: '見守り' };

const born = (by: ReturnType<typeof actor>, kind: RecordKind, set: Fields) =>
  judge(by, change(kind, null, set), town)?.code ?? null;

test('a plan and its items are written by those who lead the group, under their own name', () => {
  for (const role of ['owner', 'officer']) {
    expect(born(actor(role), 'communityPlan', { ...plan, authorId: me }), role).toBeNull();
    expect(born(actor(role), 'planItem', { ...item, authorId: me }), role).toBeNull();
    expect(born(actor(role), 'planItem', { ...item, authorId: other }), role).toBe('policy.wrong_author');
  }
  for (const role of ['member', 'guest']) {
    expect(born(actor(role), 'communityPlan', { ...plan, authorId: me }), role).toBe('policy.not_allowed');
    expect(born(actor(role), 'planItem', { ...item, authorId: me }), role).toBe('policy.not_allowed');
  }
});

test('an officer changes what another officer wrote, a member does not, also not an item they are in charge of', () => {
  const before = { ...item, authorId: other, ownerId: me };
  const set = { 'year.2026': 'going', 'doer.a': '環境部会', 'audience.area': true, deleted: true };
  expect(judge(actor('officer'), change('planItem', before, set), town)).toBeNull();
  expect(judge(actor('member'), change('planItem', before, { 'year.2026': 'going' }), town)).toEqual({
    code: 'policy.not_allowed',
    field: 'year.2026',
  });
  expect(judge(actor('officer'), change('planItem', before, { authorId: me }), town)).not.toBeNull();
});

test('an item belongs to a plan that is there', () => {
  const officer = actor('officer');
  expect(born(officer, 'planItem', { ...item, planId: 'gone', authorId: me })).toBe('record.parent_missing');
  expect(born(officer, 'planItem', { ...item, planId: 'nowhere', authorId: me })).toBe('record.parent_missing');
});

test('work of several parties has no plan of its own: it is the group’s', () => {
  const deputy = actor('deputy', 'project', 'p1');
  expect(born(deputy, 'communityPlan', { ...plan, authorId: me })).toBe('policy.not_allowed');
  expect(born(deputy, 'planItem', { ...item, authorId: me })).toBe('policy.not_allowed');
});

test('whoever wrote a log, and those who lead, say which items it is for', () => {
  const set = { 'planItem.a': true };
  const mine = { title: '清掃', authorId: me };
  const theirs = { title: '清掃', authorId: other };
  expect(judge(actor('member'), change('activityLog', mine, set), town)).toBeNull();
  expect(judge(actor('officer'), change('activityLog', theirs, set), town)).toBeNull();
  expect(judge(actor('member'), change('activityLog', theirs, set), town)?.code).toBe('policy.not_allowed');
});
