import { expect, test } from 'vitest';
import { byMeeting, decisionFilterOf, decisionsText, findDecisions, yearsOf } from './decisions.model.ts';

const at = { spaceId: 's' };
const meeting = (id: string, on: string, type: 'board' | 'general' = 'board') => ({
  id,
  ...at,
  on,
  type,
  title: '役員会',
});
const [march, april] = [meeting('m1', '2026-03-31'), meeting('m2', '2026-04-01', 'general')];
const all = [
  { meeting: april, decision: { id: 'd1', ...at, text: '会費は年１２００円', reason: 'テントを買うため' } },
  { meeting: april, decision: { id: 'd2', ...at, text: '清掃は第2日曜' } },
  { meeting: march, decision: { id: 'd3', ...at, text: 'てんとを干す' } },
];
const none = { word: '', year: '', type: '' };
const ids = (filter: Partial<typeof none>) =>
  findDecisions(all, { ...none, ...filter }, 4).map(({ decision }) => decision.id);

test('a word is found in the decision and its reason, whatever the width and kind of its letters', () => {
  expect(ids({ word: '1200' })).toEqual(['d1']);
  expect(ids({ word: 'テント' })).toEqual(['d1', 'd3']);
  expect(ids({ word: '会費　買う' })).toEqual(['d1']);
  expect(ids({ word: '花見' })).toEqual([]);
});

test('the last day of March belongs to the year before', () => {
  expect(ids({ year: '2025' })).toEqual(['d3']);
  expect(ids({ year: '2026', type: 'general' })).toEqual(['d1', 'd2']);
  expect(ids({ year: '2026', type: 'board' })).toEqual([]);
  expect(yearsOf(all, 4)).toEqual([2026, 2025]);
});

test('the filter stands in the address, so that a print has the same', () => {
  expect(decisionFilterOf(new URLSearchParams('word=%E4%BC%9A%E8%B2%BB&year=2026'))).toEqual({
    word: '会費',
    year: '2026',
    type: '',
  });
});

test('decisions of a meeting stand together, also as text', () => {
  expect(byMeeting(all).map((part) => part.length)).toEqual([2, 1]);
  const text = decisionsText(all, {
    title: '【決まったこと】',
    lineOf: ({ decision }) => `・${decision.text}`,
    more: (number) => `・ほか${number}件`,
  });
  expect(text.split('\n')).toEqual(['【決まったこと】', '・会費は年１２００円', '・清掃は第2日曜', '・てんとを干す']);
});
