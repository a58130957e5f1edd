import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from './problems.ts';
import { listFiles } from './source-code.ts';

const folders = ['src', 'server', 'scripts', 'bench', 'e2e'];
const longest = 300;
/** Everything that may stand at the top; anything else wants a folder. */
const atTheTop = new Set(
  [
    '.ci .git .gitignore .npmrc .oxlintrc.json bench docs e2e node_modules public scripts server src',
    'README.md ARCHITECTURE.md CHANGELOG.md CONTRIBUTING.md LICENSE index.html manifest.webmanifest',
    'package.json package-lock.json tsconfig.json vite.config.ts vitest.config.ts knip.json biome.json',
    'dist dist-server data data-demo shots reports test-results playwright-report',
  ].flatMap((names) => names.split(' ')),
);
/** Plain data, longer the more it holds: the register of all kinds, released content, sentences. */
const data = /^src\/(domain\/records\.ts$|content\/|i18n\/locales\/)/;
/** Names that say nothing about what is inside. */
const empty = /^(utils?|helpers?|common|misc|shared|types|constants|index)\.tsx?$/;
const switchOff = /(eslint|oxlint)-disable|biome-ignore|@ts-(ignore|expect-error|nocheck)/;
const leftover = /(\/\/|\/?\*|<!--).*\b(TODO|FIXME|XXX|HACK)\b/;

/**
 * Looks at names, sizes and leftovers: no barrels, no drawers for everything, nothing unexpected at the top, no file that is too
 * long, no lint switched off, no note to finish something later.
 * @returns one line per violation
 */
export function checkTree(root: string): string[] {
  const strangers = readdirSync(root).filter((name) => !atTheTop.has(name));
  return [
    ...strangers.map((name) => `${name}: does not belong at the top`),
    ...listFiles(root, folders, /\.(ts|tsx|mjs|css)$/).flatMap((path) =>
      complaints(path, readFileSync(join(root, path), 'utf8')),
    ),
  ];
}

function complaints(path: string, text: string): string[] {
  const name = path.split('/').at(-1) ?? '';
  const lines = text.split('\n');
  const found: string[] = [];
  // The words common to many screens are a file of sentences, not of code.
  if (empty.test(name) && !path.startsWith('src/i18n/locales/'))
    found.push(`${path}: the name says nothing about what is inside`);
  if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) found.push(`${path}: names are kebab-case`);
  if (lines.length - 1 > longest && !data.test(path))
    found.push(`${path}: ${lines.length - 1} lines, at most ${longest}`);
  if (path === 'scripts/check-tree.ts') return found;
  lines.forEach((line, index) => {
    const wrong = switchOff.exec(line)?.[0] ?? leftover.exec(line)?.[2];
    if (wrong) found.push(`${path}:${index + 1}: ${wrong} must not stay`);
  });
  return found;
}

if (import.meta.main) report('tree', checkTree(join(import.meta.dirname, '..')));
