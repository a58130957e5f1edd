import type { SevenPrinciple } from '../principle-set.ts';

export const understanding: SevenPrinciple = {
  id: 'understanding',
  name: { ja: '相互理解', en: 'Mutual understanding' },
  meaning: {
    ja: '相手の立場や得意なこと、できないことを知ることです。そこから信頼が育ちます。',
    en: 'Knowing where the others stand, what they do well and what they cannot do. Trust grows from there.',
  },
  example: {
    ja: '市の課は、年度の途中で予算を増やせないと話しました。町会は、先に道具を借りる案を出しました。',
    en: 'The city section explained that its budget cannot grow within the year. The association proposed to borrow tools first.',
  },
  signsItWorks: [
    { ja: '相手の困りごとを、代わりに説明できます。', en: 'You can explain the other side’s troubles for them.' },
    { ja: '分からない言葉を、その場で聞けます。', en: 'Unknown words are asked about at once.' },
    { ja: '用がなくても、声をかけ合っています。', en: 'You greet each other without any business.' },
  ],
  signsItDoesNot: [
    {
      ja: '「市だから」「学生だから」で話が終わります。',
      en: 'Talk ends at “that is the city” or “those are students”.',
    },
    { ja: '連絡が、頼みごとのときだけです。', en: 'Word comes only when something is wanted.' },
    { ja: '担当が代わると、話が一から始まります。', en: 'With a new person, everything starts from nothing.' },
  ],
  questions: [
    { ja: '相手は、何のためにここにいますか。', en: 'What is the other side here for?' },
    { ja: '相手には、どんなきまりや期限がありますか。', en: 'What rules and deadlines does the other side have?' },
    { ja: 'はじめの思いこみで、ちがっていたことは何ですか。', en: 'Which first impression turned out to be wrong?' },
  ],
  whenWeak: [
    { ja: '相手の活動を、一度見に行きます。', en: 'Go and see the other side at work once.' },
    {
      ja: '年間の予定と決め方を、一枚に書いて交換します。',
      en: 'Exchange one page with your year and how you decide.',
    },
    { ja: '会議のはじめに、近況を一分ずつ話します。', en: 'Begin meetings with one minute of news each.' },
  ],
};
