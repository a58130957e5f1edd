import { clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/**
 * Keeps the app itself on the device: the page, every script, every style. It never stores what people write and never answers
 * for the server: records live in IndexedDB, and requests under /api go to the network untouched.
 */
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

// Pages have no dot in their last part; what has one is a file, and a missing file must be missing.
const notPages = [
  /^\/api(\/|$)/,
  /^\/p\//,
  /^\/calendar\//,
  /^\/assets(\/|$)/,
  /^\/(healthz|readyz)$/,
  /\/[^/?]+\.[^/?]+$/,
];
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: notPages }));

// The very first visit is already kept; later versions wait until somebody says so.
clientsClaim();
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
});
