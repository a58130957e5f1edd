import { expect, test } from 'vitest';
import { dayOf, emptyActionForm, fieldsOfAction, formOfAction, newNextOn } from './action-form.model.ts';

const days = { on: '2026-11-22', nextOn: '2026-12-20' };
const noParty = () => null;

test.each([
  ['next', '2026-12-20'],
  ['week', '2026-11-29'],
  ['month', '2026-11-30'],
  ['day', '2027-01-05'],
  ['', ''],
] as const)('the chip %s means the day %s', (due, day) => {
  expect(dayOf({ ...emptyActionForm, due, day: '2027-01-05' }, days)).toBe(day);
});

test('the end of the month is right in February and in December', () => {
  expect(dayOf({ ...emptyActionForm, due: 'month' }, { on: '2028-02-03', nextOn: '' })).toBe('2028-02-29');
  expect(dayOf({ ...emptyActionForm, due: 'month' }, { on: '2026-12-31', nextOn: '' })).toBe('2026-12-31');
});

test('a next meeting without a day takes the day that is named', () => {
  const form = { ...emptyActionForm, due: 'next', day: '2027-01-17' } as const;
  expect(dayOf(form, { ...days, nextOn: '' })).toBe('2027-01-17');
  expect(newNextOn(form, { ...days, nextOn: '' })).toBe('2027-01-17');
  expect(newNextOn(form, days)).toBeNull();
});

test('a person does it for their party', () => {
  const form = { ...emptyActionForm, who: 'member/m1', what: ' テント予約 ', due: 'week' } as const;
  expect(fieldsOfAction(form, days, () => 'p1')).toEqual({
    what: 'テント予約',
    ownerId: 'm1',
    partyId: 'p1',
    dueOn: '2026-11-29',
    doneWhen: null,
  });
  expect(fieldsOfAction({ ...form, who: 'party/p2' }, days, noParty)).toMatchObject({ ownerId: null, partyId: 'p2' });
  expect(fieldsOfAction({ ...form, who: '' }, days, noParty)).toMatchObject({ ownerId: null, partyId: null });
});

test('the form of a やること gives the same やること again', () => {
  const action = { id: 'a', spaceId: 's', what: '会場', ownerId: 'm1', dueOn: '2026-12-20', doneWhen: '鍵がある' };
  const form = formOfAction(action, days);
  expect(form.due).toBe('next');
  expect(fieldsOfAction(form, days, noParty)).toMatchObject({ what: '会場', ownerId: 'm1', dueOn: '2026-12-20' });
});
