/** A year of the association, told in days before today. */

export interface TownLog {
  readonly daysAgo: number;
  readonly by: string;
  readonly title: string;
  readonly place?: string;
  readonly minutes: number;
  readonly adults: number;
  readonly children?: number;
  readonly with?: readonly string[];
  readonly good?: string;
  readonly trouble?: string;
}

const cleaning = { title: '公園の清掃', place: '中央公園', minutes: 60 };
const patrol = { title: '登校の見守り', place: '二丁目の交差点', minutes: 30 };
const salon = { title: 'お茶のみサロン', place: '集会所', minutes: 120 };

export const logs: readonly TownLog[] = [
  { daysAgo: 352, by: 'hanako', ...cleaning, adults: 12, children: 3, with: ['ichiro', 'mitsu', 'taro'] },
  { daysAgo: 338, by: 'mitsu', ...patrol, adults: 4, with: ['mitsu', 'taro'] },
  {
    daysAgo: 322,
    by: 'ichiro',
    title: '門松づくり',
    place: '集会所',
    minutes: 150,
    adults: 18,
    children: 6,
    good: '子どもたちが竹を運んでくれた。',
  },
  {
    daysAgo: 305,
    by: 'taro',
    title: '雪かき',
    place: '三丁目の坂',
    minutes: 90,
    adults: 9,
    trouble: '道具が二本折れた。',
  },
  {
    daysAgo: 297,
    by: 'taro',
    title: '雪かき',
    place: '一丁目',
    minutes: 120,
    adults: 11,
    good: '学生が五人来てくれた。',
  },
  { daysAgo: 283, by: 'hanako', ...salon, adults: 14 },
  { daysAgo: 262, by: 'mitsu', ...patrol, adults: 4, with: ['mitsu'] },
  { daysAgo: 241, by: 'ichiro', ...cleaning, adults: 15, children: 8, with: ['ichiro', 'hanako', 'masao', 'mitsu'] },
  { daysAgo: 228, by: 'hanako', title: '花だんの植えかえ', place: '駅前', minutes: 90, adults: 10, children: 4 },
  { daysAgo: 214, by: 'masao', title: '資源回収', place: '集会所前', minutes: 60, adults: 8 },
  { daysAgo: 199, by: 'hanako', ...salon, adults: 17, good: 'はじめての人が三人来た。' },
  { daysAgo: 185, by: 'mitsu', ...patrol, adults: 5, with: ['mitsu', 'taro'] },
  {
    daysAgo: 167,
    by: 'ichiro',
    title: '防災の訓練',
    place: '小学校',
    minutes: 150,
    adults: 46,
    children: 21,
    good: '安否の札が役に立った。',
    trouble: '放送が聞こえない所があった。',
  },
  { daysAgo: 150, by: 'taro', ...cleaning, adults: 13, children: 2, with: ['taro', 'ichiro'] },
  { daysAgo: 133, by: 'hanako', title: '夏まつりの準備', place: '中央公園', minutes: 180, adults: 22 },
  {
    daysAgo: 126,
    by: 'ichiro',
    title: '夏まつり',
    place: '中央公園',
    minutes: 300,
    adults: 120,
    children: 80,
    good: 'となりの町内会と合同でできた。',
  },
  { daysAgo: 110, by: 'masao', title: '資源回収', place: '集会所前', minutes: 60, adults: 7 },
  { daysAgo: 96, by: 'hanako', ...salon, adults: 15 },
  { daysAgo: 82, by: 'mitsu', ...patrol, adults: 4, with: ['mitsu', 'taro'] },
  {
    daysAgo: 64,
    by: 'ichiro',
    title: '敬老のつどい',
    place: '集会所',
    minutes: 120,
    adults: 38,
    good: '若い人が送り迎えをした。',
  },
  { daysAgo: 47, by: 'taro', ...cleaning, adults: 14, children: 5, with: ['taro', 'ichiro', 'hanako'] },
  {
    daysAgo: 33,
    by: 'hanako',
    title: '道具の点検',
    place: '道具小屋',
    minutes: 60,
    adults: 6,
    trouble: 'スコップが足りない。',
  },
  { daysAgo: 19, by: 'mitsu', ...patrol, adults: 5, with: ['mitsu'] },
  { daysAgo: 8, by: 'hanako', ...salon, adults: 16 },
  { daysAgo: 2, by: 'ichiro', ...cleaning, adults: 11, children: 4, with: ['ichiro', 'hanako', 'masao', 'taro'] },
];

export interface TownEvent {
  /** Before today is negative, after it positive. */
  readonly inDays: number;
  readonly by: string;
  readonly title: string;
  readonly startTime: string;
  readonly endTime?: string;
  readonly place: string;
  readonly bring?: string;
  readonly rainRule?: string;
  readonly contact?: string;
  readonly answers: { readonly [key: string]: 'yes' | 'maybe' | 'no' };
  readonly present?: readonly string[];
}

export const events: readonly TownEvent[] = [
  {
    inDays: -126,
    by: 'ichiro',
    title: '夏まつり',
    startTime: '15:00',
    endTime: '20:00',
    place: '中央公園',
    answers: { hanako: 'yes', masao: 'yes', mitsu: 'yes', taro: 'maybe' },
    present: ['ichiro', 'hanako', 'masao', 'mitsu'],
  },
  {
    inDays: -2,
    by: 'hanako',
    title: '公園の清掃',
    startTime: '09:00',
    endTime: '10:00',
    place: '中央公園',
    bring: '軍手',
    answers: { ichiro: 'yes', masao: 'yes', taro: 'yes', mitsu: 'no' },
    present: ['ichiro', 'hanako', 'masao', 'taro'],
  },
  {
    inDays: 0,
    by: 'hanako',
    title: '冬じたくの相談',
    startTime: '19:00',
    place: '集会所',
    answers: { ichiro: 'yes', masao: 'yes' },
  },
  {
    inDays: 3,
    by: 'mitsu',
    title: '登校の見守り',
    startTime: '07:30',
    endTime: '08:00',
    place: '二丁目の交差点',
    rainRule: '雨の日も行います',
    answers: { taro: 'yes', hanako: 'maybe' },
  },
  {
    inDays: 9,
    by: 'taro',
    title: '雪かき道具の配布',
    startTime: '10:00',
    place: '道具小屋',
    bring: '車で来られる人はトランクを空けてきてください',
    contact: '楓 太郎',
    answers: { ichiro: 'yes', hanako: 'yes', mitsu: 'maybe' },
  },
  {
    inDays: 27,
    by: 'ichiro',
    title: '門松づくり',
    startTime: '09:00',
    endTime: '11:30',
    place: '集会所',
    bring: '軍手・剪定ばさみ',
    rainRule: '雨天は集会所の中で行います',
    answers: { hanako: 'yes', taro: 'yes' },
  },
  { inDays: 45, by: 'hanako', title: '新年のあつまり', startTime: '11:00', place: '集会所', answers: {} },
];

export interface TownMeeting {
  readonly daysAgo: number;
  readonly by: string;
  readonly type: 'board' | 'general';
  readonly title: string;
  readonly present: readonly string[];
  readonly quorum: number;
  readonly body: string;
  readonly items: readonly {
    readonly title: string;
    readonly decisions?: readonly string[];
    readonly remarks?: readonly (readonly [speaker: string, text: string])[];
    readonly actions?: readonly (readonly [owner: string, what: string, dueInDays: number, isDone: boolean])[];
  }[];
  readonly isConfirmed: boolean;
}

export const meetings: readonly TownMeeting[] = [
  {
    daysAgo: 214,
    by: 'hanako',
    type: 'general',
    title: '定期総会',
    present: ['ichiro', 'hanako', 'masao', 'mitsu', 'taro', 'tome'],
    quorum: 4,
    body: '会長のあいさつのあと、昨年度の報告と今年度の計画を話し合った。',
    items: [
      {
        title: '昨年度の活動と会計',
        decisions: ['昨年度の活動報告と会計報告を認める。'],
        remarks: [['mitsu', '見守りの人数を来年は増やしたい。']],
      },
      {
        title: '今年度の計画',
        decisions: ['夏まつりをとなりの町内会と合同で行う。', '雪かき応援を二年目も続ける。'],
        actions: [['ichiro', 'となりの町内会に申し入れる', -190, true]],
      },
    ],
    isConfirmed: true,
  },
  {
    daysAgo: 96,
    by: 'hanako',
    type: 'board',
    title: '役員会',
    present: ['ichiro', 'hanako', 'masao'],
    quorum: 3,
    body: '夏まつりのふりかえりをした。',
    items: [
      {
        title: '夏まつりのふりかえり',
        decisions: ['片づけの係を先に決めておく。'],
        remarks: [
          ['masao', 'ごみが思ったより多かった。'],
          ['ichiro', '合同にしてよかった。'],
        ],
      },
      {
        title: '敬老のつどい',
        decisions: ['送り迎えの車を三台出す。'],
        actions: [['taro', '車を出せる人をさがす', -70, true]],
      },
    ],
    isConfirmed: true,
  },
  {
    daysAgo: 33,
    by: 'hanako',
    type: 'board',
    title: '役員会',
    present: ['ichiro', 'hanako', 'masao', 'taro'],
    quorum: 3,
    body: '道具小屋の点検の結果を聞き、冬の準備を決めた。',
    items: [
      {
        title: '雪かきの道具',
        decisions: ['スコップを五本買い足す。'],
        actions: [
          ['masao', 'スコップを五本買う', 7, false],
          ['taro', '古い道具を片づける', -10, true],
        ],
      },
      {
        title: '門松づくり',
        decisions: ['十二月の第三日曜に行う。'],
        actions: [['ichiro', '竹をゆずってもらうお願いをする', 14, false]],
      },
    ],
    isConfirmed: true,
  },
  {
    daysAgo: 0,
    by: 'hanako',
    type: 'board',
    title: '冬じたくの相談',
    present: ['ichiro', 'hanako'],
    quorum: 3,
    body: '',
    items: [{ title: '道具の配り方' }, { title: '見守りの冬の時間' }],
    isConfirmed: false,
  },
];
