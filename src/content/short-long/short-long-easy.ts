import type { Localized } from '#domain/basis/localized.ts';
import type { Item, QuestionSet } from '../question-set.ts';
import { easyQuestions, easyShorts } from './easy-questions.ts';
import { shortLong } from './short-long.ts';

const short = <T extends { readonly words: Localized }>(one: T): T => ({ ...one, words: easyShort(one.words) });

const easyShort = (words: Localized): Localized => {
  const easy = easyShorts[words.ja];
  return easy === undefined ? words : { ...words, 'ja-easy': easy };
};

const easyItem = (item: Item): Item => {
  const easy = easyQuestions[item.id];
  if (easy === undefined) return item;
  const { us, party } = item.words;
  return {
    ...item,
    words: {
      us: { ...us, 'ja-easy': item.subject === 'each' ? `私《わたし》たちは、${easy}` : easy },
      party: party && { ...party, 'ja-easy': `{party}は、${easy}` },
    },
    options: item.options.map(easyShort),
  };
};

/** The same questions with the same ids, with やさしい日本語 beside them; its answers may be compared with those to version 1. */
export const shortLongEasy: QuestionSet = {
  ...shortLong,
  version: 2,
  principleSet: 'kanazawa-7@2',
  scale: shortLong.scale.map(short),
  items: shortLong.items.map(easyItem),
  survey: shortLong.survey.map(short),
  afterTalk: shortLong.afterTalk.map(short),
};
