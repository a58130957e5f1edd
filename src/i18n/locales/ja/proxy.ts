/** 代理入力: somebody enters what another person said who has no phone at hand. */
export const proxy = {
  how: 'どうやって聞きましたか',
  how_phone_call: '電話で聞いた',
  how_paper: '紙で受け取った',
  how_in_person: '会って聞いた',
  how_message: 'メールなどで聞いた',
  how_screen: 'このスマホを渡した',
  kept: 'あなたの名前と聞き方が、いっしょに残ります。',
  whose: 'だれの分ですか',
  by_phone_call: '{{by}}さんが電話で聞いて入力',
  by_paper: '{{by}}さんが紙で受け取って入力',
  by_in_person: '{{by}}さんが会って聞いて入力',
  by_message: '{{by}}さんがメールなどで聞いて入力',
  by_screen: '{{by}}さんのスマホで入力',
  by_unknown: '{{by}}さんが入力',
  with_by: '{{name}}（{{by}}）',
};
