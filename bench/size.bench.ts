import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readSources } from '../scripts/source-code.ts';
import { root } from '../scripts/run.ts';

/** The size of what a phone has to fetch, compressed, against the budget; of dist, or of the folder given. Ends with 1 when something is too large. */
const dist = resolve(root, process.argv[2] ?? 'dist');
const kibibyte = 1024;
let isWithin = true;

const html = readFileSync(join(dist, 'index.html'), 'utf8');
const chunks = new Map(readSources(dist, ['assets'], /\.js$/).map((file) => [file.path, file] as const));
const named = (tag: RegExp): string[] => [...html.matchAll(tag)].map(([, url = '']) => url.replace(/^\//, ''));
const page = named(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g);
// Everything a phone with a notebook starts with, whether the page asks for it at once or names it for later.
const first = withWhatTheyImport([...page, ...named(/<meta name="rest-of-app"[^>]+content="([^"]+\.js)"/g)]);
const styles = named(/<link rel="stylesheet"[^>]+href="([^"]+)"/g);

print('initial_js', sum(first), 170);
print('first_page_js', sum(withWhatTheyImport(page)), 170);
print('initial_css', sum(styles), 25);
print('all_css', sum(listed(/\.css$/)), 25);
print('fonts', listed(/\.(woff2?|ttf|otf)$/).length, 0, 'files');
for (const worker of workers())
  print('worker_js', sum(withWhatTheyImport([worker])), 60, 'KiB', { worker: nameOf(worker) });
for (const [route, parts] of lazyParts()) print('lazy_js', sum(parts), 60, 'KiB', { route });
print('precache', sum(precached()), 1.5 * 1024);
process.exit(isWithin ? 0 : 1);

function print(figure: string, value: number, limit: number, unit = 'KiB', more: object = {}): void {
  const rounded = unit === 'KiB' ? Math.round((value / kibibyte) * 10) / 10 : value;
  const ok = rounded <= limit;
  isWithin &&= ok;
  console.log(JSON.stringify({ bench: 'size', figure, ...more, value: rounded, unit, limit, ok }));
}

/** Compressed bytes of files, each counted once. A file that is asked for and missing is an error. */
function sum(files: Iterable<string>): number {
  return [...new Set(files)].reduce(
    (total, file) => total + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
    0,
  );
}

function listed(pattern: RegExp): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => pattern.test(file));
}

/** The chunks a list of chunks needs before its first line runs. */
function withWhatTheyImport(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const { from, isLazy } of chunks.get(path)?.imports ?? [])
      if (!isLazy) add(posix.join(posix.dirname(path), from));
  };
  files.forEach(add);
  return found;
}

/** Each part that is fetched later, with all it needs that the first visit has not brought. */
function lazyParts(): [string, string[]][] {
  const lazy = new Set(
    [...chunks.values()].flatMap(({ path, imports }) =>
      imports.filter(({ isLazy }) => isLazy).map(({ from }) => posix.join(posix.dirname(path), from)),
    ),
  );
  return [...lazy]
    .filter((path) => !first.has(path))
    .map((path) => {
      const all = [...withWhatTheyImport([path])];
      // A part that a worker fetches later finds there what that worker began with.
      const begun = withWhatTheyImport(workers().filter((worker) => all.includes(worker)));
      return [nameOf(path), all.filter((part) => !first.has(part) && !begun.has(part))];
    });
}

/** Threads of their own, each with a first script of its own. */
function workers(): string[] {
  return [...chunks.keys()].filter((path) => /\.worker-[\w-]{8}\.js$/.test(path));
}

function nameOf(path: string): string {
  return posix.basename(path).replace(/-[\w-]{8}\.js$/, '');
}

/** The list the service worker fetches while it is installed. */
function precached(): string[] {
  const worker = join(dist, 'service-worker.js');
  if (!existsSync(worker)) throw new Error('dist has no service worker');
  const list = /\[\{[^\]]*"?revision"?:[^\]]*\}\]/.exec(readFileSync(worker, 'utf8'))?.[0];
  if (!list) throw new Error('the service worker has no list of files');
  const urls = [...list.matchAll(/"?url"?:"([^"]+)"/g)].map(([, url = '']) => url);
  if (urls.length === 0) throw new Error('the service worker keeps no file');
  return urls;
}
