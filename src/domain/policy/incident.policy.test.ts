import { expect, test } from 'vitest';
import type { Fields } from '../records.ts';
import { judge } from './policy.ts';
import { actor, around, change, me, neighbour, other } from './policy-world.ts';
import { mayRead, scopeOf } from './scope.ts';

const log = neighbour('activityLog', 'log', { title: '清掃' });
const town = around([log, neighbour('activityLog', 'gone', { deleted: true })]);
const incident = (sort: string, more: Fields = {}): Fields => ({ aboutId: 'log', sort, what: '転んだ', ...more });
const born = (fields: Fields) => change('incident', null, { ...fields, authorId: me });

test('everybody of a group may write down who was hurt, and read only what nearly happened', () => {
  const member = actor('member');
  for (const sort of ['accident', 'near_miss']) {
    expect(judge(member, born(incident(sort)), town)).toBeNull();
  }
  expect(mayRead(member, scopeOf('incident', incident('near_miss'), town))).toBe(true);
  expect(mayRead(member, scopeOf('incident', incident('accident'), town))).toBe(false);
  expect(mayRead(actor('officer'), scopeOf('incident', incident('accident'), town))).toBe(true);
  expect(mayRead(actor('guest'), scopeOf('incident', incident('accident'), town))).toBe(false);
});

test('in a project it stays with the own party; without a party nobody could read it, so it is not taken', () => {
  const own = actor('member', 'project', 'p1');
  expect(judge(own, born(incident('accident', { partyId: 'p1' })), town)).toBeNull();
  expect(judge(own, born(incident('accident', { partyId: 'p2' })), town)?.code).toBe('policy.not_allowed');
  expect(judge(own, born(incident('near_miss', { partyId: 'p2' })), town)?.code).toBe('policy.not_allowed');
  expect(judge(own, born(incident('near_miss')), town)).toBeNull();
  const nobodys = actor('facilitator', 'project');
  expect(judge(nobodys, born(incident('accident')), town)?.code).toBe('policy.not_allowed');
  const scope = scopeOf('incident', incident('accident', { partyId: 'p1' }), town);
  expect(mayRead(own, scope)).toBe(true);
  expect(mayRead(actor('representative', 'project', 'p2'), scope)).toBe(false);
});

test('an incident does not change its sort, and others do not write in it', () => {
  const mine = incident('accident', { authorId: me });
  expect(judge(actor('member'), change('incident', mine, { care: '病院へ行った' }), town)).toBeNull();
  expect(judge(actor('member'), change('incident', mine, { sort: 'near_miss' }), town)?.code).toBe(
    'policy.not_allowed',
  );
  const hers = incident('accident', { authorId: other });
  expect(judge(actor('member'), change('incident', hers, { care: 'x' }), town)?.code).toBe('policy.not_allowed');
});

test('a money line stands alone or names a log that is there', () => {
  const line = (logId: string | null) => change('ledgerEntry', null, { summary: 'お茶', logId, authorId: me });
  expect(judge(actor('member'), line(null), town)).toBeNull();
  expect(judge(actor('member'), line('log'), town)).toBeNull();
  for (const missing of ['gone', 'nowhere']) {
    expect(judge(actor('member'), line(missing), town)?.code).toBe('record.parent_missing');
  }
});

test('a copy of a log stands in a project and never in a group', () => {
  const copy = change('activityLog', null, { title: '清掃', copyOf: 'log', authorId: me });
  expect(judge(actor('member', 'project', 'p1'), copy, town)).toBeNull();
  expect(judge(actor('member'), copy, town)?.code).toBe('policy.not_allowed');
});
