import { type Lesson, right, text, wrong } from './lesson.ts';

export const together: Lesson = {
  id: 'together',
  title: text('いっしょに取り組むとは', 'What working together means', 'いっしょに やるとは'),
  whom: text('はじめての人へ', 'For newcomers', 'はじめての 人《ひと》へ'),
  cards: [
    {
      title: text('目的ではなく、やり方です', 'A way, not a purpose', '目的《もくてき》では なく、やり方《かた》です'),
      text: text(
        '大切なのは、だれかの困りごとが軽くなることです。一つの団体でできるなら、それで十分です。一つではむずかしいとき、いっしょに取り組みます。',
        'What counts is that somebody’s trouble becomes lighter. If one group can do it, that is enough. Where one cannot, you work together.',
        '大切《たいせつ》なのは、だれかの 困《こま》りごとが 軽《かる》く なる ことです。一《ひと》つの 団体《だんたい》で できるなら、それで いいです。むずかしい とき、いっしょに やります。',
      ),
    },
    {
      title: text(
        '対等は、同じ量ではありません',
        'Equal is not the same amount',
        '対等《たいとう》は、同《おな》じ 量《りょう》では ありません',
      ),
      text: text(
        'お金を出す人、体を動かす人、知っている人がいます。出すものはちがっても、決めるときの重さは同じです。',
        'Some give money, some their hands, some what they know. What is given differs; in deciding, all weigh the same.',
        'お金《かね》を 出《だ》す 人《ひと》、体《からだ》を 動《うご》かす 人《ひと》が います。出《だ》す ものは ちがっても、決《き》める ときの 重《おも》さは 同《おな》じです。',
      ),
    },
    {
      title: text('計画・実行・ふりかえり', 'Plan, do, look back', '計画《けいかく》・実行《じっこう》・ふりかえり'),
      text: text(
        '先に困りごとと目あてを書きます。やってみて、気づいたことを残します。終わったら別々に答えて、ちがいを話します。',
        'First write down the trouble and the goal. Do it and note what you see. At the end, answer apart and talk about the differences.',
        'はじめに 困《こま》りごとと 目《め》あてを 書《か》きます。やって みて、気《き》づいた ことを 残《のこ》します。終《お》わったら 別々《べつべつ》に 答《こた》えて、ちがいを 話《はな》します。',
      ),
    },
  ],
  checks: [
    {
      id: 'alone',
      question: text(
        '公園の草取りは、町会だけでうまくいっています。市とも組むべきですか。',
        'Weeding the park goes well with the association alone. Should the city join?',
        '公園《こうえん》の 草取《くさと》りは、町会《ちょうかい》だけで うまく いって います。市《し》とも いっしょに するべきですか。',
      ),
      options: [
        right(
          text('そのままでよい', 'Leave it as it is', 'そのままで いいです'),
          text(
            'うまくいっていることに、手間を足さなくてよいです。',
            'What works needs no extra effort.',
            'うまく いって いる ことに、手間《てま》を 足《た》さなくて いいです。',
          ),
        ),
        wrong(
          text('かならず組むべき', 'It always should', 'いつも いっしょに します'),
          text(
            'いっしょに取り組むこと自体は、目的ではありません。',
            'Working together is no purpose in itself.',
            'いっしょに やる ことは、目的《もくてき》では ありません。',
          ),
        ),
      ],
    },
    {
      id: 'equal',
      question: text(
        '市がお金を全部出します。市だけで日どりを決めてよいですか。',
        'The city pays for everything. May it fix the day alone?',
        '市《し》が お金《かね》を 全部《ぜんぶ》 出《だ》します。市《し》だけで 日《ひ》を 決《き》めて いいですか。',
      ),
      options: [
        wrong(
          text('お金を出すのでよい', 'Yes, for it pays', 'お金《かね》を 出《だ》すので いいです'),
          text(
            'それでは、たのむ側とやらされる側に分かれます。',
            'Then one side orders and the other obeys.',
            'たのむ 人《ひと》と、させられる 人《ひと》に 分《わ》かれて しまいます。',
          ),
        ),
        right(
          text('先にみんなの都合を聞く', 'Ask everybody first', '先《さき》に みんなに 聞《き》きます'),
          text(
            '出すものがちがっても、決めるときは同じ重さです。',
            'Whatever each gives, all weigh the same in deciding.',
            '出《だ》す ものが ちがっても、決《き》める ときは 同《おな》じです。',
          ),
        ),
      ],
    },
  ],
};
