import { expect, test } from 'vitest';
import { countSigns, readInvitationText, readSecret } from './invitation-text.model.ts';

const secret = '0123456789abcdef0123456789abcdef';

test.each([
  ['K7P9TA4B', 'K7P9TA4B'],
  ['k7p9 ta4b', 'K7P9TA4B'],
  ['Ｋ７Ｐ９－ＴＡ４Ｂ', 'K7P9TA4B'],
  ['　k7p9-ta4b　', 'K7P9TA4B'],
])('Ume types the spoken code as %s', (typed, code) => {
  expect(readInvitationText(typed)).toEqual({ kind: 'code', code });
});

test.each([
  `https://note.example/join?openExternalBrowser=1#${secret}`,
  `#${secret}`,
  secret.toUpperCase(),
  '0123 4567 89ab cdef 0123 4567 89ab cdef',
])('Ken pastes his link as %s', (pasted) => {
  expect(readInvitationText(pasted)).toEqual({ kind: 'link', secret });
});

test.each(['', '健', 'K7P9TA4', 'K7P9TA4BB', 'K7P9TA4O', 'K7P9TA41', 'https://note.example/join'])(
  '%s opens nothing',
  (typed) => {
    expect(readInvitationText(typed)).toBeUndefined();
  },
);

test('Hana types the letters of her card in groups, in full width', () => {
  expect(readSecret('０１２３ ４５６７ ８９ＡＢ ＣＤＥＦ 0123 4567 89AB CDEF')).toBe(secret);
  expect(readSecret('0123 4567')).toBeUndefined();
  expect(countSigns('0123 4567 ８')).toBe(9);
});
