import { nodeArguments, runNode } from './run.ts';

/** `npm run format`: writes every file, or the ones given, in the one agreed layout. */
const paths = process.argv.slice(2);
process.exit(
  (await runNode(nodeArguments('biome', ['format', '--write', ...(paths.length > 0 ? paths : ['.'])]))).code,
);
