import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, wordsOf } from './folding.ts';
import { excerpt, highlight, type Piece } from './highlight.ts';

const shown = (pieces: readonly Piece[] | null) =>
  (pieces ?? []).map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

test('what was found is marked as it is written, whatever way it was typed', () => {
  expect(shown(highlight('ｶﾞｰﾃﾞﾝの会議', wordsOf('がーでん')))).toBe('[ｶﾞｰﾃﾞﾝ]の会議');
  expect(shown(highlight('第３回カイギ', wordsOf('かいき 3')))).toBe('第[３]回[カイギ]');
  expect(shown(highlight('山田　太郎さん', wordsOf('山田太郎')))).toBe('[山田　太郎]さん');
  expect(shown(highlight('か\u3099っこう', wordsOf('か')))).toBe('[か\u3099]っこう');
});

test('words that cover each other are marked once', () => {
  expect(shown(highlight('夏祭り反省会', wordsOf('夏祭り 祭り反省')))).toBe('[夏祭り反省]会');
});

const letters = fc.constantFrom(...'かがｶﾞﾊﾟハバーっつ会議 Ａa㈱𠮷👨', 'か\u3099');
const writing = fc.array(letters, { minLength: 1, maxLength: 60 });

test('marked pieces put together are the text, and each is one of the words', () => {
  fc.assert(
    fc.property(writing, fc.nat(), fc.integer({ min: 1, max: 5 }), (all, from, length) => {
      const text = all.join('');
      const start = from % all.length;
      const [word] = wordsOf(
        all
          .slice(start, start + length)
          .filter((letter) => letter.trim() !== '')
          .join(''),
      );
      fc.pre(word !== undefined && fold(text).includes(word));
      const pieces = highlight(text, [word ?? '']);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      const found = pieces.filter(({ isFound }) => isFound);
      expect(found.length).toBeGreaterThan(0);
      for (const piece of found) expect(fold(piece.text)).toContain(word);
    }),
  );
});

test('an excerpt shows the first place, says where it was cut, and never cuts a letter in two', () => {
  const text = `${'前の話。'.repeat(50)}備品は倉庫にある。${'後の話𠮷。'.repeat(50)}`;
  expect(shown(excerpt(text, wordsOf('備品')))).toMatch(/^….*\[備品\]は倉庫にある。.*…$/);
  expect(excerpt(text, wordsOf('公園'))).toBeNull();
  fc.assert(
    fc.property(writing, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const found = excerpt(all.join(''), [fold('会')], most) ?? [];
      for (const piece of found) expect(piece.text.isWellFormed()).toBe(true);
    }),
  );
});
