/** The people of みずほの市, an invented town. Any likeness to a real town, group or person is chance. */

export interface Person {
  /** Short key used by the story and by tests. */
  readonly key: string;
  readonly name: string;
  readonly reading: string;
  readonly office?: string;
}

export interface TownGroup {
  readonly key: 'area' | 'students' | 'city';
  readonly name: string;
  readonly sort: 'neighbourhood' | 'student' | 'city';
  readonly fiscalStartMonth: number;
  readonly area: string;
  readonly purpose: string;
  /** The first is the owner, the second an officer. */
  readonly people: readonly Person[];
  /** In the roster without a phone. */
  readonly roster: readonly Person[];
}

export const groups: readonly TownGroup[] = [
  {
    key: 'area',
    name: 'わかばが丘町内会',
    sort: 'neighbourhood',
    fiscalStartMonth: 4,
    area: 'みずほの市わかばが丘1〜3丁目',
    purpose: '顔の見える、安心してくらせる町にする。',
    people: [
      { key: 'ichiro', name: '青葉 一郎', reading: 'あおば いちろう', office: '会長' },
      { key: 'hanako', name: '若葉 花子', reading: 'わかば はなこ', office: '書記' },
      { key: 'masao', name: '常盤 正夫', reading: 'ときわ まさお', office: '会計' },
      { key: 'mitsu', name: '桜井 ミツ', reading: 'さくらい みつ' },
      { key: 'taro', name: '楓 太郎', reading: 'かえで たろう' },
    ],
    roster: [
      { key: 'tome', name: '松葉 トメ', reading: 'まつば とめ' },
      { key: 'kiyoshi', name: '杉本 清', reading: 'すぎもと きよし' },
      { key: 'yoshie', name: '梅田 よしえ', reading: 'うめだ よしえ' },
    ],
  },
  {
    key: 'students',
    name: 'しろくま学生会',
    sort: 'student',
    fiscalStartMonth: 4,
    area: 'みずほの大学',
    purpose: '学生の力で、雪の町のこまりごとを軽くする。',
    people: [
      { key: 'aoi', name: '白熊 あおい', reading: 'しろくま あおい', office: '代表' },
      { key: 'riku', name: '北野 りく', reading: 'きたの りく', office: '副代表' },
      { key: 'mio', name: '雪村 みお', reading: 'ゆきむら みお' },
    ],
    roster: [],
  },
  {
    key: 'city',
    name: 'みずほの市 道路課',
    sort: 'city',
    fiscalStartMonth: 4,
    area: 'みずほの市',
    purpose: '冬の道を安全に保つ。',
    people: [
      { key: 'mamoru', name: '道野 守', reading: 'みちの まもる', office: '係長' },
      { key: 'sakura', name: '橋本 さくら', reading: 'はしもと さくら', office: '主任' },
    ],
    roster: [],
  },
];

/** The project of the three. */
export const project = {
  name: '雪かき応援プロジェクト',
  charter: {
    issue: '大雪の朝、ひとりぐらしの家から通りまでの道がふさがる。',
    whose: 'ひとりぐらしの高齢の人',
    trouble: '雪かきができず、買い物や通院に出られない',
    change: '雪の朝も、昼までに家の前の道を歩けるようにする',
  },
  parties: [
    {
      key: 'area',
      name: 'わかばが丘町内会',
      kind: 'area',
      brings: 'こまっている家を知っている。道具置き場がある。',
      lead: 'ichiro',
      deputy: 'hanako',
    },
    {
      key: 'students',
      name: 'しろくま学生会',
      kind: 'student',
      brings: '体力と人数。SNSでの呼びかけ。',
      lead: 'aoi',
      deputy: 'riku',
    },
    {
      key: 'city',
      name: 'みずほの市 道路課',
      kind: 'city',
      brings: '除雪車の予定。スコップの貸し出し。保険。',
      lead: 'mamoru',
      deputy: 'sakura',
    },
  ],
} as const;

/** Everybody with a phone. */
export const everybody: readonly Person[] = groups.flatMap((group) => group.people);

/** The full name of a person of the town. */
export const nameOf = (key: string): string => everybody.find((person) => person.key === key)?.name ?? key;
