import type { Localized } from '#domain/basis/localized.ts';
import type { Item, SurveyQuestion } from '../question-set.ts';

const rated = (id: string, words: Localized): Item => ({ ...outcome(id, words), subject: 'joint' });

const outcome = (id: string, words: Localized) => ({
  id,
  phase: 'after' as const,
  principle: null,
  isStar: true,
  family: id,
  choices: 0,
  options: [],
  words: { us: words, party: null },
});

/** What came of it, asked of every party once. The four effects are those of the city of Yamaguchi's plan. */
export const outcomes: Item[] = [
  rated('o-more', {
    ja: '一つの団体で行うより、大きな成果がありましたか。',
    en: 'Was there more effect than acting alone?',
  }),
  rated('o-satisfied', {
    ja: '参加した人や地域の人は、満足していますか。',
    en: 'Are those who took part and the residents satisfied?',
  }),
  rated('o-fit', {
    ja: '一人ひとりの困りごとに、細かく応えられましたか。',
    en: 'Were the needs of each person met with care?',
  }),
  rated('o-power', {
    ja: '自分たちで地域を良くする力が、強くなりましたか。',
    en: 'Did the town’s own power to improve things grow?',
  }),
  rated('o-trust', {
    ja: 'いっしょに取り組んだ団体や市との信頼が、深まりましたか。',
    en: 'Did trust between the parties and the city deepen?',
  }),
  rated('o-city', {
    ja: '市の仕事のしかたを見直すきっかけになりましたか。',
    en: 'Did it lead the city to rethink how it works?',
  }),
  {
    ...outcome('o-next', { ja: 'この取り組みを、これからどうしたいですか。', en: 'What should become of this work?' }),
    subject: 'choice',
    choices: 3,
    options: [
      { ja: '続ける', en: 'Go on' },
      { ja: '形を変える', en: 'Change its form' },
      { ja: '終える', en: 'Bring it to an end' },
    ],
  },
];

/** For the people served: three faces, on paper or phone. */
export const survey: SurveyQuestion[] = [
  {
    id: 's-good',
    words: {
      ja: '参加して、または手伝ってもらって、よかったですか。',
      en: 'Are you glad you took part or were helped?',
    },
  },
  {
    id: 's-town',
    words: { ja: 'この活動で、まちは良くなると思いますか。', en: 'Do you think this makes the town better?' },
  },
  { id: 's-again', words: { ja: '次もあったら、参加したいですか。', en: 'Would you take part again?' } },
];

/** The talk decides these, so they are ticked after it and never rated. */
export const afterTalk: SurveyQuestion[] = [
  {
    id: 't-change',
    words: {
      ja: '次に変えることを、担当と期限つきで決めた。',
      en: 'What changes next is decided, with owner and date.',
    },
  },
  {
    id: 't-goals',
    words: { ja: '次の目標を、みんなの言葉で書いた。', en: 'The next goals are written in words of all.' },
  },
  {
    id: 't-publish',
    words: { ja: '結果を知らせる相手と方法を決めた。', en: 'It is decided whom to tell the results, and how.' },
  },
];
