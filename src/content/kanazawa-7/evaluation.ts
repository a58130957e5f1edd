import type { SevenPrinciple } from '../principle-set.ts';

export const evaluation: SevenPrinciple = {
  id: 'evaluation',
  name: { ja: '相互評価', en: 'Mutual evaluation' },
  meaning: {
    ja: '終わったらふりかえり、次に生かすことです。だれかを責めるためのものではありません。',
    en: 'Looking back together and using it next time. It is not for blaming anybody.',
  },
  example: {
    ja: '別々に書いたら、連絡の早さの見方が二段ちがいました。次の冬は、前の晩に連絡することにしました。',
    en: 'Written apart, the views on early notice differed by two steps. Next winter, word goes out the evening before.',
  },
  signsItWorks: [
    { ja: '困ったことを、その日のうちに話せます。', en: 'Troubles are talked about on the same day.' },
    { ja: '前回決めたことが、本当に変わっています。', en: 'What was decided last time has really changed.' },
    { ja: 'おたがいに「ありがとう」を言っています。', en: 'People say thank you to each other.' },
  ],
  signsItDoesNot: [
    { ja: '「お疲れさま」で、すべて終わります。', en: 'Everything ends with a polite “well done”.' },
    { ja: '毎年、同じことで困っています。', en: 'The same trouble comes back every year.' },
    { ja: '悪い点を書くと、損をすると思われています。', en: 'People fear that honest words will harm them.' },
  ],
  questions: [
    { ja: '前回の約束は、どうなりましたか。', en: 'What became of the last promises?' },
    { ja: '相手から見た私たちは、どう見えていますか。', en: 'How do we look from the other side?' },
    { ja: '次に一つだけ変えるなら、何を変えますか。', en: 'If you could change one thing, what would it be?' },
  ],
  whenWeak: [
    { ja: 'ふりかえりの日を、始める前に決めます。', en: 'Fix the day of looking back before you start.' },
    { ja: '「続ける」「困った」「ためす」を三分で書きます。', en: 'Write keep, trouble and try in three minutes.' },
    { ja: '正直に書いても損をしない、と約束します。', en: 'Promise that honest words will harm nobody.' },
  ],
};
