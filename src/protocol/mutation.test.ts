import { expect, test } from 'vitest';
import { derivedId, uuid7 } from './derived-id.ts';
import { baseOf, type Mutation, mutationHash, withBases } from './mutation.ts';
import { readSyncRequest } from './request-check.ts';
import { writeStamp } from './stamp.ts';

const [early, late] = [writeStamp(1, 0, 1), writeStamp(2, 0, 1)];
const id = '019d4657-0000-7115-8fa7-39e442c86e37';
const mutation: Mutation = {
  n: 1,
  at: late,
  intent: 'activityLog.change',
  schema: 1,
  ops: [{ kind: 'activityLog', id, set: { title: '清掃', note: null }, base: early }],
};
const request = {
  protocol: 1,
  schema: 1,
  device: id,
  epoch: null,
  spaces: [{ id, cursors: { all: 3 }, push: [mutation] }],
};

test('seen stamps are written once with exceptions and read back per field', () => {
  const seen = { title: early, note: early, place: null };
  const bases = withBases(seen);
  const op = { kind: 'activityLog', id, set: {}, ...bases };
  for (const [field, stamp] of Object.entries(seen)) expect(baseOf(op, field)).toBe(stamp);
  expect(bases).toEqual({ base: early, bases: { place: null } });
});

test('the hash does not depend on the order of keys and changes with the content', () => {
  const turned = { ...mutation, ops: [{ base: early, set: { note: null, title: '清掃' }, id, kind: 'activityLog' }] };
  expect(mutationHash(turned)).toBe(mutationHash(mutation));
  expect(mutationHash({ ...mutation, intent: 'other' })).not.toBe(mutationHash(mutation));
});

test('two people who answer for one event make one record; a nameless sheet has no derived id', () => {
  const parts = { eventId: id, memberId: uuid7(5, new Uint8Array(10)) };
  expect(derivedId('rsvp', id, parts)).toBe(derivedId('rsvp', id, { ...parts, answer: 'yes' }));
  expect(derivedId('rsvp', id, { eventId: id })).toBeNull();
  expect(derivedId('assessment', id, { roundId: id, partyId: id })).not.toBeNull();
  expect(derivedId('assessment', id, { roundId: id, partyId: id, memberId: id })).toBeNull();
});

test('a well-formed request is read', () => {
  expect(readSyncRequest(JSON.parse(JSON.stringify(request)))).toEqual({ ok: true, value: request });
});

test.each([
  ['no object', null, ''],
  ['a device that is no id', { ...request, device: 'x' }, 'device'],
  ['a cursor below zero', { ...request, spaces: [{ id, cursors: { all: -1 }, push: [] }] }, 'spaces[0].cursors'],
  ['a gap in the numbers', withPush([mutation, { ...mutation, n: 3 }]), 'spaces[0].push[1].n'],
  ['a stamp that is none', withPush([{ ...mutation, at: 'now' }]), 'spaces[0].push[0].at'],
  ['a nested value', withOp({ title: { deep: 1 } }), 'spaces[0].push[0].ops[0].set.title'],
  ['a list as value', withOp({ title: ['a'] }), 'spaces[0].push[0].ops[0].set.title'],
  [
    'a prototype key',
    JSON.parse(JSON.stringify(withOp({ title: 'a' })).replace('title', '__proto__')),
    'spaces[0].push[0].ops[0].set',
  ],
  ['a constructor key', withOp({ constructor: 'a' }), 'spaces[0].push[0].ops[0].set'],
  ['no operation', withPush([{ ...mutation, ops: [] }]), 'spaces[0].push[0].ops'],
])('%s is refused and the place is named', (_, body, place) => {
  expect(readSyncRequest(body)).toMatchObject({ ok: false, error: { place } });
});

function withPush(push: unknown[]) {
  return { ...request, spaces: [{ id, cursors: {}, push }] };
}

function withOp(set: unknown) {
  return withPush([{ ...mutation, ops: [{ kind: 'activityLog', id, set, base: null }] }]);
}
