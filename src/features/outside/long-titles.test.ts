import { expect, test } from 'vitest';
import { caseLimits, checkCase, type CaseForm } from './case-form.model.ts';
import { checkPackage } from './package-form.model.ts';
import { checkPublication } from './publication-form.model.ts';

const page = { lang: 'ja', title: '', lead: '', blocks: [] } as const;
const texts = { background: '', aim: '', who: '', did: '', result: '', good: '', hard: '', next: '' };

test('a title that does not fit is said to be too long instead of being cut', () => {
  const [fits, long] = ['題'.repeat(100), '題'.repeat(101)];
  const sheet = (title: string): CaseForm => ({ title, texts, effects: [] });
  const packed = (title: string) => ({ title, expiresOn: '2026-12-01', without: [], fine: [] });
  const shown = (title: string) => ({ about: 'case:1', extent: 'full', title, words: '', fine: [] }) as const;
  expect(checkCase(sheet(fits))).toEqual([]);
  expect(checkCase(sheet(long))).toEqual([{ fieldId: 'title', key: 'error_long', limit: 100 }]);
  expect(checkPackage(packed(fits), page, [], '2026-11-23')).toEqual([]);
  expect(checkPackage(packed(long), page, [], '2026-11-23')).toEqual([{ fieldId: 'title', key: 'package_long_title' }]);
  expect(checkPublication(shown(fits), page, [])).toEqual([]);
  expect(checkPublication(shown(long), page, [])).toEqual([{ fieldId: 'title', key: 'error_long_title' }]);
});

test('a text of a case sheet that does not fit is named', () => {
  const aim = '目'.repeat(caseLimits.aim + 1);
  expect(checkCase({ title: '雪かき', texts: { ...texts, aim }, effects: [] })).toEqual([
    { fieldId: 'aim', key: 'error_long', limit: caseLimits.aim },
  ]);
});
