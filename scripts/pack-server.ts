/**
 * `node scripts/pack-server.ts FOLDER`: the server and what it uses in a few files, because a restart that has six hundred to
 * read takes twice as long. `start`, `log` and `settings` stand alone too: a bench starts the very files that are served.
 */
import { build } from 'vite';
import { contentPlugin } from './content/content-plugin.ts';
import { root } from './run.ts';

const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error('usage: node scripts/pack-server.ts FOLDER');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [contentPlugin(root)],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        start: 'server/ops/start.ts',
        log: 'server/ops/log.ts',
        settings: 'server/ops/settings.ts',
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
