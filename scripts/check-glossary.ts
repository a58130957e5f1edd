import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from './problems.ts';
import { listFiles } from './source-code.ts';

/**
 * Holds docs/glossary.md to the product: each code term of its table stands in src or server, each Japanese term in the words of
 * the screens or in the content.
 * @returns one line per violation
 */
export function checkGlossary(root: string): string[] {
  const file = 'docs/glossary.md';
  if (!existsSync(join(root, file))) return [`${file} is missing`];
  const code = read(root, ['src', 'server'], /(?<!\.test)\.tsx?$/);
  const said = read(root, ['src/i18n/locales/ja', 'src/content'], /(?<!\.test)\.(ts|json)$/);
  const rows = readFileSync(join(root, file), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length >= 5 && cells[1]?.startsWith('`'));
  if (rows.length === 0) return [`${file} has no table of terms`];
  return rows.flatMap(([, inCode = '', onScreen = '']) => [
    ...[...inCode.matchAll(/`([^`]+)`/g)]
      .map(([, term = '']) => term)
      .filter((term) => !new RegExp(`(?<![\\w])${term.replace(/\W/g, '\\$&')}(?![\\w])`).test(code))
      .map((term) => `${file}: \`${term}\` is not in the code`),
    ...onScreen
      .split(/[・,、/]\s*/)
      .map((term) => term.replace(/[（(].*?[)）]/g, '').trim())
      .filter((term) => term !== '' && term !== '—' && !said.includes(term))
      .map((term) => `${file}: 「${term}」 is on no screen`),
  ]);
}

function read(root: string, folders: readonly string[], pattern: RegExp): string {
  return listFiles(root, folders, pattern)
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
}

if (import.meta.main) report('glossary', checkGlossary(join(import.meta.dirname, '..')));
