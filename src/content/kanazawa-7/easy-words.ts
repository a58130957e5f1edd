import type { PrincipleId } from '#domain/principle/principle.ts';
import type { PrincipleWords } from '../principle-set.ts';
import type { EasyWords } from './easy-principle.ts';
import { evaluationEasy, opennessEasy, purposeEasy, rolesEasy } from './easy-words-later.ts';

const equality: EasyWords = {
  name: '同《おな》じ 立場《たちば》の 関係《かんけい》',
  meaning:
    'どちらが 上《うえ》でも 下《した》でも ありません。いっしょに 決《き》めます。仕事《しごと》や お金《かね》の 量《りょう》は、ちがっても いいです。',
  example:
    '市《し》は 道具《どうぐ》を 出《だ》します。学生《がくせい》は 雪《ゆき》を かきます。意見《いけん》の 重《おも》さは 同《おな》じです。日《ひ》は みんなで 決《き》めました。',
  signsItWorks: [
    'どの 団体《だんたい》も、考《かんが》えや 反対《はんたい》を 言《い》えます。',
    '予定《よてい》を 変《か》える 前《まえ》に、知《し》らせが 来《き》ます。',
    '場所《ばしょ》や 時間《じかん》は、順番《じゅんばん》に 合《あ》わせます。',
  ],
  signsItDoesNot: [
    '話《はな》し合《あ》いの 前《まえ》に、もう 決《き》まって います。',
    'たのむ 人《ひと》と、させられる 人《ひと》に 分《わ》かれて います。',
    'お金《かね》を 出《だ》す 団体《だんたい》だけが 話《はな》します。',
  ],
  questions: [
    '相手《あいて》の 意見《いけん》で、何《なに》が 変《か》わりましたか。',
    '言《い》いにくくて、まだ 言《い》って いない ことは ありますか。',
    '会議《かいぎ》の 日《ひ》や 場所《ばしょ》は、だれに 合《あ》わせて いますか。',
  ],
  whenWeak: [
    '会議《かいぎ》を 進《すす》める 人《ひと》を、毎回《まいかい》 変《か》えます。',
    '決《き》める 前《まえ》に、みんなが 一言《ひとこと》 話《はな》します。',
    '何《なに》を だれが 決《き》めるか、紙《かみ》に 書《か》きます。',
  ],
};

const autonomy: EasyWords = {
  name: '自分《じぶん》で 決《き》める ことを 大切《たいせつ》に する',
  meaning:
    'みんなが、自分《じぶん》の 考《かんが》えと やり方《かた》で 動《うご》けます。任《まか》せた ことは、最後《さいご》まで 任《まか》せます。',
  example:
    '組《くみ》の 分《わ》け方《かた》は、学生《がくせい》に 任《まか》せました。町会《ちょうかい》は、道《みち》の 案内《あんない》だけ しました。',
  signsItWorks: [
    '「やります」と、自分《じぶん》から 言《い》う 人《ひと》が います。',
    '自分《じぶん》と ちがう やり方《かた》を、楽《たの》しめます。',
    '「できません」と、すぐに 言《い》えます。',
  ],
  signsItDoesNot: [
    '小《ちい》さい ことも、許《ゆる》しが いります。',
    'いつも 同《おな》じ 団体《だんたい》に たのんで います。',
    '断《ことわ》るのが つらくて、引《ひ》き受《う》けて います。',
  ],
  questions: [
    '自分《じぶん》たちで 決《き》めて いい ことは、どこまでですか。',
    '相手《あいて》の 得意《とくい》な ことを、三《みっ》つ 言《い》えますか。',
    'むりに 引《ひ》き受《う》けた ことは ありますか。',
  ],
  whenWeak: [
    '任《まか》せる ことと、相談《そうだん》する ことを、表《ひょう》に 分《わ》けます。',
    '「ちょっと」「ふつう」「しっかり」の 役《やく》を 作《つく》ります。',
    'やめて いい ことを、一年《いちねん》に 一回《いっかい》 さがします。',
  ],
};

const understanding: EasyWords = {
  name: 'おたがいを 知《し》る',
  meaning:
    '相手《あいて》の 立場《たちば》、得意《とくい》な こと、できない ことを 知《し》ります。そこから 信頼《しんらい》が 育《そだ》ちます。',
  example:
    '市《し》は「年《とし》の 途中《とちゅう》で お金《かね》を 増《ふ》やせません」と 話《はな》しました。町会《ちょうかい》は、先《さき》に 道具《どうぐ》を 借《か》りる 案《あん》を 出《だ》しました。',
  signsItWorks: [
    '相手《あいて》の 困《こま》りごとを、代《か》わりに 説明《せつめい》できます。',
    'わからない 言葉《ことば》を、すぐに 聞《き》けます。',
    '用事《ようじ》が なくても、声《こえ》を かけます。',
  ],
  signsItDoesNot: [
    '「市《し》だから」「学生《がくせい》だから」で、話《はなし》が 終《お》わります。',
    'たのむ ときだけ、連絡《れんらく》が 来《き》ます。',
    '担当《たんとう》の 人《ひと》が 変《か》わると、話《はなし》が 最初《さいしょ》に もどります。',
  ],
  questions: [
    '相手《あいて》は、何《なん》の ために ここに いますか。',
    '相手《あいて》には、どんな きまりや 期限《きげん》が ありますか。',
    'はじめに 思《おも》った ことと、ちがった ことは 何《なん》ですか。',
  ],
  whenWeak: [
    '相手《あいて》の 活動《かつどう》を、一回《いっかい》 見《み》に 行《い》きます。',
    '一年《いちねん》の 予定《よてい》と 決《き》め方《かた》を、紙《かみ》に 書《か》いて 交換《こうかん》します。',
    '会議《かいぎ》の はじめに、一分《いっぷん》ずつ 最近《さいきん》の ことを 話《はな》します。',
  ],
};

const easyWords: Readonly<Record<PrincipleId, EasyWords>> = {
  equality,
  autonomy,
  understanding,
  purpose: purposeEasy,
  roles: rolesEasy,
  openness: opennessEasy,
  evaluation: evaluationEasy,
};

/** The same principle, with やさしい日本語 beside every text. */
export const withEasyWords = (principle: PrincipleWords & { readonly id: PrincipleId }): PrincipleWords => {
  const easy = easyWords[principle.id];
  const [first, second, third] = principle.questions;
  return {
    ...principle,
    name: { ...principle.name, 'ja-easy': easy.name },
    meaning: { ...principle.meaning, 'ja-easy': easy.meaning },
    example: { ...principle.example, 'ja-easy': easy.example },
    signsItWorks: beside(principle.signsItWorks, easy.signsItWorks),
    signsItDoesNot: beside(principle.signsItDoesNot, easy.signsItDoesNot),
    questions: [
      { ...first, 'ja-easy': easy.questions[0] },
      { ...second, 'ja-easy': easy.questions[1] },
      { ...third, 'ja-easy': easy.questions[2] },
    ],
    whenWeak: beside(principle.whenWeak, easy.whenWeak),
  };
};

const beside = (texts: PrincipleWords['whenWeak'], easy: readonly string[]): PrincipleWords['whenWeak'] =>
  texts.map((text, index) => {
    const words = easy[index];
    return words === undefined ? text : { ...text, 'ja-easy': words };
  });
