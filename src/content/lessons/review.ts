import { type Lesson, right, text, wrong } from './lesson.ts';

export const review: Lesson = {
  id: 'review',
  title: text(
    '正直に答えて、見せ合う',
    'Answer honestly, then show',
    '正直《しょうじき》に 答《こた》えて、見《み》せ合《あ》う',
  ),
  whom: text('ふりかえりに出る人へ', 'For those who look back', 'ふりかえりに 出《で》る 人《ひと》へ'),
  cards: [
    {
      title: text(
        '先に、別々に答えます',
        'First, each answers apart',
        '先《さき》に、別々《べつべつ》に 答《こた》えます',
      ),
      text: text(
        '「私たちは」と「相手は」の両方に答えます。全員がそろうまで、だれの答えも見えません。',
        'You answer about yourselves and about the others. Until all are done, nobody’s answers can be seen.',
        '「私《わたし》たちは」と「相手《あいて》は」の 両方《りょうほう》に 答《こた》えます。全員《ぜんいん》が 終《お》わるまで、だれの 答《こた》えも 見《み》えません。',
      ),
    },
    {
      title: text(
        '大切なのは、点ではなくちがい',
        'The difference, not the mark',
        '大切《たいせつ》なのは、点《てん》では なく ちがい',
      ),
      text: text(
        '自分では○、相手からは△。そこに、まだ話していないことがあります。合計点や順番は出しません。',
        'You say ○, the others △: there lies what has not been said. There are no totals and no ranking.',
        '自分《じぶん》では ○、相手《あいて》からは △。そこに、まだ 話《はな》して いない ことが あります。点《てん》の 合計《ごうけい》は 出《だ》しません。',
      ),
    },
    {
      title: text('「わからない」も答えです', '“Cannot say” is an answer', '「わからない」も 答《こた》えです'),
      text: text(
        '－が多いときは、知らせ方に原因があるかもしれません。むりに○をつけなくてかまいません。',
        'Many “－” may tell that word does not get around. Nobody has to mark ○ against their mind.',
        '－が 多《おお》い ときは、知《し》らせ方《かた》に 理由《りゆう》が あるかも しれません。むりに ○を つけなくて いいです。',
      ),
    },
  ],
  checks: [
    {
      id: 'peek',
      question: text(
        '先に相手の答えを聞いてから書くと、何が起きますか。',
        'What happens if you hear the others’ answers first?',
        '先《さき》に 相手《あいて》の 答《こた》えを 聞《き》くと、どう なりますか。',
      ),
      options: [
        right(
          text(
            '合わせてしまい、ちがいが消える',
            'You adapt, and the differences vanish',
            '合《あ》わせて しまい、ちがいが 消《き》えます',
          ),
          text(
            'ちがいが、話し合いの入口になります。',
            'Differences are where the talk begins.',
            'ちがいが、話《はな》し合《あ》いの 始《はじ》まりです。',
          ),
        ),
        wrong(
          text('答えが正しくなる', 'The answers become right', '答《こた》えが 正《ただ》しく なります'),
          text(
            '正しい答えはありません。見え方を書きます。',
            'There is no right answer; write how it looks to you.',
            '正《ただ》しい 答《こた》えは ありません。見《み》え方《かた》を 書《か》きます。',
          ),
        ),
      ],
    },
    {
      id: 'two',
      question: text(
        '二人の会で、1人1枚・名前なしにすると、どうなりますか。',
        'A group of two answers without names. What is shown?',
        '二人《ふたり》の 会《かい》で、「｜1人1枚《ひとりいちまい》・名前《なまえ》なし」に すると、どう なりますか。',
      ),
      options: [
        wrong(
          text('ふつうに数が出る', 'Figures as usual', '数《かず》が 出《で》ます'),
          text(
            'だれの答えか分かってしまうので、出しません。',
            'It would tell who answered what, so none are shown.',
            'だれの 答《こた》えか わかるので、出《だ》しません。',
          ),
        ),
        right(
          text(
            '人数が少ないので、数は出ない',
            'Too few people: no figures',
            '人数《にんずう》が 少《すく》ないので、数《かず》は 出《で》ません',
          ),
          text(
            '会で1枚にすると、相談して答えられます。',
            'With one sheet for the group you can agree on answers.',
            '「会《かい》で ｜1枚《いちまい》」に すると、相談《そうだん》して 答《こた》えられます。',
          ),
        ),
      ],
    },
  ],
};
