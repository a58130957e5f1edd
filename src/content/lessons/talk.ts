import { type Lesson, right, text, wrong } from './lesson.ts';

export const talk: Lesson = {
  id: 'talk',
  title: text('ちがいを話すこつ', 'Talking about differences', 'ちがいを 話《はな》す こつ'),
  whom: text('進行役へ', 'For facilitators', '進行役《しんこうやく》へ'),
  cards: [
    {
      title: text('良かった点から始めます', 'Begin with what was good', '良《よ》かった ことから 始《はじ》めます'),
      text: text(
        '先に二つの良い点を読み上げます。「ありがとう」を言ってから、カードに移ります。',
        'Read two good points aloud first. Say thank you, then turn to the cards.',
        'はじめに、良《よ》かった ことを 二《ふた》つ 読《よ》みます。「ありがとう」を 言《い》ってから、カードを 見《み》ます。',
      ),
    },
    {
      title: text('事実・どう感じたか・次', 'Fact, feeling, next', '事実《じじつ》・どう 感《かん》じたか・次《つぎ》'),
      text: text(
        '「いつも」ではなく、「あの日」を話します。どう感じたかを聞き、次にどうするかで終わります。',
        'Not “always” but “that day”. Ask how it felt, and end with what to do next.',
        '「いつも」では なく、「あの 日《ひ》」の ことを 話《はな》します。どう 感《かん》じたかを 聞《き》きます。次《つぎ》に どう するかで 終《お》わります。',
      ),
    },
    {
      title: text('ためすことは、小さく', 'Keep the try small', 'ためす ことは、小《ちい》さく'),
      text: text(
        'だれが・いつまで・できたと言える状態を決めます。三つまでにすると、本当に変わります。',
        'Decide who, by when, and how you will know it is done. With three at most, things really change.',
        'だれが・いつまで・どう なったら できたか。この 三《みっ》つを 決《き》めます。ためす ことは 三《みっ》つまでに します。',
      ),
    },
  ],
  checks: [
    {
      id: 'always',
      question: text(
        '「町会はいつも遅い」という声が出ました。進行役は何と言いますか。',
        '“The association is always late.” What does the facilitator say?',
        '「町会《ちょうかい》は いつも おそい」と 言《い》う 人《ひと》が います。進行役《しんこうやく》は 何《なん》と 言《い》いますか。',
      ),
      options: [
        right(
          text('「いつの、どの場面でしたか」', '“When was it, and where?”', '「いつの、どの 場面《ばめん》でしたか」'),
          text(
            '場面になると、責める話から直す話に変わります。',
            'A scene turns blame into mending.',
            '場面《ばめん》に なると、直《なお》す 話《はなし》に なります。',
          ),
        ),
        wrong(
          text('「町会の人は、あやまってください」', '“Will the association apologise?”', '「あやまって ください」'),
          text(
            'あやまらせると、次から正直に書けません。',
            'Forced apologies end honest words.',
            'あやまらせると、次《つぎ》から 正直《しょうじき》に 書《か》けません。',
          ),
        ),
      ],
    },
    {
      id: 'absent',
      question: text(
        '一つの団体が、急に来られなくなりました。どうしますか。',
        'One party cannot come after all. What now?',
        '一《ひと》つの 団体《だんたい》が、急《きゅう》に 来《こ》られません。どう しますか。',
      ),
      options: [
        wrong(
          text(
            '来た人だけで見て、あとで伝える',
            'Look without them and tell later',
            '来《き》た 人《ひと》だけで 見《み》ます',
          ),
          text(
            'いない所で決まると、信頼が減ります。',
            'Decisions in absence cost trust.',
            'いない 所《ところ》で 決《き》まると、信頼《しんらい》が へります。',
          ),
        ),
        right(
          text(
            '「今日は見せ合わない」にして、日を決める',
            'Postpone the showing and fix a day',
            '「今日《きょう》は 見《み》せ合《あ》わない」に して、日《ひ》を 決《き》めます',
          ),
          text(
            '今日は、良かったことだけを話しても十分です。',
            'Talking about the good points is enough for today.',
            '今日《きょう》は、良《よ》かった ことだけ 話《はな》します。',
          ),
        ),
      ],
    },
  ],
};
