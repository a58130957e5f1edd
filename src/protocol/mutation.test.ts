import { expect, test } from 'vitest';
import { derivedId, uuid7 } from './derived-id.ts';
import { mutationHash } from './mutation-hash.ts';
import { baseOf, type Mutation, withBases } from './mutation.ts';
import { readMutation } from './mutation-check.ts';
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
  expect(mutationHash({ ...mutation, intent: 'other' } as Mutation)).not.toBe(mutationHash(mutation));
  expect(mutationHash({ ...mutation, n: 9 })).toBe(mutationHash(mutation));
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
  ['a number that is none', withPush([mutation, { ...mutation, n: 0 }]), 'spaces[0].push[1].n'],
  ['a stamp that is none', withPush([{ ...mutation, at: 'now' }]), 'spaces[0].push[0].at'],
  ['a schema that is none', withPush([{ ...mutation, schema: -1 }]), 'spaces[0].push[0].schema'],
])('%s is refused and the place is named', (_, body, place) => {
  expect(readSyncRequest(body)).toMatchObject({ ok: false, error: { place } });
});

test.each([
  ['a nested value', opWith({ title: { deep: 1 } }), 'ops[0].set.title'],
  ['a list as value', opWith({ title: ['a'] }), 'ops[0].set.title'],
  ['a prototype key', JSON.parse(JSON.stringify(opWith({ title: 'a' })).replace('title', '__proto__')), 'ops[0].set'],
  ['a constructor key', opWith({ constructor: 'a' }), 'ops[0].set'],
  ['no operation', { ...mutation, ops: [] }, 'ops'],
  ['an intent that is no name', { ...mutation, intent: 'あ' }, 'intent'],
  ['a salt that is none', { ...mutation, salt: 'x' }, 'salt'],
  [
    'a base that is no stamp',
    { ...mutation, ops: [{ kind: 'activityLog', id, set: { title: 'a' }, base: 1 }] },
    'ops[0].base',
  ],
])('an edit with %s is a message all the same; the edit alone is refused and the place is named', (_, edit, place) => {
  expect(readSyncRequest(withPush([edit]))).toMatchObject({ ok: true });
  expect(readMutation(edit as Mutation)).toEqual({ ok: false, error: { code: 'message.malformed', place } });
});

test.each([
  ['401 operations', { ...mutation, ops: Array.from({ length: 401 }, () => mutation.ops[0]) }, 'ops'],
  ['401 fields', opWith(Object.fromEntries(Array.from({ length: 401 }, (_, i) => [`with.${i}`, true]))), 'ops[0].set'],
  ['a text of more than 256 KiB', opWith({ note: 'あ'.repeat(90_000) }), 'ops'],
])('an edit with %s is too large', (_, edit, place) => {
  expect(readMutation(edit as Mutation)).toEqual({ ok: false, error: { code: 'mutation.too_large', place } });
  expect(readMutation(mutation)).toEqual({ ok: true, value: mutation });
});

test('an edit is weighed by its bytes, not by its letters', () => {
  for (const note of ['あ'.repeat(87_000), 'a'.repeat(261_000)]) {
    expect(readMutation(opWith({ note }) as Mutation)).toMatchObject({ ok: true });
  }
  for (const note of ['あ'.repeat(87_500), 'a'.repeat(262_500), '😀'.repeat(66_000)]) {
    expect(readMutation(opWith({ note }) as Mutation)).toMatchObject({ ok: false });
  }
});

function withPush(push: unknown[]) {
  return { ...request, spaces: [{ id, cursors: {}, push }] };
}

function opWith(set: unknown) {
  return { ...mutation, ops: [{ kind: 'activityLog', id, set, base: null }] };
}
