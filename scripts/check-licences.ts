import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from './problems.ts';

/** Licences that ask for no more than a notice (MPL: also for changes in its own files). */
const allowed = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'MPL-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
]);
/** Dedicated to the public: asks for nothing. */
const free = new Set(['Unlicense', 'CC0-1.0']);
/** Data used while building and not part of the product, under a licence for texts. */
const exceptions: Readonly<Record<string, string>> = { 'caniuse-lite': 'CC-BY-4.0' };

/** Packages that name their licence in a text of theirs and not in their package.json. */
const namedInText: Readonly<Record<string, string>> = {
  busboy: 'MIT',
  'combine-errors': 'MIT',
  'humanize-number': 'MIT',
  streamsearch: 'MIT',
};

/**
 * Looks at the licence of every package of the lock file, of all platforms.
 * @returns one line per package whose licence is missing or not allowed
 */
export function checkLicences(root: string): string[] {
  const lock: { packages: Record<string, { license?: string; link?: boolean }> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages).flatMap(([path, { license }]) => {
    if (path === '') return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = license ?? namedInText[name];
    if (licence === undefined) return [`${name}: names no licence`];
    return isAllowed(licence) || exceptions[name] === licence ? [] : [`${name}: ${licence} is not allowed`];
  });
}

/** `(A OR B)` is allowed when one of them is, `A AND B` when both are. */
function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) =>
      choice.split(' AND ').every((licence) => allowed.has(licence.trim()) || free.has(licence.trim())),
    );
}

if (import.meta.main) report('licences', checkLicences(join(import.meta.dirname, '..')));
