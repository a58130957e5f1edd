import { PRINCIPLE_IDS } from '#domain/principle/principle.ts';
import type { QuestionSet } from '../question-set.ts';
import { after } from './after.ts';
import { before } from './before.ts';
import { mid } from './mid.ts';
import { afterTalk, outcomes, survey } from './outcome.ts';

/** Seven ★ questions or all twenty-one, at three times. Limits are proposals nobody has tested. */
export const shortLong: QuestionSet = {
  kind: 'questions',
  id: 'short-long',
  version: 1,
  name: { ja: 'ふりかえりの質問（短い・くわしい）', en: 'Review questions (short and full)' },
  principleSet: 'kanazawa-7@1',
  isProposal: true,
  principles: PRINCIPLE_IDS,
  needed: { short: 1, full: 2 },
  bands: { strong: 3.25, almost: 2.5 },
  cards: { wideGap: 1.5, low: 2.5, gap: 0.75, spread: 2, unknown: 0.3 },
  scale: [
    { rating: 4, sign: '◎', words: { ja: 'できている', en: 'Done well' } },
    { rating: 3, sign: '○', words: { ja: 'だいたいできている', en: 'Mostly done' } },
    { rating: 2, sign: '△', words: { ja: 'あまりできていない', en: 'Not much done' } },
    { rating: 1, sign: '×', words: { ja: 'できていない', en: 'Not done' } },
    { rating: 0, sign: '－', words: { ja: 'わからない（まだ）', en: 'Cannot say (yet)' } },
  ],
  items: [...before, ...mid, ...after, ...outcomes],
  survey,
  afterTalk,
};
