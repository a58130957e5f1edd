import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuildNeeded } from './build.ts';
import { nodeArguments, root, runNode } from './run.ts';

/** `npm run shots`: pictures of every screen into the ignored folder shots/. */
const photographer = 'e2e/shots.ts';
if (!existsSync(join(root, photographer))) {
  console.error(`${photographer} is missing`);
  process.exit(1);
}
if (isBuildNeeded()) {
  console.log('Building the app first…');
  const code = await build();
  if (code !== 0) process.exit(code);
}
mkdirSync(join(root, 'shots'), { recursive: true });
process.exit((await runNode(nodeArguments(photographer, process.argv.slice(2)))).code);
