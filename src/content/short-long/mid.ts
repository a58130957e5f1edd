import { each, joint, three } from './item.ts';

/** 中間: while the work is going on. */
export const mid = [
  ...three(1, 'equality', 'mid', [
    each({
      ja: '言いにくい話も、終わりまで聞いていますか。',
      us: 'Do we hear out things that are hard to say?',
      party: 'Does {party} hear out things that are hard to say?',
    }),
    each({
      ja: '予定を変えるとき、先に相談していますか。',
      us: 'Do we ask the others before we change plans?',
      party: 'Does {party} ask the others before changing plans?',
    }),
    each({
      ja: '相手を、いっしょに決める仲間と見ていますか。',
      us: 'Do we treat the others as people who decide with us?',
      party: 'Does {party} treat the others as people who decide with it?',
    }),
  ]),
  ...three(2, 'autonomy', 'mid', [
    each({
      ja: '任せたことは、相手の判断を大切にしていますか。',
      us: 'Do we respect the judgement of those we entrusted?',
      party: 'Does {party} respect the judgement of those it entrusted?',
    }),
    each({
      ja: '頼りきりにならず、自分でも工夫していますか。',
      us: 'Do we try things ourselves instead of leaning on others?',
      party: 'Does {party} try things itself instead of leaning on others?',
    }),
    each({
      ja: '相手の仕事や家庭、ほかの行事に気を配っていますか。',
      us: 'Do we consider the others’ work, families and other events?',
      party: 'Does {party} consider the others’ work, families and other events?',
    }),
  ]),
  ...three(3, 'understanding', 'mid', [
    each({
      ja: '相手の困りごとや事情を、こまめに聞いていますか。',
      us: 'Do we often ask how things are for the others?',
      party: 'Does {party} often ask how things are for the others?',
    }),
    each({
      ja: '考えがちがうとき、理由まで話していますか。',
      us: 'When views differ, do we talk about the reasons?',
      party: 'When views differ, does {party} talk about the reasons?',
    }),
    each({
      ja: '担当が代わっても、これまでのことを伝えていますか。',
      us: 'When a person changes, do we pass on what happened so far?',
      party: 'When a person changes, does {party} pass on what happened so far?',
    }),
  ]),
  ...three(4, 'purpose', 'mid', [
    each({
      ja: '目的からずれていないか、たしかめていますか。',
      us: 'Do we check that we have not drifted from the purpose?',
      party: 'Does {party} check that it has not drifted from the purpose?',
    }),
    joint({
      ja: '進み具合を、みんなが同じ表で見ていますか。',
      en: 'Do all look at the same record of progress?',
    }),
    joint({
      ja: '状況が変わったとき、目標をいっしょに見直していますか。',
      en: 'When things change, are the goals looked at together?',
    }),
  ]),
  ...three(5, 'roles', 'mid', [
    each({
      ja: '引き受けたことを、約束どおり行っていますか。',
      us: 'Do we do what we took on, as promised?',
      party: 'Does {party} do what it took on, as promised?',
    }),
    joint({
      ja: '負担がかたよったとき、分け直していますか。',
      en: 'Is work shared anew when it piles up on a few?',
    }),
    joint({
      ja: '決まったことと「やること」を、そのつど書いていますか。',
      en: 'Are decisions and tasks written down each time?',
    }),
  ]),
  ...three(6, 'openness', 'mid', [
    each({
      ja: '活動の様子を、参加していない人に知らせていますか。',
      us: 'Do we tell those who do not take part what is going on?',
      party: 'Does {party} tell those who do not take part what is going on?',
    }),
    each({
      ja: '悪い知らせや失敗も、早めに伝えていますか。',
      us: 'Do we tell bad news and failures early?',
      party: 'Does {party} tell bad news and failures early?',
    }),
    each({
      ja: 'スマホを使わない人にも、紙や声で届けていますか。',
      us: 'Do we reach people without a phone by paper or voice?',
      party: 'Does {party} reach people without a phone by paper or voice?',
    }),
  ]),
  ...three(7, 'evaluation', 'mid', [
    each({
      ja: '気づいたことを、その場で言えていますか。',
      us: 'Can we say on the spot what we notice?',
      party: 'Does {party} say on the spot what it notices?',
    }),
    each({
      ja: '言われたことを、直すようにしていますか。',
      us: 'Do we act on what we are told?',
      party: 'Does {party} act on what it is told?',
    }),
    each({
      ja: '小さな「良かった」「困った」を書き残していますか。',
      us: 'Do we note small pluses and troubles?',
      party: 'Does {party} note small pluses and troubles?',
    }),
  ]),
];
