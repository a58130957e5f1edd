/** Made-up activity logs of about 590 bytes, the same in every process: number and seed decide everything. */
import type { FieldsOf } from '#domain/records.ts';
import { uuid7 } from '#protocol/derived-id.ts';

export interface SampleLog {
  readonly id: string;
  readonly fields: FieldsOf<'activityLog'> & { readonly on: string; readonly title: string };
}

/** @param author member id: whoever writes a log signs it */
export const sampleLog = (number: number, author: string, seed = 1): SampleLog => {
  const chance = chanceFrom(seed * 1_000_003 + number);
  const pick = (words: readonly string[]): string => words[Math.floor(chance() * words.length)] ?? '';
  const upTo = (most: number): number => Math.floor(chance() * most);
  const text = (letters: number): string => {
    let made = '';
    while (made.length < letters) {
      made += pick(words) + (pick(stops) || pick(stops));
    }
    return made.slice(0, letters);
  };
  const time = Date.UTC(2025, 0, 1) + upTo(700) * 86_400_000 + upTo(86_400_000);
  const fields = {
    on: new Date(time).toISOString().slice(0, 10),
    title: text(14),
    template: pick(templates),
    place: pick(places),
    minutes: upTo(48) * 10,
    adults: upTo(60),
    children: upTo(30),
    outsiders: upTo(9),
    note: text(61),
    good: text(14),
    trouble: text(14),
    authorId: author,
  };
  return {
    id: uuid7(
      time,
      Uint8Array.from({ length: 10 }, () => upTo(256)),
    ),
    fields,
  };
};

export const sampleLogs = (count: number, author: string, seed = 1): SampleLog[] =>
  Array.from({ length: count }, (_, number) => sampleLog(number, author, seed));

/** Numbers between 0 and 1 that look like chance (mulberry32). */
const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const stops = ['', '', '', '。', '、', '', '', '', '', ''];
const templates = ['cleaning', 'festival', 'patrol', 'meeting', 'drill', 'garden'];
const places = [
  '中央公民館',
  '第二集会所',
  '若葉小学校体育館',
  '駅前広場',
  '市民ホール',
  '緑地公園',
  '消防団詰所',
  '児童センター',
  '青葉台自治会館',
  '河川敷グラウンド',
];
const words = [
  '防災訓練 夏祭り 清掃活動 総会 役員会 餅つき大会 見守り当番 回覧板 会費集金 備品点検 子ども会 敬老会 資源回収',
  '花壇の手入れ 運動会 避難所 名簿の更新 会計報告 打ち合わせ 準備 片付け 受付 駐車場 連絡 確認 担当 お願いします',
  'について の件 雨天時は中止 変更があります 参加費は 持ち物は 軍手とタオル 集合時間 電話番号 欠席の場合は',
].flatMap((line) => line.split(' '));
