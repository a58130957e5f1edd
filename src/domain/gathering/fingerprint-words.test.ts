import { expect, test } from 'vitest';
import { envelopeWords, FINGERPRINT_WORDS, inLatin, listWords } from './fingerprint-words.ts';

test('every byte has a plain word of its own, to be read aloud in any language', () => {
  expect(FINGERPRINT_WORDS).toHaveLength(256);
  expect(new Set(FINGERPRINT_WORDS).size).toBe(256);
  expect(new Set(FINGERPRINT_WORDS.map(inLatin)).size).toBe(256);
  for (const word of FINGERPRINT_WORDS) {
    expect(word).toMatch(/^[ぁ-ん]{2,7}$/);
    expect(word).not.toMatch(/[ぁぃぅぇぉっゃゅょゎ]/);
    expect(inLatin(word)).toMatch(/^[a-z]+$/);
  }
});

test('four words name an envelope, six the list of all', () => {
  const hash = Uint8Array.from([0, 1, 2, 255, 4, 5, 6, 7]);
  expect(envelopeWords(hash)).toEqual(['あさひ', 'あじさい', 'あひる', 'ゆき']);
  expect(listWords(hash)).toHaveLength(6);
});
