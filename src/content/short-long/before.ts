import { each, joint, three } from './item.ts';

/** 事前: before the work begins. */
export const before = [
  ...three(1, 'equality', 'before', [
    each({
      ja: '決める前に相手の意見を聞いていますか。',
      us: 'Do we hear the others before we decide?',
      party: 'Does {party} hear the others before deciding?',
    }),
    each({
      ja: '集まる日時や場所を、相手に合わせていますか。',
      us: 'Do we choose times and places that suit the others?',
      party: 'Does {party} choose times and places that suit the others?',
    }),
    joint({
      ja: 'お金や物を多く出す側だけで決めない約束がありますか。',
      en: 'Is it agreed that whoever gives more does not decide alone?',
    }),
  ]),
  ...three(2, 'autonomy', 'before', [
    each({
      ja: '自分たちの意思で参加を決めましたか。',
      us: 'Did we decide to join of our own will?',
      party: 'Did {party} decide to join of its own will?',
    }),
    joint({
      ja: '計画は、それぞれの得意なことを生かしていますか。',
      en: 'Does the plan use what each party is good at?',
    }),
    joint({
      ja: '細かいやり方は担当に任せる、と決めていますか。',
      en: 'Is it agreed that details are left to whoever does the work?',
    }),
  ]),
  ...three(3, 'understanding', 'before', [
    each({
      ja: '相手の目的やしくみ、決め方を知っていますか。',
      us: 'Do we know the others’ aims, structure and way of deciding?',
      party: 'Does {party} know the others’ aims, structure and way of deciding?',
    }),
    each({
      ja: 'できることと、できないことを伝えていますか。',
      us: 'Have we said what we can and cannot do?',
      party: 'Has {party} said what it can and cannot do?',
    }),
    each({
      ja: 'むずかしい言葉を、分かる言い方に変えていますか。',
      us: 'Do we put difficult terms into plain words?',
      party: 'Does {party} put difficult terms into plain words?',
    }),
  ]),
  ...three(4, 'purpose', 'before', [
    joint({
      ja: 'だれの、どんな困りごとをどう変えるか。同じ言葉で書きましたか。',
      en: 'Whose trouble, which trouble, what change: is it written in the same words?',
    }),
    joint({
      ja: '目標は、数や期日でたしかめられる形ですか。',
      en: 'Can the goals be checked by a figure or a date?',
    }),
    joint({
      ja: 'いっしょに取り組む理由を、たしかめ合いましたか。',
      en: 'Have all confirmed why this is done together?',
    }),
  ]),
  ...three(5, 'roles', 'before', [
    joint({
      ja: 'だれが何をいつまでに行うか、書いてたしかめましたか。',
      en: 'Is it written and confirmed who does what by when?',
    }),
    joint({
      ja: 'お金、道具、事故のときの責任を決めましたか。',
      en: 'Is it settled who answers for money, tools and accidents?',
    }),
    each({
      ja: '連絡の窓口と、代わりの人を決めていますか。',
      us: 'Have we named a contact person and a deputy?',
      party: 'Has {party} named a contact person and a deputy?',
    }),
  ]),
  ...three(6, 'openness', 'before', [
    joint({
      ja: '何を、だれに、いつ知らせるか決めましたか。',
      en: 'Is it decided what is made known, to whom and when?',
    }),
    joint({
      ja: '写真や名前の扱いを、本人の同意もふくめて決めましたか。',
      en: 'Is it settled how photos and names are used, with consent?',
    }),
    each({
      ja: '相手を選んだ理由やお金の流れを説明できますか。',
      us: 'Can we explain why we chose the others and where money goes?',
      party: 'Can {party} explain why it chose the others and where money goes?',
    }),
  ]),
  ...three(7, 'evaluation', 'before', [
    joint({
      ja: 'いつ、だれが、何をふりかえるか決めましたか。',
      en: 'Is it decided when, who and what will be reviewed?',
    }),
    joint({
      ja: 'ふりかえりの項目を、たしかめ合いましたか。',
      en: 'Have all looked at the questions of the review?',
    }),
    joint({
      ja: '悪い点を書いても不利にしない、と約束しましたか。',
      en: 'Is it promised that honest criticism harms nobody?',
    }),
  ]),
];
