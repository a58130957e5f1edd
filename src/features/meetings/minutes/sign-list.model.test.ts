import { expect, test } from 'vitest';
import { countSigns, signRows, stateOf } from './sign-list.model.ts';

const at = { spaceId: 's' };
const meeting = { id: 'm', ...at, 'signer.ken': true, 'signer.gone': false } as const;
const members = ['aki', 'hana', 'ken', 'ume'].map((id) => ({ id, ...at, name: id }));
const present = (memberId: string) => ({ id: `t-${memberId}`, ...at, memberId, state: 'present' as const });

test('signers come first, then those who were there, and whoever else answered', () => {
  const rows = signRows({
    meeting,
    members,
    attendance: [present('hana'), { ...present('aki'), state: 'absent' }],
    signs: [{ id: 'x', ...at, memberId: 'ume', answer: 'agreed', mark: 'now' }],
    mark: 'now',
  });
  expect(rows.map(({ memberId, isSigner, answer }) => [memberId, isSigner, answer])).toEqual([
    ['ken', true, 'open'],
    ['hana', false, 'open'],
    ['ume', false, 'agreed'],
  ]);
});

test('who agreed to other words counts no more until they look again', () => {
  const signs = [
    { id: 'x', ...at, memberId: 'ken', answer: 'agreed' as const, mark: 'before' },
    { id: 'y', ...at, memberId: 'hana', answer: 'agreed' as const, mark: 'now' },
    { id: 'z', ...at, memberId: 'ume', answer: 'asks_change' as const, mark: 'before' },
  ];
  const rows = signRows({ meeting, members, attendance: [], signs, mark: 'now' });
  expect(rows.map(({ memberId, isStale }) => [memberId, isStale])).toEqual([
    ['ken', true],
    ['hana', false],
    ['ume', true],
  ]);
  expect(countSigns(rows)).toEqual({ agreed: 1, asks: 1, signers: 1, signersAgreed: 0 });
});

test('minutes are a draft, read by others, or settled', () => {
  expect(stateOf({})).toBe('draft');
  expect(stateOf({ state: 'draft', checkingFrom: 1 })).toBe('checking');
  expect(stateOf({ state: 'confirmed', checkingFrom: 1 })).toBe('confirmed');
});
