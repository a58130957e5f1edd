import type { Complaint } from './complaint.ts';
import type { Path } from './json-lines.ts';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const withReading = /(?:｜[^《｜]+|[\p{Script=Han}々〆ヶ]+)《[ぁ-んー]+》/gu;
/** Words of computers, and claims of law an app must not make. */
const unwanted = /同期|ログイン|サーバ|アカウント|端末|締結|有効|宿題|登録できます/u;
const longestJa = 40;
const longestEn = 18;

/** Everything that is wrong with the texts of a data file: people must be able to read each sentence in one breath. */
export const complainAboutTexts = (value: unknown, path: Path = []): Complaint[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && ('ja' in value || 'en' in value))
    return Object.entries(value).flatMap(complaintOf(path));
  return Object.entries(value).flatMap(([name, part]) =>
    complainAboutTexts(part, [...path, Array.isArray(value) ? Number(name) : name]),
  );
};

const complaintOf =
  (path: Path) =>
  ([language, words]: [string, unknown]): Complaint[] => {
    const text = String(words);
    const rules = language === 'ja' ? rulesOfJa(text) : language === 'en' ? rulesOfEn(text) : rulesOfEasy(text);
    const found = text.trim() === '' ? ['there are no words'] : rules;
    return found.map((reason) => ({ path: [...path, language], reason }));
  };

const rulesOfJa = (text: string): string[] => [
  ...(japanese.test(text) ? [] : ['this is not Japanese']),
  ...longSentences(text, longestJa),
  ...(unwanted.test(text) ? [`the app does not say 「${unwanted.exec(text)?.[0]}」`] : []),
];

const rulesOfEn = (text: string): string[] => [
  ...(japanese.test(text) ? ['this is not English'] : []),
  ...text
    .split(/[.?!]/u)
    .map((sentence) => sentence.trim().split(/\s+/u).length)
    .filter((count) => count > longestEn)
    .map((count) => `a sentence has ${count} words, ${longestEn} are the most`),
];

const rulesOfEasy = (text: string): string[] => [
  ...(/[\p{Script=Han}《》｜]/u.test(text.replaceAll(withReading, '')) ? ['a kanji has no reading'] : []),
  ...longSentences(text.replaceAll(/《[^》]*》|[｜ ]/gu, ''), longestJa),
];

const longSentences = (text: string, longest: number): string[] =>
  text
    .split(/[。？！]/u)
    .map((sentence) => [...sentence].length)
    .filter((length) => length > longest)
    .map((length) => `a sentence has ${length} characters, ${longest} are the most`);
