import { type Lesson, right, text, wrong } from './lesson.ts';

export const roles: Lesson = {
  id: 'roles',
  title: text(
    '役割・お金・もしものとき',
    'Roles, money and the worst case',
    '役割《やくわり》・お金《かね》・もしもの とき',
  ),
  whom: text('始める前のみなさんへ', 'For all before the start', '始《はじ》める 前《まえ》の みなさんへ'),
  cards: [
    {
      title: text('だれが・何を・いつまで', 'Who, what, by when', 'だれが・何《なに》を・いつまで'),
      text: text(
        '役割には、名前と日にちをつけます。代わりの人も決めておくと、休んでも止まりません。',
        'A role has a name and a date. With a deputy, nothing stops when somebody is away.',
        '役割《やくわり》には、名前《なまえ》と 日《ひ》を つけます。代《か》わりの 人《ひと》も 決《き》めます。',
      ),
    },
    {
      title: text(
        'お金は、先に話します',
        'Money is talked about first',
        'お金《かね》は、先《さき》に 話《はな》します',
      ),
      text: text(
        'だれが何に払うか、足りないときはどうするか。言いにくいことほど、始める前が話しやすいです。',
        'Who pays for what, and what if it is not enough? The harder the matter, the easier before the start.',
        'だれが 何《なに》に 払《はら》うか。足《た》りない ときは どう するか。始《はじ》める 前《まえ》に 話《はな》します。',
      ),
    },
    {
      title: text('けがと情報のそなえ', 'Injuries and information', 'けがと 情報《じょうほう》の じゅんび'),
      text: text(
        '保険に入っているか、けがのとき最初にだれに言うかを書きます。写真と名前は、本人に聞いてから使います。',
        'Write whether there is insurance and who is told first about an injury. Ask before using photos and names.',
        '保険《ほけん》が あるか、けがの とき はじめに だれに 言《い》うかを 書《か》きます。写真《しゃしん》と 名前《なまえ》は、聞《き》いてから 使《つか》います。',
      ),
    },
  ],
  checks: [
    {
      id: 'deputy',
      question: text(
        '当番の人が急に休みました。止まらないためのそなえは、どれですか。',
        'The person on duty is suddenly ill. What keeps things going?',
        '当番《とうばん》の 人《ひと》が 急《きゅう》に 休《やす》みました。何《なに》が あると いいですか。',
      ),
      options: [
        wrong(
          text('がんばって来てもらう', 'Ask them to come anyway', 'がんばって 来《き》て もらいます'),
          text(
            'むりが続くと、引き受ける人がいなくなります。',
            'Strain makes people stop volunteering.',
            'むりを すると、する 人《ひと》が いなく なります。',
          ),
        ),
        right(
          text(
            '代わりの人を決めておく',
            'Name a deputy beforehand',
            '代《か》わりの 人《ひと》を 決《き》めて おきます',
          ),
          text(
            '二人で持つと、安心して休めます。',
            'Held by two, either may rest.',
            '二人《ふたり》だと、安心《あんしん》して 休《やす》めます。',
          ),
        ),
      ],
    },
    {
      id: 'photo',
      question: text(
        '子どもが写った写真を、広報にのせたいです。まず何をしますか。',
        'You want to print a photo with children. What comes first?',
        '子《こ》どもの 写真《しゃしん》を 使《つか》いたいです。はじめに 何《なに》を しますか。',
      ),
      options: [
        right(
          text(
            '保護者に聞いて、記録する',
            'Ask the guardians and note it',
            '親《おや》に 聞《き》いて、書《か》いて おきます',
          ),
          text(
            'だれが、いつ、どこまでよいと言ったかを残します。',
            'Keep who said yes, when, and for what.',
            'だれが、いつ、いいと 言《い》ったかを 残《のこ》します。',
          ),
        ),
        wrong(
          text(
            '小さくのせるなら聞かなくてよい',
            'If it is small, no need to ask',
            '小《ちい》さいなら 聞《き》かなくて いいです',
          ),
          text(
            '大きさにかかわらず、先に聞きます。',
            'Whatever the size, ask first.',
            '大《おお》きさに 関係《かんけい》なく、先《さき》に 聞《き》きます。',
          ),
        ),
      ],
    },
  ],
};
