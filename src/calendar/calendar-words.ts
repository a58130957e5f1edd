/** The few words that stand in a calendar file beside what people wrote. */
export interface CalendarWords {
  readonly bring: string;
  readonly rain: string;
  readonly contact: string;
  readonly note: string;
  readonly news: string;
  readonly answer: string;
  readonly answers: { readonly yes: string; readonly maybe: string; readonly no: string };
  readonly waiting: string;
  readonly cancelled: string;
  readonly meeting: string;
  readonly todo: string;
  readonly between: string;
}

/** The languages a file is written in; by them an address asks for one. */
export type CalendarLanguage = 'ja' | 'en';

export const calendarWords: Readonly<Record<CalendarLanguage, CalendarWords>> = {
  ja: {
    bring: '持ち物',
    rain: '雨のとき',
    contact: '連絡先',
    note: 'メモ',
    news: 'お知らせ',
    answer: 'わたしの返事',
    answers: { yes: '○ 行く', maybe: '△ まだ分からない', no: '× 行けない' },
    waiting: 'キャンセル待ち',
    cancelled: '中止',
    meeting: '会議',
    todo: 'やること',
    between: '：',
  },
  en: {
    bring: 'Bring',
    rain: 'If it rains',
    contact: 'Contact',
    note: 'Note',
    news: 'News',
    answer: 'My answer',
    answers: { yes: '○ coming', maybe: '△ not sure yet', no: '× not coming' },
    waiting: 'on the waiting list',
    cancelled: 'Cancelled',
    meeting: 'Meeting',
    todo: 'To do',
    between: ': ',
  },
};
