/** Builds the page of this bench and serves it with our own server, API included. */
import { join } from 'node:path';
import { createLog } from '#server/ops/log.ts';
import { startServer } from '#server/ops/start.ts';
import { build } from 'vite';

const [folder = ''] = process.argv.slice(2);
const dist = join(folder, 'dist');
await build({
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'error',
  build: { outDir: dist, emptyOutDir: true, target: ['chrome109', 'safari16.4', 'firefox115'] },
});
const settings = {
  port: 0,
  host: '127.0.0.1',
  dataDir: folder,
  databaseUrl: null,
  publicUrl: null,
  blobs: { spaceBytes: 2 ** 31, s3: null },
  push: null,
};
const running = await startServer(settings, createLog(false), () => undefined, dist);
process.send?.(running.address);
process.on('disconnect', () => process.exit(0));
