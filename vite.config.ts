import { readFileSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

export default defineConfig({
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
  plugins: [
    react(),
    tailwindcss(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      // Registered by src/pwa/register.ts.
      injectRegister: false,
      // The file at the top is the only source; the plugin writes it into the product and links it.
      manifest: JSON.parse(readFileSync('manifest.webmanifest', 'utf8')),
      includeManifestIcons: false,
      injectManifest: {
        // Everything an offline start of any page needs; the large icons are asked for only while installing.
        globPatterns: ['index.html', 'first-paint.css', 'assets/**/*.{js,css,svg}', 'icons/icon.svg'],
        minify: true,
      },
    }),
    appBesidePage(),
    stylesAfterFirstPaint(),
  ],
  build: {
    target: ['chrome109', 'safari16.4', 'firefox115'],
    // The content security policy allows no data: addresses for styles and scripts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What changes only when a package does: a newer version of the app leaves these parts on the phone as they are.
          groups: [
            // The first script waits for nothing but this.
            { name: 'fetching', test: /vite[\\/]preload-helper/, priority: 3 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'dexie', test: /node_modules[\\/]dexie/ },
            // Many small parts cost a slow line more than a few bytes that are not needed at once.
            {
              name: 'core',
              test: /src[\\/](domain[\\/](?!evaluation)|protocol|replica|store|paths|sync)(?!.*(long-text|text-updates|open-text))/,
              minShareCount: 2,
            },
            {
              name: 'kit',
              test: /src[\\/](ui|i18n)[\\/](?!locales|print|charts|.*(date-field|time-field|number-field|stepper|summary-list|day-leaf|save-file|read-input|text-area-field))/,
              minShareCount: 3,
              priority: 2,
            },
            {
              name: 'forms',
              test: /src[\\/](ui|i18n)[\\/].*(date-field|time-field|number-field|stepper|summary-list|day-leaf|save-file|read-input|text-area-field)/,
              minShareCount: 2,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/healthz', '/readyz'].map((path) => [
        path,
        { target: `http://127.0.0.1:${process.env['API_PORT'] ?? 8787}` },
      ]),
    ),
  },
});

/**
 * Puts the app's styles behind the first words of the page: a stylesheet in the head keeps the screen white until it has come,
 * one in the body only what follows it.
 */
function stylesAfterFirstPaint(): Plugin {
  return {
    name: 'styles-after-first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const styles = html.match(/\s*<link rel="stylesheet"[^>]*href="\/assets\/[^>]*>/g) ?? [];
        return styles
          .reduce((page, style) => page.replace(style, ''), html)
          .replace('</body>', `${styles.join('')}\n  </body>`);
      },
    },
  };
}

/** Names in the page everything the app starts with: the first script fetches it and the first page at the same time. */
function appBesidePage(): Plugin {
  return {
    name: 'app-beside-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = new Map(
          Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])),
        );
        const start = [...chunks.values()].find((one) => one.facadeModuleId?.endsWith('/src/app/start.tsx'));
        if (!start) throw new Error('the app has no start of its own: src/app/start.tsx');
        const wanted = new Set([start.fileName]);
        for (const fileName of wanted) for (const next of chunks.get(fileName)?.imports ?? []) wanted.add(next);
        const missing = [...wanted].filter((fileName) => !html.includes(`href="/${fileName}"`));
        return missing.map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}
