import { type Lesson, right, text, wrong } from './lesson.ts';

export const form: Lesson = {
  id: 'form',
  title: text('組み方をえらぶ', 'Choosing a form', '組《く》み方《かた》を えらぶ'),
  whom: text(
    '団体の代表と、市の担当へ',
    'For representatives and city staff',
    '団体《だんたい》の 代表《だいひょう》と、市《し》の 人《ひと》へ',
  ),
  cards: [
    {
      title: text(
        'だれが中心かで、五つに分けます',
        'Five domains by who leads',
        'だれが 中心《ちゅうしん》かで、五《いつ》つに 分《わ》けます',
      ),
      text: text(
        '市民だけ、市民が中心、半分ずつ、市が中心、市だけ。どれがえらいということはありません。',
        'Citizens alone, citizens first, side by side, the city first, the city alone. None is better than another.',
        '市民《しみん》だけ、市民《しみん》が 中心《ちゅうしん》、半分《はんぶん》ずつ、市《し》が 中心《ちゅうしん》、市《し》だけ。どれが 一番《いちばん》いい、という ことは ありません。',
      ),
    },
    {
      title: text(
        '形ごとに、気をつけることがあります',
        'Each form has its points',
        '形《かたち》ごとに、気《き》を つける ことが あります',
      ),
      text: text(
        '補助には期限をつけます。委託は、下請けにならないように話し合います。共催は、負担のかたよりを見ます。',
        'A subsidy has an end. A commission must not become subcontracting. In co-hosting, watch that the load is shared.',
        '補助《ほじょ》には 期限《きげん》を つけます。委託《いたく》は、よく 話《はな》し合《あ》います。共催《きょうさい》は、仕事《しごと》が かたよらないように します。',
      ),
    },
    {
      title: text(
        '約束の紙は、いる形だけに',
        'An agreement only where needed',
        '約束《やくそく》の 紙《かみ》は、いる ときだけ',
      ),
      text: text(
        '共催や実行委員会などは、役割とお金を紙に書きます。後援などでは、なくてもかまいません。',
        'Co-hosting or a committee put roles and money on paper. Sponsorship by name needs none.',
        '共催《きょうさい》などは、役割《やくわり》と お金《かね》を 紙《かみ》に 書《か》きます。後援《こうえん》などでは、なくても いいです。',
      ),
    },
  ],
  checks: [
    {
      id: 'subcontract',
      question: text(
        '市の仕様書のとおりに動くだけの委託は、どこが心配ですか。',
        'A commission that only follows the city’s paper: what is the worry?',
        '市《し》が 書《か》いた とおりに するだけの 委託《いたく》は、何《なに》が 心配《しんぱい》ですか。',
      ),
      options: [
        right(
          text('持ち味が生きない', 'Own strengths do not come alive', '得意《とくい》な ことが 使《つか》えません'),
          text(
            '計画のときから話し合うと、持ち味が生きます。',
            'Talking from the plan on lets strengths show.',
            '計画《けいかく》の ときから 話《はな》し合《あ》うと、いいです。',
          ),
        ),
        wrong(
          text('とくに心配はない', 'Nothing much', '心配《しんぱい》は ありません'),
          text(
            'それは下請けに近く、いっしょに決めていません。',
            'That is close to subcontracting; nothing is decided together.',
            'いっしょに 決《き》めて いません。',
          ),
        ),
      ],
    },
    {
      id: 'private',
      question: text(
        '会員だけの親ぼく旅行は、市と組む仕事ですか。',
        'Is an outing for members only something to do with the city?',
        '会員《かいいん》だけの 旅行《りょこう》は、市《し》と いっしょに する ことですか。',
      ),
      options: [
        wrong(
          text('はい。市も参加できる', 'Yes, the city may join', 'はい。市《し》も 来《き》ます'),
          text(
            '会員だけのためのことは、範囲の外です。',
            'What serves members only lies outside.',
            '会員《かいいん》だけの ことは、ちがいます。',
          ),
        ),
        right(
          text(
            'いいえ。会だけで楽しむ',
            'No, the group enjoys it alone',
            'いいえ。会《かい》だけで 楽《たの》しみます',
          ),
          text(
            'まちの困りごとに関わることが、範囲です。',
            'The matter has to be a trouble of the town.',
            'まちの 困《こま》りごとに 関係《かんけい》する ことだけです。',
          ),
        ),
      ],
    },
  ],
};
