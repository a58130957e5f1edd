import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWithPlaces, wordsOf } from './folding.ts';

/** Letters people of a group write: kana of both widths with marks, kanji, Latin, signs, pictures. */
const letters = fc.constantFrom(
  ...'かがきぎばぱぁあっつゃやゕゖアガヴヵヶﾊﾞﾊﾟｶｷﾞーｰ・々会會髙高﨑崎㈱①Ａａéßİ 　\n12１２-￣゛゜ゝヽ👨🏽🎉',
  'か\u3099',
  'ハ\u309a',
  'e\u0301',
  '𠮷',
  '葛\udb40\udd00',
);
const writing = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''));

test('whoever types kana finds katakana, half-width kana and kana with or without voiced marks', () => {
  for (const [typed, written] of [
    ['かいぎ', 'カイギ'],
    ['かき', 'がぎ'],
    ['ガギ', 'ｶﾞｷﾞ'],
    ['ぱーてぃー', 'パーティー'],
    ['ぱてい', 'ﾊﾟｰﾃｨｰ'],
    ['こうえん', 'コウエン'],
    ['ヴァイオリン', 'う゛ぁいおりん'],
    ['ＮＰＯ', 'npo'],
    ['2026', '２０２６'],
    ['山田太郎', '山田　太郎'],
    ['高崎', '髙﨑'],
    ['渡辺', '渡邉'],
    ['きやんぷ', 'キャンプ'],
    ['株', '㈱'],
  ] as const)
    expect(fold(written), written).toContain(fold(typed));
});

test('different words stay different', () => {
  expect(fold('会議')).not.toBe(fold('会場'));
  expect(fold('清掃')).not.toContain(fold('清水'));
  expect(fold('さくら')).not.toBe(fold('さくろ'));
});

test('words are parted by blanks of any width, and signs without a sound are no words', () => {
  expect(wordsOf(' 夏祭り　反省 ')).toEqual(['夏祭り', '反省']);
  expect(wordsOf('ー 　')).toEqual([]);
  expect(wordsOf('カギ かき')).toEqual(['かき']);
});

test('folding again changes nothing', () => {
  fc.assert(fc.property(writing, (text) => void expect(fold(fold(text))).toBe(fold(text))));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(fold(fold(text))).toBe(fold(text))));
});

test('letters put together and taken apart fold to the same', () => {
  fc.assert(
    fc.property(writing, (text) => {
      expect(fold(text.normalize('NFC'))).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
    }),
  );
});

test('what somebody copies out of a text is found in it', () => {
  fc.assert(
    fc.property(fc.array(letters), fc.nat(), fc.nat(10), (all, from, length) => {
      const start = all.length === 0 ? 0 : from % all.length;
      expect(fold(all.join(''))).toContain(fold(all.slice(start, start + length).join('')));
    }),
  );
});

test('a very long text is folded whole', () => {
  const long = 'カイギ㈱の記録ﾊﾞ'.repeat(5_000);
  expect(fold(long)).toBe(fold('カイギ㈱の記録ﾊﾞ').repeat(5_000));
});

test('every folded letter knows a stretch of the text that folds to it', () => {
  fc.assert(
    fc.property(writing, (text) => {
      const { folded, starts, ends } = foldWithPlaces(text);
      expect(folded).toBe(fold(text));
      [...starts.keys()].forEach((place) => {
        expect(fold(text.slice(starts[place], ends[place]))).toContain(folded[place]);
      });
    }),
  );
});
