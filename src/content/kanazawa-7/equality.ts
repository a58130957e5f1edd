import type { SevenPrinciple } from '../principle-set.ts';

export const equality: SevenPrinciple = {
  id: 'equality',
  name: { ja: '対等な関係', en: 'Equal relationship' },
  meaning: {
    ja: '上下をつくらず、いっしょに決めることです。仕事やお金の量まで同じにする必要はありません。',
    en: 'Nobody stands above anybody; decisions are made together. Work and money need not be the same for all.',
  },
  example: {
    ja: '道具を出す市の課も、当日動く学生も、一票は同じ重さにしました。日どりは三者で選びました。',
    en: 'The city section that lends the tools and the students who shovel had one vote each. The three chose the day together.',
  },
  signsItWorks: [
    { ja: 'どの団体からも、案や反対の声が出ます。', en: 'Ideas and objections come from every party.' },
    { ja: '予定を変える前に、連絡が来ます。', en: 'Word comes before plans are changed.' },
    { ja: '会場や時間を、かわるがわる合わせています。', en: 'Places and times suit each party in turn.' },
  ],
  signsItDoesNot: [
    { ja: '会議の前に、もう答えが決まっています。', en: 'The answer is settled before the meeting begins.' },
    {
      ja: '「お願いする側」と「やらされる側」に分かれています。',
      en: 'There is a side that orders and a side that obeys.',
    },
    { ja: 'お金を出す団体だけが話しています。', en: 'Only the party that pays is talking.' },
  ],
  questions: [
    {
      ja: 'さいきん、相手の意見で変わったことは何ですか。',
      en: 'What changed lately because of somebody else’s view?',
    },
    {
      ja: '言いにくくて、まだ言っていないことはありますか。',
      en: 'Is there something hard to say that has not been said?',
    },
    { ja: '会議の日時や場所は、だれに合わせていますか。', en: 'Whom do the times and places of meetings suit?' },
  ],
  whenWeak: [
    { ja: '進行役を、会議ごとに交代します。', en: 'Take turns in leading the meeting.' },
    { ja: '決める前に、全員がひとことずつ話します。', en: 'Before deciding, everybody says one sentence.' },
    { ja: '何をだれが決めるのか、紙に書いて分け合います。', en: 'Write down who decides what, and share it.' },
  ],
};
