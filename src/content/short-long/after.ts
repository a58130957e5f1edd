import { each, joint, three } from './item.ts';

/** 事後: when the work is done. Nothing here is decided by the talk that follows. */
export const after = [
  ...three(1, 'equality', 'after', [
    each({
      ja: '大事なことを、相手といっしょに決めてきましたか。',
      us: 'Did we decide the important things together with the others?',
      party: 'Did {party} decide the important things together with the others?',
    }),
    joint({
      ja: '負担の分け方は、納得できるものでしたか。',
      en: 'Was the way the load was shared acceptable?',
    }),
    each({
      ja: '成果を、みんなのものとして伝えていますか。',
      us: 'Do we speak of the results as belonging to all?',
      party: 'Does {party} speak of the results as belonging to all?',
    }),
  ]),
  ...three(2, 'autonomy', 'after', [
    each({
      ja: '自分たちの持ち味を生かせましたか。',
      us: 'Could we use our own strengths?',
      party: 'Could {party} use its own strengths?',
    }),
    each({
      ja: '続けていく力（人、お金、知識）が増えましたか。',
      us: 'Do we have more people, money or know-how to go on?',
      party: 'Does {party} have more people, money or know-how to go on?',
    }),
    each({
      ja: '続けるかどうかを、自分たちで選べますか。',
      us: 'Are we free to choose whether to go on?',
      party: 'Is {party} free to choose whether to go on?',
    }),
  ]),
  ...three(3, 'understanding', 'after', [
    each({
      ja: '相手を、前よりよく知るようになりましたか。',
      us: 'Do we understand the others better than before?',
      party: 'Does {party} understand the others better than before?',
    }),
    each({
      ja: 'はじめの思いこみを、途中で直せましたか。',
      us: 'Did we correct our first assumptions on the way?',
      party: 'Did {party} correct its first assumptions on the way?',
    }),
    each({
      ja: '活動の間に、感謝を言葉で伝えましたか。',
      us: 'Did we put our thanks into words during the work?',
      party: 'Did {party} put its thanks into words during the work?',
    }),
  ]),
  ...three(4, 'purpose', 'after', [
    joint({ ja: 'いっしょに決めた目標に届きましたか。', en: 'Were the goals set together reached?' }),
    joint({
      ja: '地域の人に起きた変化を、声や数でたしかめましたか。',
      en: 'Was the change for residents confirmed by voices or figures?',
    }),
    each({
      ja: '目標に届いた理由や、届かない理由を説明できますか。',
      us: 'Can we explain why the goals were or were not reached?',
      party: 'Can {party} explain why the goals were or were not reached?',
    }),
  ]),
  ...three(5, 'roles', 'after', [
    each({
      ja: '自分たちの強みに合った役割でしたか。',
      us: 'Did our role fit our strengths?',
      party: 'Did the role of {party} fit its strengths?',
    }),
    each({
      ja: 'お金や道具の片づけを、約束どおり行いましたか。',
      us: 'Did we settle money and tools as promised?',
      party: 'Did {party} settle money and tools as promised?',
    }),
    each({
      ja: '次の担当に伝わる記録を残していますか。',
      us: 'Have we kept records the next person can use?',
      party: 'Has {party} kept records the next person can use?',
    }),
  ]),
  ...three(6, 'openness', 'after', [
    each({
      ja: 'うまくいかなかった点もふくめ、結果を外に説明できますか。',
      us: 'Can we explain the results outside, failures included?',
      party: 'Can {party} explain the results outside, failures included?',
    }),
    each({
      ja: 'お金の出入りを、だれにも分かる形にしていますか。',
      us: 'Have we put income and costs in a form anyone understands?',
      party: 'Has {party} put income and costs in a form anyone understands?',
    }),
    joint({
      ja: '地域の人が、意見や質問を言える場がありましたか。',
      en: 'Was there a place where residents could comment or ask?',
    }),
  ]),
  ...three(7, 'evaluation', 'after', [
    each({
      ja: '前のふりかえりで出たことを、活動に生かしましたか。',
      us: 'Did we use what came out of earlier reviews?',
      party: 'Did {party} use what came out of earlier reviews?',
    }),
    each({
      ja: '失敗を、人のせいにせず見直してきましたか。',
      us: 'Have we looked at failures without blaming anybody?',
      party: 'Has {party} looked at failures without blaming anybody?',
    }),
    each({
      ja: '外の人や地域の人の意見を聞いてきましたか。',
      us: 'Have we listened to residents and people from outside?',
      party: 'Has {party} listened to residents and people from outside?',
    }),
  ]),
];
