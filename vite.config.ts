import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { contentPlugin } from './scripts/content/content-plugin.ts';

const startModules = new Set<string>();

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

export default defineConfig({
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
  plugins: [
    contentPlugin(import.meta.dirname),
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
    compiledOnArrival(),
    stylesAfterFirstPaint(),
  ],
  // Search fetches the part that knows long texts only where there are any.
  worker: { format: 'es' },
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
              name: (id, graph) => (neededByStart(graph).has(id) ? 'core' : null),
              debugName: 'core',
              minShareCount: 2,
            },
            {
              name: 'kit',
              test: /src[\\/](?:paths|(ui|i18n)[\\/](?!locales|print|charts|camera|.*(for-others|way-told|wake-lock|photo|history-link|long-list|marked|date-field|time-field|number-field|stepper|summary-list|day-leaf|save-file|read-input|text-field|use-typed-text|text-area-field|letters-left|use-saved-text|text-draft|use-text-form|draft-shape|select-field|named-kinds|form-page|switched-list-page|use-kept-form|choice-tiles|choice-rows|chip-set|device-choice|dialog|qr-code|copy-text|table|task-list|answer-row|scale4|progress-text|search-link|marked-text|long-list)))/,
              minShareCount: 3,
              priority: 2,
            },
            // The frame around every page needs these, the first page of a new phone does not.
            { name: 'core', test: /src[\\/]ui[\\/]primitives[\\/](button|disclosure|banner)\.tsx/, priority: 2 },
            {
              name: 'forms',
              test: /src[\\/](ui|i18n)[\\/].*(date-field|time-field|number-field|stepper|summary-list|day-leaf|save-file|read-input|text-field|use-typed-text|text-area-field|letters-left|use-saved-text|form-page|use-kept-form|choice-tiles|choice-rows|dialog|table|task-list|answer-row|scale4|progress-text)/,
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
      ['/api', '/calendar', '/healthz', '/readyz'].map((path) => [
        path,
        { target: `http://127.0.0.1:${process.env['API_PORT'] ?? 8787}` },
      ]),
    ),
  },
});

/** Rules, disk and sending, as far as a start with a notebook imports them; what a page fetches later stays with that page. */
function neededByStart(graph: Pick<Rolldown.PluginContext, 'getModuleInfo'>): ReadonlySet<string> {
  if (startModules.size > 0) return startModules;
  const seen = new Set([resolve('src/app/start.tsx'), resolve('src/features/home/home.routes.tsx')]);
  for (const id of seen) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
  for (const id of seen) if (/src[\\/](domain|protocol|replica|store|sync)[\\/]/.test(id)) startModules.add(id);
  return startModules;
}

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

/**
 * Names in the page what the first page of a new phone is made of: the first script fetches it at the same time as its words. The
 * rest of the app is named as well, for that page to fetch once it stands.
 */
function appBesidePage(): Plugin {
  return {
    name: 'app-beside-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const namesOf = (file: string) => withImports(bundle, file).map(({ fileName }) => fileName);
        const here = namesOf('/index.html');
        const first = namesOf('/src/app/first-visit.tsx').filter((name) => !here.includes(name));
        const rest = namesOf('/src/app/start.tsx').filter((name) => !here.includes(name) && !first.includes(name));
        const missing = first.filter((name) => !html.includes(`href="/${name}"`));
        return [
          ...missing.map((fileName) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head' as const,
          })),
          ...rest.map((fileName) => ({
            tag: 'meta',
            attrs: { name: 'rest-of-app', content: `/${fileName}` },
            injectTo: 'head' as const,
          })),
        ];
      },
    },
  };
}

/**
 * Asks the browser to compile every function of the parts that a start needs while they arrive, beside the page. Otherwise each one
 * holds up the page at its first call, at every start: a browser keeps no compiled form of modules that a service worker hands out.
 */
function compiledOnArrival(): Plugin {
  const entries = [
    '/index.html',
    '/src/app/first-visit.tsx',
    '/src/app/start.tsx',
    '/src/features/home/home.routes.tsx',
  ];
  return {
    name: 'compiled-on-arrival',
    apply: 'build',
    generateBundle: {
      // The list of files that is written in front of a part comes before.
      order: 'post',
      handler(_options, bundle) {
        const chunks = new Set(entries.flatMap((entry) => withImports(bundle, entry)));
        for (const chunk of chunks) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      },
    },
  };
}

/** The part that this file became, and all that it imports. */
function withImports(bundle: Rolldown.OutputBundle, file: string): readonly Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const entry = chunks.find((one) => one.facadeModuleId?.endsWith(file));
  if (!entry) throw new Error(`no part of the app is made of ${file}`);
  const wanted = new Set([entry]);
  for (const { imports } of wanted) for (const one of chunks) if (imports.includes(one.fileName)) wanted.add(one);
  return [...wanted];
}
