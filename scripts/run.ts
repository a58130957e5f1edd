import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The folder that holds package.json. */
export const root = join(import.meta.dirname, '..');

export type Ended = { readonly code: number; readonly output: string; readonly seconds: number };

/** Entry files of the tools, run by the pinned Node so that no shell or shim stands between. */
const tools = {
  tsc: 'node_modules/typescript/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
} as const;

export type Tool = keyof typeof tools;

/** Arguments that make the pinned Node run a tool, or a script given by its path from the root. */
export function nodeArguments(what: Tool | `${string}.ts` | `${string}.mjs`, args: readonly string[] = []): string[] {
  const entry = what in tools ? tools[what as Tool] : what;
  return [join(root, entry), ...args];
}

/** A page of rows is young and gone again: with this much room for such memory the server looks through it less often. */
export const serverFlags: readonly string[] = ['--max-semi-space-size=32'];

const running = new Set<{ kill(signal: NodeJS.Signals): boolean }>();
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
// Whoever started this may be killed without a word; what it started must not stay behind.
const parent = process.ppid;
if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500).unref();

function stop(signal: NodeJS.Signals): void {
  stopping = true;
  for (const child of running) child.kill(signal);
  if (running.size === 0) process.exit(130);
}

/** True once somebody asked this process to end; stages that follow must not start. */
export const isStopping = (): boolean => stopping;

/**
 * Runs one Node program in the project's folder.
 * @param show `'live'` lets it write to this terminal, `'keep'` gathers what it writes
 * @returns exit code (a signal counts as 1), what it wrote, and seconds
 */
export async function runNode(
  args: readonly string[],
  show: 'live' | 'keep' = 'live',
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: show === 'live' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  running.add(child);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(127);
    });
    child.on('close', (ended) => resolve(ended ?? 1));
  });
  running.delete(child);
  return { code, output, seconds: (performance.now() - started) / 1000 };
}
