import { expect, it } from 'vitest';
import { charterChanges, charterFormOf, checkCharter, proposedBy } from './charter-form.model.ts';

const before = charterFormOf('雪かき応援', { id: 'p', spaceId: 's', whose: 'お年寄り', startOn: '2026-11-01' });

it('saves only what was changed, so two representatives can write at once', () => {
  expect(charterChanges(before, { ...before, trouble: ' 雪が重い ' })).toEqual({ trouble: '雪が重い' });
});

it('empties a field whose text was taken away', () => {
  expect(charterChanges(before, { ...before, whose: '  ' })).toEqual({ whose: null });
});

it('wants a name and an end that is not before the beginning', () => {
  const problems = checkCharter({ ...before, name: ' ', endOn: '2026-10-01' });
  expect(problems.map((problem) => problem.key)).toEqual(['error_name', 'error_dates']);
});

it('proposes what the trouble says, and never over words of somebody', () => {
  const card = { id: 'i', spaceId: 's', whose: '子ども', title: '雪' };
  expect(proposedBy(card, before)).toMatchObject({ whose: 'お年寄り', trouble: '雪' });
  expect(proposedBy(undefined, before)).toEqual(before);
});
