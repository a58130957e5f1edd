import { expect, it } from 'vitest';
import { emptyIssue, issueChanges, issueFormOf, knownPlaces, newIssueOf, readIssueDraft } from './issue-form.model.ts';

const empty = emptyIssue('2026-11-22');

it('needs a tap for the trouble and one for the person; today is there already', () => {
  expect(newIssueOf({ ...empty, title: '雪・道路', whose: 'お年寄り' })).toEqual({
    title: '雪・道路',
    whose: 'お年寄り',
    seenOn: '2026-11-22',
  });
});

it('changes only what was changed, and empties what was taken away', () => {
  const before = issueFormOf({ id: 'i', spaceId: 's', title: '雪', whose: 'お年寄り', place: '三丁目' });
  expect(issueChanges(before, { ...before, title: ' 雪 ', place: '', trouble: '戸が開かない' })).toEqual({
    place: null,
    trouble: '戸が開かない',
  });
});

it('offers each known place once, the newest first', () => {
  expect(knownPlaces(['公民館', '', null, ' 公民館 ', '三丁目', undefined])).toEqual(['公民館', '三丁目']);
  expect(knownPlaces(['a', 'b', 'c'], 2)).toEqual(['a', 'b']);
});

it('forgets a draft it cannot read', () => {
  expect(readIssueDraft({ title: '雪' })).toBeNull();
  expect(readIssueDraft(empty)).toEqual(empty);
});
