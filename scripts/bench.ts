import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildServer, isBuildNeeded, isServerBuildNeeded } from './build.ts';
import { nodeArguments, root, runNode } from './run.ts';

/** `npm run bench -- NAME`: measures on the built product and prints one JSON line per figure. */
const [name, ...args] = process.argv.slice(2);
const known = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length));

if (!name || !existsSync(join(root, 'bench', `${name}.bench.ts`))) {
  console.error(`usage: npm run bench -- NAME\nNAME is one of: ${known.join(', ')}`);
  process.exit(2);
}
if (isBuildNeeded()) {
  console.error('Building the app first…');
  const code = await build();
  if (code !== 0) process.exit(code);
}
if (isServerBuildNeeded()) {
  const code = await buildServer();
  if (code !== 0) process.exit(code);
}
process.exit((await runNode(nodeArguments(`bench/${name}.bench.ts`, args))).code);
