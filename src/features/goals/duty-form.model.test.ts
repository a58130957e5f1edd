import { expect, test } from 'vitest';
import { dutyChanges, dutyFormOf, dutyInputOf, emptyDuty, readDutyDraft, withParty } from './duty-form.model.ts';

const form = { what: ' 道具の用意 ', partyId: 'p1', memberId: 'm1', untilOn: '' };

test('what is not decided yet is empty in the record', () => {
  expect(dutyInputOf(form)).toEqual({ what: '道具の用意', partyId: 'p1', memberId: 'm1', untilOn: null });
  expect(dutyInputOf(dutyFormOf({ id: 'd', spaceId: 's', what: '会計' }))).toMatchObject({
    what: '会計',
    partyId: null,
  });
});

test('only what was changed is written', () => {
  expect(dutyChanges(form, { ...form, untilOn: '2026-12-01' })).toEqual({ untilOn: '2026-12-01' });
  expect(dutyChanges(form, { ...form, what: '道具の用意' })).toEqual({});
});

test('who belongs to another party no longer fits', () => {
  const members = [
    { id: 'm1', partyId: 'p1' },
    { id: 'm2', partyId: 'p2' },
  ];
  expect(withParty(form, 'p2', members)).toMatchObject({ partyId: 'p2', memberId: '' });
  expect(withParty({ ...form, memberId: 'm2' }, 'p2', members).memberId).toBe('m2');
});

test('a draft of another shape is none', () => {
  expect(readDutyDraft(emptyDuty)).toEqual(emptyDuty);
  expect(readDutyDraft([])).toBeNull();
});
