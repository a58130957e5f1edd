import { expect, test } from 'vitest';
import { FINGERPRINT_WORDS, fingerprintWords, inLatin } from './fingerprint-words.ts';

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

test('a fingerprint is read as words', () => {
  expect(fingerprintWords([0, 1, 2, 255])).toEqual(['あさひ', 'あじさい', 'あひる', 'ゆき']);
});
