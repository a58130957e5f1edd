import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeArguments, root, runNode } from './run.ts';

const product = join(root, 'dist/index.html');
/** Written after a whole build; kept outside dist so that it is never served. */
const stamp = join(root, 'node_modules/.cache/kyodo-note/built');
const sources = ['src', 'public', 'index.html', 'manifest.webmanifest', 'vite.config.ts', 'package-lock.json'];

/** True when dist is missing, was left half-done, or is older than a file it is made from. */
export function isBuildNeeded(): boolean {
  if (!existsSync(product) || !existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return sources.some((source) => newest(join(root, source)) > built);
}

/** Builds the app into dist; what the tools say is shown only when they fail. Returns the exit code. */
export async function build(): Promise<number> {
  const begun = new Date();
  const { code, output } = await runNode(nodeArguments('vite', ['build']), 'keep', { NODE_ENV: 'production' });
  if (code !== 0) console.error(output);
  if (code !== 0) return code;
  mkdirSync(dirname(stamp), { recursive: true });
  // The time of the beginning: what is saved while the build runs makes the next build necessary.
  writeFileSync(stamp, begun.toISOString());
  utimesSync(stamp, begun, begun);
  return 0;
}

function newest(path: string): number {
  if (!existsSync(path) || /\.test\.tsx?$/.test(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (import.meta.main) {
  const started = performance.now();
  console.log('Building the app…');
  const code = await build();
  if (code === 0) console.log(`Built into dist in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  process.exit(code);
}
