import type { SevenPrinciple } from '../principle-set.ts';

export const openness: SevenPrinciple = {
  id: 'openness',
  name: { ja: '情報の公開', en: 'Openness' },
  meaning: {
    ja: '活動とお金の様子を、参加していない人にも見えるようにすることです。失敗もふくみます。',
    en: 'Activities and money can be seen by those who did not take part. Failures are included.',
  },
  example: {
    ja: '回覧板と市の窓口に、同じ一枚を置きました。届かなかった三軒のことも書きました。',
    en: 'The same page lay in the circular and at the city desk. It also named the three homes that were not reached.',
  },
  signsItWorks: [
    { ja: '近所の人が、活動を知っています。', en: 'Neighbours know about the activity.' },
    { ja: 'お金の使い道を、すぐに見せられます。', en: 'Where the money went can be shown at once.' },
    { ja: 'スマホのない人にも、紙や声で届きます。', en: 'People without a phone are reached by paper or voice.' },
  ],
  signsItDoesNot: [
    { ja: '知っているのは、いつもの数人だけです。', en: 'Only the usual few know.' },
    { ja: '悪い知らせが、あとから出てきます。', en: 'Bad news comes out late.' },
    { ja: '写真や名前を、聞かずにのせています。', en: 'Photos and names are used without asking.' },
  ],
  questions: [
    { ja: 'この活動を知らない人は、だれですか。', en: 'Who does not know about this?' },
    { ja: '聞かれたら困ることは、ありますか。', en: 'Is there a question you would not like to be asked?' },
    { ja: '写真や名前を出してよいか、たしかめましたか。', en: 'Have you asked before showing photos and names?' },
  ],
  whenWeak: [
    { ja: '月に一度、三行の知らせを回覧に入れます。', en: 'Put three lines into the circular once a month.' },
    {
      ja: '収支を一枚にして、だれでも見られる所に置きます。',
      en: 'Put income and costs on one page where all can see it.',
    },
    { ja: 'よくない知らせほど、その日のうちに伝えます。', en: 'The worse the news, the sooner it is told.' },
  ],
};
