import { type Lesson, right, text, wrong } from './lesson.ts';

export const staff: Lesson = {
  id: 'staff',
  title: text('市の担当になったら', 'When you come from the city', '市《し》の 担当《たんとう》に なったら'),
  whom: text('市の職員へ', 'For city staff', '市《し》の 職員《しょくいん》へ'),
  cards: [
    {
      title: text(
        '決まりと期限を、先に話します',
        'Tell rules and deadlines first',
        'きまりと 期限《きげん》を、先《さき》に 話《はな》します',
      ),
      text: text(
        '予算の時期や、できないことを先に伝えます。あとから言うより、ずっと信頼されます。',
        'Say early when budgets are fixed and what cannot be done. That earns more trust than saying it late.',
        'お金《かね》が 決《き》まる 時期《じき》や、できない ことを 先《さき》に 言《い》います。そのほうが 信頼《しんらい》されます。',
      ),
    },
    {
      title: text(
        '書いたものは、公文書になりえます',
        'What you write can be official',
        '書《か》いた ものは、公文書《こうぶんしょ》に なる ことが あります',
      ),
      text: text(
        '市の人が書いた答えや記録は、開示の対象になることがあります。「ぜったいに秘密」とは約束しません。',
        'Answers and notes by city staff may have to be disclosed. Do not promise absolute secrecy.',
        '市《し》の 人《ひと》が 書《か》いた ものは、見《み》せる ことが あります。「ぜったい 秘密《ひみつ》」とは 言《い》いません。',
      ),
    },
    {
      title: text(
        '異動の前に、引きつぎます',
        'Hand over before you move',
        '変《か》わる 前《まえ》に、引《ひ》きつぎます',
      ),
      text: text(
        '担当が代わるときは、次の人を団体に会わせます。記録を読んでもらい、やることの持ち主を書きかえます。',
        'When you change posts, introduce your successor. Let them read the records and take over the tasks.',
        '担当《たんとう》が 変《か》わる ときは、次《つぎ》の 人《ひと》を 紹介《しょうかい》します。やる ことの 名前《なまえ》も 変《か》えます。',
      ),
    },
  ],
  checks: [
    {
      id: 'secret',
      question: text(
        '団体から「市の答えは外に出ませんか」と聞かれました。どう答えますか。',
        'A group asks whether the city’s answers stay inside. What do you say?',
        '「市《し》の 答《こた》えは、外《そと》に 出《で》ませんか」と 聞《き》かれました。どう 答《こた》えますか。',
      ),
      options: [
        wrong(
          text('「ぜったいに出ません」', '“Never, I promise”', '「ぜったい 出《で》ません」'),
          text(
            '約束できないことは、言わないほうが信頼されます。',
            'Not promising what you cannot keep earns trust.',
            '約束《やくそく》できない ことは 言《い》いません。',
          ),
        ),
        right(
          text(
            '「公文書として見せることがあります」',
            '“It may be disclosed as an official document”',
            '「見《み》せる ことが あります」',
          ),
          text(
            '先に言うと、書き方をいっしょに考えられます。',
            'Said early, you can think together about what to write.',
            '先《さき》に 言《い》うと、書《か》き方《かた》を いっしょに 考《かんが》えられます。',
          ),
        ),
      ],
    },
    {
      id: 'move',
      question: text(
        '四月に異動します。三月にすることは、どれですか。',
        'You change posts in April. What do you do in March?',
        '四月《しがつ》に 変《か》わります。三月《さんがつ》に 何《なに》を しますか。',
      ),
      options: [
        right(
          text(
            '次の人と、団体に会いに行く',
            'Visit the groups with your successor',
            '次《つぎ》の 人《ひと》と、団体《だんたい》に 会《あ》いに 行《い》きます',
          ),
          text(
            '顔を合わせると、話が一から始まりません。',
            'Having met, nobody starts from nothing.',
            '会《あ》うと、話《はなし》が 続《つづ》きます。',
          ),
        ),
        wrong(
          text('書類を机に置いておく', 'Leave the papers on the desk', '紙《かみ》を 机《つくえ》に 置《お》きます'),
          text(
            '紙だけでは、これまでの思いが伝わりません。',
            'Paper alone does not carry what has grown.',
            '紙《かみ》だけでは、伝《つた》わりません。',
          ),
        ),
      ],
    },
  ],
};
