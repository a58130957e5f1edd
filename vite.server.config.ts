import { defineConfig } from 'vite';

/**
 * The server and what it uses in a few files: a restart reads these instead of six hundred. `start`, `log` and `settings` stand
 * alone too, so that a bench can start the very files that are served.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
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
