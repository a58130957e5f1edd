import type { SevenPrinciple } from '../principle-set.ts';

export const autonomy: SevenPrinciple = {
  id: 'autonomy',
  name: { ja: '自主性の尊重', en: 'Respect for autonomy' },
  meaning: {
    ja: 'それぞれが、自分の意思とやり方で動けることです。任せたことは、任せきります。',
    en: 'Each party acts of its own will and in its own way. What was entrusted stays entrusted.',
  },
  example: {
    ja: '雪かきの組の分け方は、学生に任せました。町会は口を出さず、道の案内に回りました。',
    en: 'How to form the shovelling teams was left to the students. The association did not interfere and showed the way instead.',
  },
  signsItWorks: [
    { ja: '自分から「やります」という声が出ます。', en: 'People offer to do things of their own accord.' },
    { ja: '任せた相手のやり方を、面白がれます。', en: 'Another way of doing things is met with interest.' },
    { ja: '「できません」と気がねなく言えます。', en: 'Saying “we cannot” is easy.' },
  ],
  signsItDoesNot: [
    { ja: '細かいことまで、許しがいります。', en: 'Even small things need permission.' },
    { ja: 'いつも同じ団体に頼りきりです。', en: 'Everything always rests on the same party.' },
    { ja: '断ると悪い気がして、引き受けています。', en: 'Work is taken on because refusing feels wrong.' },
  ],
  questions: [
    { ja: '自分たちで決めてよい範囲は、どこまでですか。', en: 'How far may each party decide for itself?' },
    { ja: '相手の得意なことを、三つ言えますか。', en: 'Can you name three things the other side is good at?' },
    { ja: 'むりをして引き受けたことは、ありますか。', en: 'Was anything taken on against your strength?' },
  ],
  whenWeak: [
    {
      ja: '任せることと相談することを、二列の表に分けます。',
      en: 'Make two columns: what is entrusted, what is discussed.',
    },
    { ja: '「ちょっと」「ふつう」「しっかり」の役を用意します。', en: 'Offer light, usual and full roles.' },
    { ja: 'やめてよいことを、年に一度さがします。', en: 'Once a year, look for things you may stop doing.' },
  ],
};
