/** One sentence or two for each code: what happened, what was kept, what to do. */
export const errors = {
  unknown: 'うまくいきませんでした。入力した内容は残っています。もう一度ためしてください。',
  'network.unreachable': 'いまはつながりません。つながったら自動で送ります。',
  'network.needed': 'これにはインターネットが必要です。つながる所でもう一度ためしてください。',
  'session.expired': 'もう一度確認が必要です。入力した内容は消えていません。',
  'policy.denied': 'この変更はできる人が決まっています。役員の方に頼んでください。',
  'record.missing': '見つかりませんでした。ほかの人が消した可能性があります。',
  'record.deleted': 'ほかの人が消しました。あなたの入力は残っています。',
  'record.conflict': 'ほかの人も同じところを直していました。どちらも残しています。',
  'field.required': '入力してください。',
  'field.too_long': '長すぎます。短くしてください。',
  'field.not_a_number': '数字で入力してください。',
  'field.not_a_date': '日付として読めません。「2026/11/22」のように入力してください。',
  'field.in_the_future': '日付が未来になっています。活動した日を選んでください。',
  'storage.full': 'このスマホの空きが足りません。写真を減らすか、控えを保存してください。',
  'storage.unavailable': 'このスマホに保存できませんでした。画面を閉じて、開きなおしてください。',
  'app.outdated': 'アプリを新しくしてください。新しくすると表示できます。',
};
