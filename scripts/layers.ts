/**
 * The one table of who may see whom. A layer is a folder of src/, a file directly in src/, or the server.
 * ARCHITECTURE.md shows the same as a picture; scripts/check-layers.ts holds the tree to it.
 */
export const layers: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  protocol: ['domain'],
  replica: ['protocol', 'domain'],
  store: ['replica', 'protocol', 'domain', 'calendar'],
  sync: ['replica', 'protocol', 'domain'],
  content: ['domain'],
  calendar: ['domain'],
  i18n: ['domain'],
  ui: ['domain', 'i18n'],
  features: ['domain', 'content', 'calendar', 'store', 'ui', 'i18n', 'paths'],
  paths: [],
  pwa: [],
  app: [
    'domain',
    'protocol',
    'replica',
    'store',
    'sync',
    'content',
    'calendar',
    'i18n',
    'ui',
    'features',
    'paths',
    'pwa',
  ],
  main: [
    'domain',
    'protocol',
    'replica',
    'store',
    'sync',
    'content',
    'calendar',
    'i18n',
    'ui',
    'features',
    'paths',
    'pwa',
    'app',
  ],
  server: ['domain', 'content', 'calendar', 'protocol'],
};

/** Where files of a layer live: the server stands beside src. */
export const folderOf = (layer: string): string => (layer === 'server' ? 'server' : `src/${layer}`);

/**
 * The homes of every package from outside: only files whose path starts with one of them may import it. A package that is not
 * listed has no home yet, and importing it is an error. Tests may import everything.
 */
export const homes: Readonly<Record<string, readonly string[]>> = {
  dexie: ['src/store/'],
  'dexie-react-hooks': ['src/store/'],
  yjs: ['src/replica/long-text', 'src/protocol/long-text-state.ts', 'server/sync/'],
  i18next: ['src/i18n/'],
  'workbox-window': ['src/pwa/'],
  'workbox-precaching': ['src/pwa/'],
  'workbox-routing': ['src/pwa/'],
  'workbox-core': ['src/pwa/'],
  zustand: ['src/ui/', 'src/app/', 'src/features/'],
  wouter: ['src/ui/', 'src/app/', 'src/features/'],
  react: ['src/ui/', 'src/features/', 'src/app/', 'src/i18n/', 'src/store/react.tsx', 'src/main.tsx'],
  'react-dom': ['src/ui/', 'src/features/', 'src/app/', 'src/main.tsx'],
  'd3-shape': ['src/ui/', 'src/features/'],
  'd3-scale': ['src/ui/', 'src/features/'],
  diff: ['src/features/'],
  rrule: ['src/calendar/'],
  'tus-js-client': ['src/sync/'],
  uqr: ['src/ui/', 'src/features/'],
  qr: ['src/ui/', 'src/features/'],
  valibot: ['src/protocol/', 'src/store/', 'src/sync/', 'src/features/', 'src/app/', 'server/'],
  '@noble/hashes': ['src/protocol/', 'src/replica/', 'src/store/', 'server/'],
  hono: ['server/'],
  '@hono/node-server': ['server/'],
  kysely: ['server/'],
  pg: ['server/'],
  pino: ['server/'],
  'rate-limiter-flexible': ['server/'],
  '@tus/server': ['server/blobs/'],
  '@tus/file-store': ['server/blobs/'],
  aws4fetch: ['server/blobs/'],
  'web-push': ['server/push/'],
  // read-data.ts: only where the app runs without having been built; the build replaces what uses it.
  'node:': ['server/', 'src/content/read-data.ts'],
};

/** Where time, chance and the network are handed in, so that every run can be repeated exactly. */
export const portFolders: readonly string[] = [
  'src/domain/',
  'src/protocol/',
  'src/replica/',
  'src/sync/',
  'server/sync/',
  'server/store/',
];

/** Tests and what only tests use may look across layers. Nothing else may import them. */
export const isTestOnly = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || path.startsWith('src/testing/') || path.startsWith('server/testing/');
