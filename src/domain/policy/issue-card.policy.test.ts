import { expect, test } from 'vitest';
import { judge } from './policy.ts';
import { actor, around, change, me, other } from './policy-world.ts';

const town = around([]);
const card = { title: '雪', state: 'open', authorId: other };

test('anybody of a group or a project puts up a trouble under their own name', () => {
  for (const [role, kind] of [
    ['member', 'group'],
    ['member', 'project'],
    ['facilitator', 'project'],
  ] as const) {
    expect(judge(actor(role, kind, 'p1'), change('issueCard', null, { ...card, authorId: me }), town)).toBeNull();
    expect(judge(actor(role, kind, 'p1'), change('issueCard', null, card), town)?.code).toBe('policy.wrong_author');
  }
});

test('its words belong to who wrote them and to those who lead', () => {
  const other = change('issueCard', card, { title: '大雪' });
  expect(judge(actor('member'), other, town)).toEqual({ code: 'policy.not_allowed', field: 'title' });
  expect(judge(actor('officer'), other, town)).toBeNull();
  expect(judge(actor('deputy', 'project', 'p1'), other, town)).toBeNull();
  const own = change('issueCard', { ...card, authorId: me }, { title: '大雪', deleted: true });
  expect(judge(actor('member'), own, town)).toBeNull();
});

test('anybody may say who can solve it, and that it is solved or taken into a project', () => {
  const set = { 'triageAnswer.self': 'yes', triage: 'self', state: 'solved', projectSpaceId: 'x' };
  expect(judge(actor('member'), change('issueCard', card, set), town)).toBeNull();
  expect(judge(actor('guest'), change('issueCard', card, set), town)).not.toBeNull();
  expect(judge(actor('member'), change('issueCard', card, { authorId: me }), town)).not.toBeNull();
});

test('domain, form and points are set by those who lead the plan, not by every member', () => {
  const set = { 'placement.lead': 'both', domain: 'd3', form: 'committee', 'point.early': true };
  const plan = change('project', { stage: 'plan' }, set);
  for (const role of ['representative', 'deputy', 'facilitator'])
    expect(judge(actor(role, 'project', 'p1'), plan, town), role).toBeNull();
  expect(judge(actor('member', 'project', 'p1'), plan, town)).not.toBeNull();
});
