import { expect, test } from 'vitest';
import { toolsOf } from './meeting-tools.model.ts';

const draft = { state: 'draft' } as const;
const words = { isOpen: true, remarks: 0 };

test('while a meeting is prepared and runs, everything that helps is at hand', () => {
  expect(toolsOf({ ...words, meeting: draft })).toEqual(['remarks', 'screen', 'turns', 'vote', 'codes']);
  expect(toolsOf({ ...words, meeting: { ...draft, startedAt: 1, checkingFrom: 2 } })).toContain('turns');
});

test('minutes that go round ask nobody to speak in turn, to vote or to look at the large screen', () => {
  expect(toolsOf({ ...words, meeting: { ...draft, checkingFrom: 2 } })).toEqual(['remarks', 'codes']);
});

test('settled minutes keep what can still be read: the way of the talk, when there was one', () => {
  const settled = { state: 'confirmed' } as const;
  expect(toolsOf({ isOpen: false, meeting: settled, remarks: 3 })).toEqual(['remarks']);
  expect(toolsOf({ isOpen: false, meeting: settled, remarks: 0 })).toEqual([]);
});

test('a group one has left only lets one read', () => {
  expect(toolsOf({ isOpen: false, meeting: draft, remarks: 1 })).toEqual(['remarks']);
});
