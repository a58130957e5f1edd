import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errors as english } from '#i18n/locales/en/errors.ts';
import { errors as japanese } from '#i18n/locales/ja/errors.ts';

const page = readFileSync('docs/sync-protocol.md', 'utf8');
const ofVerdicts = page
  .split('\n')
  .filter((line) => line.startsWith('| `') && line.includes('verdict'))
  .flatMap((line) => [...line.matchAll(/`([a-z]+\.[a-z_]+)`/g)].map(([, code = '']) => code));

test.each(ofVerdicts)('somebody whose edit is refused with %s reads why and what to do, in both languages', (code) => {
  expect(Object.keys(japanese)).toContain(code);
  expect(Object.keys(english)).toContain(code);
});

test('the page of the protocol lists codes of verdicts', () => {
  expect(ofVerdicts.length).toBeGreaterThan(20);
});
