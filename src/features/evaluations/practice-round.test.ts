import { isSheetComplete } from '#domain/evaluation/questions.ts';
import { expect, it } from 'vitest';
import { emptySheet } from './answer-flow.model.ts';
import { practiceIds, practiceQuestions, practiceResult, practiceSheets } from './practice-round.ts';

const [own = ''] = practiceIds;
const filled = (rating: 0 | 4) => ({
  ...emptySheet('practice', own),
  answers: Object.fromEntries(practiceQuestions(own).map(({ key }) => [key, rating])),
});

it('has every answer of the other two parties', () => {
  expect(practiceSheets().every((sheet) => isSheetComplete(practiceQuestions(sheet.partyId), sheet))).toBe(true);
});

it('shows somebody who praises everything where others see it differently', () => {
  const result = practiceResult(filled(4));
  expect(result?.strengths).toContain('purpose');
  // Understanding: itself ◎4, seen (△2 + ×1) / 2 = 1.5, so 2.5 apart.
  expect(result?.cards[0]?.reasons[0]).toMatchObject({ kind: 'wide-gap', partyId: own, value: 2.5 });
});

it('has a result also for somebody who cannot say anything', () => {
  expect(practiceResult(filled(0))?.principles).toHaveLength(7);
});
