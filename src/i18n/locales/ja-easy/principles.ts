import type { principles as original } from '../ja/principles.ts';
import type { SomeWords } from '#i18n/words.ts';

export const principles: SomeWords<typeof original> = {
  title: 'いっしょに やる ときの 原則《げんそく》',
  lead: 'いっしょに やる ときの、話《はな》し合《あ》いの ヒントです。',
  why_1: '点《てん》を つける ものでは ありません。見《み》え方《かた》の ちがいを 話《はな》します。',
  why_2:
    'いっしょに やる ことは、目的《もくてき》では ありません。一《ひと》つの 団体《だんたい》で できるなら、それで いいです。',
  list: '原則《げんそく》の 一覧《いちらん》',
  lessons: '三分《さんぷん》で 学《まな》ぶ',
  source: 'もとの 本《ほん》',
  own_words:
    '名前《なまえ》と 順番《じゅんばん》は、もとの 本《ほん》と 同《おな》じです。説明《せつめい》は、この アプリの 言葉《ことば》です。',
  not_official: 'この アプリは、市《し》の 公式《こうしき》の アプリでは ありません。',
  meaning: 'どんな こと',
  works: 'うまく いって いる しるし',
  works_not: '気《き》を つけたい しるし',
  questions: '話《はな》し合《あ》う ための 質問《しつもん》',
  when_weak: '弱《よわ》いと 思《おも》ったら',
  other: 'ほかの 原則《げんそく》',
  missing: 'この 原則《げんそく》は ありません。一覧《いちらん》から えらんで ください。',
  to_list: '原則《げんそく》の 一覧《いちらん》へ',
};
