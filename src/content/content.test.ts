import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { PROPOSED_BANDS } from '#domain/evaluation/question-set.ts';
import { isItemId } from '#domain/evaluation/sheet.ts';
import { PRINCIPLE_IDS } from '#domain/principle/principle.ts';
import {
  contentOf,
  DEFAULT_PRINCIPLES,
  DEFAULT_QUESTIONS,
  principleSetOf,
  questionSetOf,
  releasedContent,
} from './content.ts';
import { type Localized, wordsOf } from '#domain/basis/localized.ts';
import { lessons } from './lessons/lessons.ts';
import { questionWords } from './question-set.ts';

/** What people have answered to stays as it was: a new wording is a new version with a new line here. */
const released: Readonly<Record<string, string>> = {
  'kanazawa-7@1': '0fac0f0ba378f0ec63e81ac9d583d6686a384a6edcbeea705d9e769c6b1b8ac7',
  'kanazawa-7@2': 'c8ec559317d262b1141efdc56971c55334b2622615b0fc913767ebfdb44a854e',
  'short-long@2': '1ccea85b09c4445acb4e5b1995135f8b8fd980fd308408f81be0939f9e249498',
  'short-long@1': 'fd2437c41b0bc281abbcc7a49008362e8da2caca072f436177dafabf44616120',
  'yamaguchi-6@1': '8547bffcb4d28a5740224cf1a64ca5ad616ddaea1defd0571ac7a8079a697700',
  'yamaguchi-6-short-long@1': '881aed37a44b306f5665d4593b2eae0312a79f2dcd699272b8dcf110087d471b',
};

test('what was released is never edited or removed', () => {
  const found = releasedContent.map((set) => [
    `${set.id}@${set.version}`,
    createHash('sha256').update(JSON.stringify(set)).digest('hex'),
  ]);
  expect(Object.fromEntries(found)).toEqual(released);
  expect(found).toHaveLength(Object.keys(released).length);
});

test('every text is written in both languages, in sentences people can read in one breath', () => {
  for (const { path, text } of textsIn([...releasedContent, ...lessons], 'content')) {
    expect(text.ja.trim(), path).not.toBe('');
    expect(text.en.trim(), path).not.toBe('');
    expect(text.en, path).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
    expect(text.ja, path).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
    for (const sentence of text.ja.replaceAll('{party}', '').split(/[。？！]/u)) {
      expect([...sentence].length, `${path}: ${sentence}`).toBeLessThanOrEqual(40);
    }
    for (const sentence of text.en.split(/[.?!]/u)) {
      expect(sentence.trim().split(/\s+/u).length, `${path}: ${sentence}`).toBeLessThanOrEqual(18);
    }
  }
});

test('やさしい日本語 gives a reading to every kanji, in sentences of one breath', () => {
  const easy = easyTextsIn(principleSetOf('kanazawa-7@2'), 'kanazawa-7@2');
  expect(easy.length).toBe(7 * (3 + 3 + 3 + 3 + 3));
  const questions = easyTextsIn(questionSetOf('short-long@2'), 'short-long@2');
  expect(questions.length).toBe(textsIn(questionSetOf('short-long@2'), '').length - 1);
  const inLessons = easyTextsIn(lessons, 'lessons');
  expect(inLessons.length).toBe(textsIn(lessons, 'lessons').length);
  for (const { path, text } of [...easy, ...questions, ...inLessons]) {
    expect(text.replaceAll(/(?:｜[^《｜]+|[\p{Script=Han}々〆ヶ]+)《[ぁ-んー]+》/gu, ''), path).not.toMatch(
      /[\p{Script=Han}《》｜]/u,
    );
    const read = text.replaceAll(/《[^》]*》|｜|\{party\}/gu, '');
    for (const sentence of read.split(/[。？！]/u)) {
      expect([...sentence.replaceAll(' ', '')].length, `${path}: ${sentence}`).toBeLessThanOrEqual(40);
    }
  }
});

test('nobody meets a word of computers, a placeholder or a claim of law', () => {
  for (const { path, text } of textsIn([...releasedContent, ...lessons], 'content')) {
    expect(text.ja, path).not.toMatch(/同期|ログイン|サーバ|アカウント|端末|締結|有効|宿題/u);
    expect(`${text.ja}${text.en}`.replaceAll('{party}', ''), path).not.toMatch(/[{}]|TODO|xxx/u);
  }
});

test('each of the seven principles has its words, three signs both ways and three questions', () => {
  const set = principleSetOf(DEFAULT_PRINCIPLES);
  expect(set?.principles.map((principle) => principle.id)).toEqual([...PRINCIPLE_IDS]);
  expect(set?.principles.map((principle) => principle.name.ja)).toEqual([
    '対等な関係',
    '自主性の尊重',
    '相互理解',
    '目的・目標の共有',
    '役割と責任の明確化',
    '情報の公開',
    '相互評価',
  ]);
  for (const principle of set?.principles ?? []) {
    expect(principle.signsItWorks.length).toBeGreaterThanOrEqual(3);
    expect(principle.signsItDoesNot.length).toBeGreaterThanOrEqual(3);
    expect(principle.questions).toHaveLength(3);
    expect(principle.whenWeak.length).toBeGreaterThanOrEqual(3);
  }
});

test('at each time every principle is asked by three questions, one of them with a star', () => {
  const set = shipped();
  for (const phase of ['before', 'mid', 'after'] as const) {
    for (const principle of PRINCIPLE_IDS) {
      const items = set.items.filter((item) => item.phase === phase && item.principle === principle);
      expect(items.map((item) => item.isStar)).toEqual([true, false, false]);
    }
  }
  const outcome = set.items.filter((item) => item.principle === null);
  expect(outcome).toHaveLength(7);
  expect(outcome.every((item) => item.phase === 'after')).toBe(true);
});

test('item ids are short and never used twice, and a family is asked once a round', () => {
  const { items } = shipped();
  expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
  expect(items.every((item) => isItemId(item.id) && item.id.length <= 16)).toBe(true);
  const families = items.map((item) => `${item.phase} ${item.family}`);
  expect(new Set(families).size).toBe(families.length);
});

test('only questions answered about each party name one, and choices have as many words as numbers', () => {
  for (const item of shipped().items) {
    expect(item.words.us.ja, item.id).not.toContain('{party}');
    expect(item.words.party !== null, item.id).toBe(item.subject === 'each');
    for (const words of item.words.party ? Object.values(item.words.party) : []) expect(words).toContain('{party}');
    expect(item.options, item.id).toHaveLength(item.choices);
    expect(item.choices > 0, item.id).toBe(item.subject === 'choice');
  }
});

test('a question is a whole sentence about us or about a party by name', () => {
  const item = shipped().items.find(({ id }) => id === 'p1-before-a');
  if (!item) throw new Error('p1-before-a is missing');
  expect(questionWords(item, 'us', ['ja'])).toBe('私たちは、決める前に相手の意見を聞いていますか。');
  expect(questionWords(item, 'a-party', ['ja-easy', 'ja'], '花丘町会$&')).toBe(
    '花丘町会$&は、決《き》める 前《まえ》に、相手《あいて》の 意見《いけん》を 聞《き》いて いますか。',
  );
  expect(questionWords(item, 'a-party', ['en', 'ja'], 'Hanaoka')).toBe('Does Hanaoka hear the others before deciding?');
});

test('a language without words of its own falls back to the Japanese original', () => {
  const text = { ja: '会議', en: 'Meeting', 'ja-easy': 'あつまり' };
  expect(wordsOf(text, ['ja-easy', 'ja'])).toBe('あつまり');
  expect(wordsOf({ ja: '会議', en: 'Meeting' }, ['ja-easy', 'ja'])).toBe('会議');
  expect(wordsOf(text, ['en', 'ja'])).toBe('Meeting');
  expect(wordsOf(text, ['xx'])).toBe('会議');
});

test('limits are the proposed ones, in order, and marked as proposals', () => {
  const { bands, cards, needed, scale, isProposal } = shipped();
  expect(bands).toEqual(PROPOSED_BANDS);
  expect(cards).toEqual({ wideGap: 1.5, low: 2.5, gap: 0.75, spread: 2, unknown: 0.3 });
  expect(needed).toEqual({ short: 1, full: 2 });
  expect(isProposal).toBe(true);
  expect(scale.map(({ rating, sign }) => `${sign}${rating}`)).toEqual(['◎4', '○3', '△2', '×1', '－0']);
});

test('an older app does not guess a set it does not know', () => {
  expect(contentOf('short-long', 1)?.id).toBe('short-long');
  expect(contentOf('short-long', 9)).toBeUndefined();
  expect(contentOf('__proto__', 1)).toBeUndefined();
  expect(questionSetOf('short-long@9')).toBeUndefined();
  expect(questionSetOf('kanazawa-7@1')).toBeUndefined();
  expect(questionSetOf(null)).toBeUndefined();
  expect(principleSetOf('short-long@1')).toBeUndefined();
  expect(principleSetOf(null)?.id).toBe('kanazawa-7');
});

const shipped = () => {
  const set = questionSetOf(DEFAULT_QUESTIONS);
  if (!set) throw new Error('the default questions are missing');
  return set;
};

/** Every text in the data, with the way to it, so that a failure names its place. */
const textsIn = (value: unknown, path: string): { path: string; text: Localized }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('ja' in value || 'en' in value) return [{ path, text: textOf(value) }];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, `${path}.${name}`));
};

/** Every text in やさしい日本語, with the way to it. */
const easyTextsIn = (value: unknown, path: string): { path: string; text: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('ja-easy' in value) return [{ path, text: String(value['ja-easy']) }];
  return Object.entries(value).flatMap(([name, part]) => easyTextsIn(part, `${path}.${name}`));
};

const textOf = (value: { ja?: unknown; en?: unknown }): Localized => ({
  ja: String(value.ja ?? ''),
  en: String(value.en ?? ''),
});
