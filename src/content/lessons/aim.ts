import { type Lesson, right, text, wrong } from './lesson.ts';

export const aim: Lesson = {
  id: 'aim',
  title: text('ねらいを一文にする', 'The aim in one sentence', 'ねらいを 一《ひと》つの 文《ぶん》に する'),
  whom: text('計画を立てる人へ', 'For those who plan', '計画《けいかく》を 作《つく》る 人《ひと》へ'),
  cards: [
    {
      title: text('だれの・どんな・どう変える', 'Whose, which, what change', 'だれの・どんな・どう 変《か》える'),
      text: text(
        '「だれの」「どんな困りごとを」「どう変えるか」を書きます。三つがそろうと、だれに聞いても同じ答えになります。',
        'Write whose trouble it is, which trouble, and what shall change. With all three, everybody gives the same answer.',
        '「だれの」「どんな 困《こま》りごとを」「どう 変《か》えるか」を 書《か》きます。三《みっ》つ あると、だれに 聞《き》いても 同《おな》じ 答《こた》えに なります。',
      ),
    },
    {
      title: text('行事は、ねらいではありません', 'An event is no aim', '行事《ぎょうじ》は、ねらいでは ありません'),
      text: text(
        '「雪かきをする」は、やることです。「朝七時までに家の前を通れる」が、ねらいです。やることは、あとから変えられます。',
        '“Shovel snow” is a task. “A path before each home by seven” is an aim. Tasks may change later.',
        '「雪《ゆき》かきを する」は、やる ことです。「朝《あさ》 七時《しちじ》までに 家《いえ》の 前《まえ》を 通《とお》れる」が、ねらいです。',
      ),
    },
    {
      title: text('数と声の両方でたしかめる', 'Check by figures and voices', '数《かず》と 声《こえ》で たしかめる'),
      text: text(
        '今の数と、めざす数と、日にちを書きます。数にならないことは、だれに何を聞くかを決めます。',
        'Write the figure of today, the one you want, and the date. For what has no figure, decide whom you ask what.',
        '今《いま》の 数《かず》、めざす 数《かず》、日《ひ》を 書《か》きます。数《かず》に ならない ことは、だれに 何《なに》を 聞《き》くか 決《き》めます。',
      ),
    },
  ],
  checks: [
    {
      id: 'which',
      question: text(
        'ねらいになっている文は、どちらですか。',
        'Which sentence is an aim?',
        'ねらいに なって いる 文《ぶん》は、どちらですか。',
      ),
      options: [
        wrong(
          text(
            '秋に交流会を三回ひらく',
            'Hold three gatherings in autumn',
            '秋《あき》に 集《あつ》まりを 三回《さんかい》 する',
          ),
          text(
            'これは、やることです。だれの何が変わるかを足します。',
            'This is a task. Add who gains what by it.',
            'これは、やる ことです。だれの 何《なに》が 変《か》わるかを 足《た》します。',
          ),
        ),
        right(
          text(
            '一人ぐらしの人が、月に一度は近所と話せる',
            'People living alone talk with neighbours once a month',
            '一人《ひとり》で 住《す》む 人《ひと》が、月《つき》に 一回《いっかい》 近所《きんじょ》と 話《はな》せる',
          ),
          text(
            'だれの、何が、どう変わるかが見えます。',
            'You see whose life changes and how.',
            'だれの、何《なに》が、どう 変《か》わるかが 見《み》えます。',
          ),
        ),
      ],
    },
    {
      id: 'unknown',
      question: text(
        '今の数が分からないときは、どうしますか。',
        'What if nobody knows today’s figure?',
        '今《いま》の 数《かず》が わからない ときは、どう しますか。',
      ),
      options: [
        right(
          text(
            '「—」と書いて、調べる日を決める',
            'Write “—” and fix a day to find out',
            '「—」と 書《か》いて、調《しら》べる 日《ひ》を 決《き》めます',
          ),
          text(
            '分からないことを、分からないまま残せます。',
            'What is unknown may be written as unknown.',
            'わからない ことは、わからないと 書《か》いて いいです。',
          ),
        ),
        wrong(
          text('だいたいの数を書いておく', 'Write a rough guess', 'だいたいの 数《かず》を 書《か》きます'),
          text(
            'あとで比べられなくなります。',
            'Then nothing can be compared later.',
            'あとで くらべられなく なります。',
          ),
        ),
      ],
    },
  ],
};
