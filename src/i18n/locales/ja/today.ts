/** What matters now, on the first page. */
export const today = {
  safety_drill: '【訓練】{{title}}',
  safety_text: '無事かどうかを、ひと押しで知らせてください。',
  safety_answer: 'いまのようすを知らせる',
  safety_said: '知らせました。変わったら、いつでもなおせます。',
  safety_open: 'ようすを見る',
  read: '「{{title}}」を読む',
  until: '{{date}}まで',
  check_minutes: '「{{title}}」の議事録を確かめる',
  shifts: 'あなたの当番',
  last_year: '去年の今ごろ',
  was_log: '活動の記録',
  was_event: '予定',
  was_meeting: '会議',
  again: '今年も「{{title}}」',
  checks: '読む・確かめる',
};
