import type { SevenPrinciple } from '../principle-set.ts';

export const purpose: SevenPrinciple = {
  id: 'purpose',
  name: { ja: '目的・目標の共有', en: 'Shared purpose and goals' },
  meaning: {
    ja: 'だれの、どんな困りごとを、どう変えるのか。同じ言葉で言えることです。',
    en: 'Whose trouble, which trouble, what change: all can say it in the same words.',
  },
  example: {
    ja: '「一人ぐらしの家の前を、朝七時までに通れるように」。三者はこの一文を目標にしました。',
    en: '“A path before every home of people living alone, by seven in the morning.” This was the goal of all three.',
  },
  signsItWorks: [
    { ja: 'だれに聞いても、同じ目的が返ってきます。', en: 'Whomever you ask, the purpose is the same.' },
    { ja: '目標に、数と期日があります。', en: 'The goal has a figure and a date.' },
    { ja: 'まよったとき、目的にもどって決めています。', en: 'In doubt, the purpose decides.' },
  ],
  signsItDoesNot: [
    { ja: '行事をすることが、目的になっています。', en: 'Holding the event has become the purpose.' },
    { ja: 'うまくいったかどうか、だれも言えません。', en: 'Nobody can tell whether it went well.' },
    { ja: '団体ごとに、目標がちがいます。', en: 'Each party has another goal.' },
  ],
  questions: [
    { ja: 'この活動で、だれの暮らしがどう変わりますか。', en: 'Whose life changes through this, and how?' },
    { ja: '何がどうなったら、できたと言えますか。', en: 'What must be so that you can say it is done?' },
    { ja: 'いっしょでないとできないことは、何ですか。', en: 'What is only possible together?' },
  ],
  whenWeak: [
    {
      ja: '目的を一文にして、会議の紙の上に毎回のせます。',
      en: 'Put the purpose in one sentence on top of every agenda.',
    },
    { ja: '今の数と、めざす数を、ならべて書きます。', en: 'Write the figure of today beside the one you want.' },
    {
      ja: '困っている人の声を、いっしょに聞きに行きます。',
      en: 'Go together and listen to those who have the trouble.',
    },
  ],
};
