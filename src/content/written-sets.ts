import { kanazawa7, kanazawa7Easy } from './kanazawa-7/kanazawa-7.ts';
import type { PrincipleSet } from './principle-set.ts';
import type { QuestionSet } from './question-set.ts';
import { shortLongEasy } from './short-long/short-long-easy.ts';
import { shortLong } from './short-long/short-long.ts';

/** Sets released as code, oldest first. A version is added, never edited or removed. */
export const writtenPrinciples: readonly PrincipleSet[] = [kanazawa7, kanazawa7Easy];

/** Sets whose items have their own words; data files ask these items under other principles. */
export const writtenQuestions: readonly QuestionSet[] = [shortLong, shortLongEasy];
