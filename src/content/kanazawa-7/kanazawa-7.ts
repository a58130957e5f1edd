import type { PrincipleSet } from '../principle-set.ts';
import { autonomy } from './autonomy.ts';
import { withEasyWords } from './easy-words.ts';
import { equality } from './equality.ts';
import { evaluation } from './evaluation.ts';
import { openness } from './openness.ts';
import { purpose } from './purpose.ts';
import { roles } from './roles.ts';
import { understanding } from './understanding.ts';

const seven = [equality, autonomy, understanding, purpose, roles, openness, evaluation] as const;

/** Names and order are the source's; every other word is this project's. */
export const kanazawa7: PrincipleSet = {
  kind: 'principles',
  id: 'kanazawa-7',
  version: 1,
  name: { ja: '協働の七つの原則', en: 'Seven principles of working together' },
  source: {
    title: {
      ja: '金沢市「協働ハンドブック」令和4年3月',
      en: 'City of Kanazawa, handbook on working together, March 2022',
    },
    year: 2022,
  },
  principles: seven,
};

/** The same words, with やさしい日本語 beside them. */
export const kanazawa7Easy: PrincipleSet = { ...kanazawa7, version: 2, principles: seven.map(withEasyWords) };
