import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildServer, isBuildNeeded, isServerBuildNeeded } from './build.ts';
import { nodeArguments, root, runNode, serverFlags } from './run.ts';

/**
 * `npm start`: builds when needed, then serves the app and its server on one port.
 * `npm run demo`: the same in its own folder, filled with one invented town.
 */
const args = process.argv.slice(2);
const isDemo = args.includes('--demo');
const passedOn = args.filter((arg) => arg !== '--demo');
const port = process.env['PORT'] ?? '8787';

for (const [what, isNeeded, make] of [
  ['app', isBuildNeeded, build],
  ['server', isServerBuildNeeded, buildServer],
] as const) {
  if (passedOn.includes('--help') || !isNeeded()) continue;
  console.log(`Building the ${what}…`);
  const started = performance.now();
  const code = await make();
  if (code !== 0) process.exit(code);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

if (isDemo && (await answers(`http://127.0.0.1:${port}`))) {
  // The town would be loaded into somebody else's server.
  console.error(`Something answers on port ${port} already. Choose another: PORT=8788 npm run demo`);
  process.exit(1);
}
const place = isDemo ? { DATA_DIR: process.env['DATA_DIR'] ?? join(root, 'data-demo') } : {};
const server = runNode(
  [...serverFlags, ...nodeArguments(isServerBuildNeeded() ? 'server/main.ts' : 'dist-server/main.mjs', passedOn)],
  'live',
  {
    NODE_ENV: 'production',
    ...place,
  },
);
if (isDemo && !passedOn.includes('--help')) void fillTown();
process.exit((await server).code);

/** Loads the invented town through the same door every device uses, once the server answers. */
async function fillTown(): Promise<void> {
  const address = `http://127.0.0.1:${port}`;
  if (!existsSync(join(root, 'scripts/demo.ts')))
    throw new Error('scripts/demo.ts is missing: there is no town to load');
  await untilReady(`${address}/readyz`);
  const { code } = await runNode(nodeArguments('scripts/demo.ts', [address]), 'live', place);
  if (code !== 0) console.error('The invented town could not be loaded. Delete the folder data-demo and start again.');
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await answers(url, ({ ok }) => ok)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within a minute`);
}

async function answers(url: string, isRight: (answer: Response) => boolean = () => true): Promise<boolean> {
  return fetch(url).then(isRight, () => false);
}
