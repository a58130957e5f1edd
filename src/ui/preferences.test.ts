import { expect, test, vi } from 'vitest';

const openWith = async (kept: string | null) => {
  vi.resetModules();
  const items = new Map(kept === null ? [] : [['preferences', kept]]);
  const localStorage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  vi.stubGlobal('localStorage', localStorage);
  vi.stubGlobal('window', { localStorage });
  const { usePreferences } = await import('./preferences.ts');
  return usePreferences.getState();
};

test('the size of the text and the language are as somebody chose them, when the app is opened again', async () => {
  const chosen = { state: { language: 'en', textSize: 'xlarge', lastSpace: 's1' }, version: 1 };
  expect(await openWith(JSON.stringify(chosen))).toEqual(chosen.state);
});

test('a phone without choices, or with some of another app, starts in Japanese of normal size', async () => {
  const usual = { language: 'ja', textSize: 'normal', lastSpace: null };
  expect(await openWith(null)).toEqual(usual);
  const strange = { state: { language: 'xx', textSize: 9, lastSpace: 1 }, version: 1 };
  expect(await openWith(JSON.stringify(strange))).toEqual(usual);
});
