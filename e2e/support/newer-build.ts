/** The built app once more as its next version. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface NewerBuild {
  readonly folder: string;
  remove(): void;
}

/** The number of a version in which everything is new. */
const newerVersion = '999.0.0';

/**
 * A build whose page says `data-copy="newer"`.
 * @param dist the build that is older from now on
 * @param changed only the page, or every part: then no file of the older version is on the server or the phone any more
 */
export const createNewerBuild = (dist: string, changed: 'page' | 'everything'): NewerBuild => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-newer-'));
  cpSync(dist, folder, { recursive: true });
  if (changed === 'everything') renewParts(folder);
  change(join(folder, 'index.html'), '<html lang="ja">', '<html lang="ja" data-copy="newer">');
  change(
    join(folder, 'service-worker.js'),
    /("?revision"?:")[0-9a-f]{32}(",\s*"?url"?:"index\.html")/,
    `$1${'0'.repeat(32)}$2`,
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Every part gets another name, and the app another number. */
const renewParts = (folder: string): void => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  const assets = join(folder, 'assets');
  const names = readdirSync(assets);
  const known = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const newName = (name: string) => name.replace(/(?=\.[a-z0-9]+$)/, '-newer');
  for (const file of ['index.html', 'service-worker.js', ...names.map((name) => join('assets', name))]) {
    if (!/\.(html|js|css)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), text.replace(known, newName).replaceAll(`\`${version}\``, `\`${newerVersion}\``));
  }
  for (const name of names) renameSync(join(assets, name), join(assets, newName(name)));
};

const change = (file: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(file, after);
};
