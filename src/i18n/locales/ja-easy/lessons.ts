import type { lessons as original } from '../ja/lessons.ts';
import type { SomeWords } from '#i18n/words.ts';

export const lessons: SomeWords<typeof original> = {
  title: '三分《さんぷん》で 学《まな》ぶ',
  lead: '一《ひと》つ 三分《さんぷん》で 読《よ》めます。最後《さいご》に 質問《しつもん》が あります。',
  list: '一覧《いちらん》',
  read: '読《よ》みました',
  private: 'だれが 読《よ》んだか、ほかの 人《ひと》は わかりません。',
  next: '次《つぎ》へ',
  back: '前《まえ》へ',
  check: '考《かんが》えて みましょう',
  right: 'そうです。',
  wrong: 'もう 一回《いっかい》、考《かんが》えて みましょう。',
  end: '全部《ぜんぶ》 読《よ》みました',
  end_text: '話《はな》し合《あ》いの 前《まえ》に、もう 一回《いっかい》 読《よ》んで みて ください。',
  again: 'はじめから 読《よ》む',
  to_list: '一覧《いちらん》へ',
  missing: 'これは ありません。一覧《いちらん》から えらんで ください。',
};
