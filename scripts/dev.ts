import { root, nodeArguments, runNode } from './run.ts';
import { join } from 'node:path';

/** `npm run dev`: the server restarts and the page reloads by themselves when a file changes. */
const port = process.env['PORT'] ?? '8787';
console.log(`The server listens on ${port}; open the address that Vite prints.`);
await Promise.race([
  runNode(['--watch', '--watch-preserve-output', join(root, 'server/main.ts')], 'live', { PORT: port }),
  runNode(nodeArguments('vite'), 'live', { API_PORT: port }),
]);
process.kill(process.pid, 'SIGTERM');
