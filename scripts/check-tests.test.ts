import { expect, onTestFinished, test } from 'vitest';
import { checkTests } from './check-tests.ts';
import { plantTree } from './planted-tree.ts';

function complaintsAbout(path: string, text: string): string[] {
  const tree = plantTree({ 'vitest.config.ts': '', [path]: text });
  onTestFinished(() => tree.remove());
  return checkTests(tree.root);
}

test.each([
  "test.only('', () => {});",
  "describe.only('', () => {});",
  "it.skip('', () => {});",
  "test.skipIf(true)('', () => {});",
  "test.runIf(true)('', () => {});",
  "test.todo('later');",
  "test.fixme('', () => {});",
  "test.fails('', () => {});",
  "test.concurrent.only('', () => {});",
  "xit('', () => {});",
  'test.describe.configure({ retries: 2 });',
  "test('', { retry: 3 }, () => {});",
  'await page.waitForTimeout(500);',
  'await new Promise((resolve) => setTimeout(resolve, 500));',
  'await sleep(500);',
  "import { setTimeout } from 'node:timers/promises';",
  'expect(true).toBe(true);',
])('%s is reported', (line) => {
  for (const path of ['src/app/a.test.ts', 'server/a.test.ts', 'e2e/journeys/a.spec.ts', 'e2e/support/town.ts'])
    expect(complaintsAbout(path, `\n${line}\n`)).toEqual([expect.stringMatching(new RegExp(`^${path}:2: `))]);
});

test('an honest test is accepted', () => {
  const text = "test('the minutes stay', async () => { await expect.poll(() => list()).toEqual([]); });\n";
  expect(complaintsAbout('src/app/a.test.ts', text)).toEqual([]);
});

test('a configuration that lets an empty run pass is reported', () => {
  expect(complaintsAbout('vitest.config.ts', 'passWithNoTests: true,\n')).toHaveLength(1);
});
