import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const tokens = readFileSync(createRequire(import.meta.url).resolve('@digital-go-jp/tailwind-theme-plugin/v4'), 'utf8');
const roles = readFileSync(new URL('styles.css', import.meta.url), 'utf8');

/** The colour of a role or token, followed to its six digits. */
function colour(name: string): string {
  const found = new RegExp(`--color-${name}:\\s*([^;]+);`, 'u').exec(`${roles}\n${tokens}`)?.[1]?.trim() ?? '';
  const other = /^var\(--color-([\w-]+)\)$/u.exec(found)?.[1];
  if (other !== undefined) return colour(other);
  expect(found, name).toMatch(/^#[0-9a-f]{6}$/iu);
  return found;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2: the ratio of the lighter to the darker colour. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['ink', 'page'],
  ['ink-sub', 'page'],
  ['ink', 'white'],
  ['ink-sub', 'white'],
  ['action', 'chosen'],
  ['action-hover', 'page'],
  ['sent', 'sent-tint'],
  ['waiting', 'waiting-tint'],
  ['news', 'news-tint'],
  ['gap', 'gap-tint'],
])('%s on %s reads easily (7 : 1)', (text, ground) => {
  expect(contrast(colour(text), ground === 'white' ? '#ffffff' : colour(ground))).toBeGreaterThanOrEqual(7);
});

test.each([
  ['refused', 'refused-tint'],
  ['danger', 'page'],
  ['danger', 'white'],
])('%s on %s can be read (4.5 : 1)', (text, ground) => {
  expect(contrast(colour(text), ground === 'white' ? '#ffffff' : colour(ground))).toBeGreaterThanOrEqual(4.5);
});

test('the frame of a control and white on the colour of an action can be seen', () => {
  expect(contrast(colour('control'), '#ffffff')).toBeGreaterThanOrEqual(3);
  expect(contrast(colour('control'), colour('page'))).toBeGreaterThanOrEqual(3);
  for (const fill of ['action', 'action-hover', 'action-active', 'danger', 'refused'])
    expect(contrast('#ffffff', colour(fill))).toBeGreaterThanOrEqual(4.5);
});
