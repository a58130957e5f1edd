import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { plantTree } from './planted-tree.ts';
import { nodeArguments, runNode } from './run.ts';

type Figure = { figure: string; value: number; ok: boolean; route?: string };

/** Text that compression leaves about as long as asked for. */
const heavy = (kibibytes: number): string =>
  `export const x = '${randomBytes(kibibytes * 1024).toString('base64')}';\n`;

async function measure(
  files: Readonly<Record<string, string>>,
): Promise<{ code: number; over: Figure[]; all: Figure[] }> {
  const tree = plantTree({
    'index.html':
      '<link rel="stylesheet" href="/assets/app.css"><script type="module" src="/assets/app-12345678.js"></script>',
    'assets/app.css': 'p{}',
    'assets/app-12345678.js': "import './part.js';const page=()=>import(`./page-12345678.js`);page();",
    'assets/part.js': 'export const x = 1;',
    'assets/page-12345678.js': "import './part.js';import './list.js';",
    'assets/list.js': 'export const y = 1;',
    'service-worker.js': 'a([{"revision":null,"url":"assets/part.js"},{"revision":"1","url":"index.html"}])',
    ...files,
  });
  onTestFinished(() => tree.remove());
  const { code, output } = await runNode(nodeArguments('bench/size.bench.ts', [tree.root]), 'keep');
  const all: Figure[] = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { code, all, over: all.filter(({ ok }) => !ok) };
}

test('a small product is within the budget', async () => {
  const { code, over, all } = await measure({});
  expect(over).toEqual([]);
  expect(code).toBe(0);
  expect(all.map(({ figure }) => figure)).toEqual([
    'initial_js',
    'first_page_js',
    'initial_css',
    'all_css',
    'fonts',
    'lazy_js',
    'precache',
  ]);
});

test.each([
  ['what the first script imports', { 'assets/part.js': heavy(171) }, 'first_page_js'],
  [
    'what the page names for later',
    {
      'index.html':
        '<link rel="stylesheet" href="/assets/app.css"><script type="module" src="/assets/app-12345678.js"></script>' +
        '<meta name="rest-of-app" content="/assets/rest.js">',
      'assets/rest.js': heavy(171),
    },
    'initial_js',
  ],
  ['a page that is fetched later', { 'assets/list.js': heavy(61) }, 'lazy_js'],
  ['styles', { 'assets/app.css': heavy(26) }, 'initial_css'],
  ['styles of a later page', { 'assets/page.css': heavy(26) }, 'all_css'],
  ['a font', { 'assets/kanji.woff2': '' }, 'fonts'],
  [
    'what the device keeps',
    { 'service-worker.js': 'a([{"revision":null,"url":"all.js"}])', 'all.js': heavy(1537) },
    'precache',
  ],
])('%s that is too large is reported', async (_, files, figure) => {
  const { code, over } = await measure(files as Record<string, string>);
  expect(over.map((found) => found.figure)).toContain(figure);
  expect(code).toBe(1);
});

test('what the first visit has brought does not count again for a later page', async () => {
  const { all } = await measure({ 'assets/part.js': heavy(100) });
  expect(all.find(({ figure }) => figure === 'lazy_js')).toMatchObject({ route: 'page', ok: true });
});
