/** Where an entry is on its way to the others, and the light in the header. */
export const status = {
  draft: '下書き',
  local: 'このスマホに保存ずみ',
  waiting_other: '送信待ち {{count}}件',
  waiting_explained: 'まだ届いていません（つながると自動で送ります）',
  sent: '送信ずみ {{time}}',
  sent_all: '送信ずみ',
  refused: '受け付けられませんでした',
  sending: '送信中',
  offline: 'オフライン（使えます）',
  held: 'このスマホだけ',
  attention_other: '確認が必要 {{count}}件',
  pill_label: '送信のようすを見る。{{state}}',
};
