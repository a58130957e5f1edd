import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeArguments, root, runNode } from './run.ts';

const dist = join(root, 'dist');
/** The server in a few files, beside the folder that is served. */
const distServer = join(root, 'dist-server');
const cache = join(root, 'node_modules/.cache/kyodo-note');
const fresh = join(cache, `dist-${process.pid}`);
/** Written after a whole build; kept outside dist so that it is never served. */
const stamp = join(cache, 'built');
const sources = [
  'src',
  'public',
  'index.html',
  'manifest.webmanifest',
  'vite.config.ts',
  'scripts/content',
  'package-lock.json',
];
const serverSources = [
  'server',
  'src/domain',
  'src/content',
  'src/protocol',
  'scripts/pack-server.ts',
  'scripts/content',
  'package-lock.json',
];

/** True when dist is missing, was left half-done, or is older than a file it is made from. */
export function isBuildNeeded(): boolean {
  if (!existsSync(join(dist, 'index.html')) || !existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return sources.some((source) => newest(join(root, source)) > built);
}

/** True when the built server is missing or older than a file it is made from. */
export function isServerBuildNeeded(): boolean {
  const entry = join(distServer, 'main.mjs');
  if (!existsSync(entry)) return true;
  const built = statSync(entry).mtimeMs;
  return serverSources.some((source) => newest(join(root, source)) > built);
}

/** Builds the server into dist-server; what the tools say is shown only when they fail. Returns the exit code. */
export async function buildServer(): Promise<number> {
  const begun = new Date();
  const { code, output } = await runNode(nodeArguments('scripts/pack-server.ts', [fresh]), 'keep', {
    NODE_ENV: 'production',
  });
  if (code !== 0) {
    console.error(output);
    rmSync(fresh, { recursive: true, force: true });
    return code;
  }
  utimesSync(join(fresh, 'main.mjs'), begun, begun);
  rmSync(distServer, { recursive: true, force: true });
  renameSync(fresh, distServer);
  return 0;
}

/** Builds the app into dist; what the tools say is shown only when they fail. Returns the exit code. */
export async function build(): Promise<number> {
  const begun = new Date();
  const { code, output } = await runNode(nodeArguments('vite', ['build', '--outDir', fresh, '--emptyOutDir']), 'keep', {
    NODE_ENV: 'production',
  });
  if (code !== 0) {
    console.error(output);
    rmSync(fresh, { recursive: true, force: true });
    return code;
  }
  // Whole or not at all: a build that fails leaves the last good one where a server finds it.
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  mkdirSync(cache, { recursive: true });
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
  const code = (await build()) || (await buildServer());
  if (code === 0)
    console.log(`Built into dist and dist-server in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  process.exit(code);
}
