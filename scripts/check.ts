import { availableParallelism } from 'node:os';
import { type Ended, nodeArguments, runNode } from './run.ts';

/** The parts of `npm run check`: all that can be said about the code without running it. */
const parts: Readonly<Record<string, () => Promise<Ended>>> = {
  types: () => quietly(nodeArguments('tsc', ['--noEmit', '--pretty', 'false'])),
  lint: () => quietly(nodeArguments('oxlint', ['--format', 'unix', '--report-unused-disable-directives'])),
  format: () => quietly(nodeArguments('biome', ['format', '--reporter=summary', '--max-diagnostics=50'])),
  layers: () => quietly(nodeArguments('scripts/check-layers.ts')),
  ports: () => quietly(nodeArguments('scripts/check-ports.ts')),
  tree: () => quietly(nodeArguments('scripts/check-tree.ts')),
  words: () => quietly(nodeArguments('scripts/check-words.ts')),
  content: () => quietly(nodeArguments('scripts/check-content.ts')),
  glossary: () => quietly(nodeArguments('scripts/check-glossary.ts')),
  tests: () => quietly(nodeArguments('scripts/check-tests.ts')),
  lock: () => quietly(nodeArguments('scripts/check-lock.ts')),
  licences: () => quietly(nodeArguments('scripts/check-licences.ts')),
  unused: () =>
    quietly(nodeArguments('knip', ['--no-progress', '--include', 'files,dependencies,unlisted,unresolved,binaries'])),
};

const quietly = (args: readonly string[]): Promise<Ended> => runNode(args, 'keep', { NO_COLOR: '1', FORCE_COLOR: '0' });

export type Checked = { readonly passed: number; readonly failed: number };

/** More lines than this bury the other parts. */
const mostLines = 60;

/**
 * Runs the parts, as many at once as there are processors, and prints each as it ends with what it complains about.
 * @param chosen names of parts; all of them when empty
 */
export async function check(chosen: readonly string[] = []): Promise<Checked> {
  const waiting = Object.entries(parts).filter(([name]) => chosen.length === 0 || chosen.includes(name));
  const result = { passed: 0, failed: 0 };
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, run] = next;
      const { code, output, seconds } = await run();
      console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(9)} ${seconds.toFixed(1).padStart(5)} s`);
      if (code !== 0) console.log(shorten(name, output.trim().split('\n'), chosen.length === 1));
      result[code === 0 ? 'passed' : 'failed']++;
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return result;
}

function shorten(name: string, lines: readonly string[], isAlone: boolean): string {
  const shown = isAlone || lines.length <= mostLines ? lines : lines.slice(0, mostLines);
  const rest = lines.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${rest} more lines: npm run check -- ${name}`] : []), '']
    .join('\n    ')
    .replace(/^/, '    ');
}

if (import.meta.main) {
  const started = performance.now();
  const chosen = process.argv.slice(2);
  const unknown = chosen.find((name) => !(name in parts));
  if (unknown !== undefined) {
    console.error(`there is no part ${unknown}; parts are ${Object.keys(parts).join(', ')}`);
    process.exit(2);
  }
  const { passed, failed } = await check(chosen);
  console.log(`${passed} passed, ${failed} failed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  process.exit(failed === 0 ? 0 : 1);
}
