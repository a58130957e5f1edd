/** Builds the hello app into the folder given and serves it with our own server: same headers, same compression. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createLog } from '#server/ops/log.ts';
import { startServer } from '#server/ops/start.ts';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const [folder = ''] = process.argv.slice(2);
const dist = join(folder, 'dist');
await build({
  root: join(import.meta.dirname, 'hello'),
  configFile: false,
  logLevel: 'error',
  plugins: [react()],
  build: { outDir: dist, emptyOutDir: true, target: ['chrome109', 'safari16.4', 'firefox115'], assetsInlineLimit: 0 },
});
writeFileSync(join(dist, 'service-worker.js'), workerFor(filesOf(dist)));
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

function filesOf(at: string): string[] {
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at.length).replaceAll(sep, '/'));
}

/** A service worker that keeps these files and answers every page with the first one. */
function workerFor(files: readonly string[]): string {
  return `
const files = ${JSON.stringify(files)};
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open('hello').then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  const wanted = event.request.mode === 'navigate' ? '/index.html' : event.request;
  event.respondWith(caches.match(wanted).then((kept) => kept ?? fetch(event.request)));
});
`;
}
