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

// Nothing a person wrote comes with it: a code and a number; the app has laid the words ready in its language.
self.addEventListener('push', (event) => event.waitUntil(showNews(event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openHome());
});

async function showNews(data: PushMessageData | null): Promise<void> {
  const { code, count } = (data?.json() ?? {}) as { code?: unknown; count?: unknown };
  const kept = (await (await caches.match('/push-words'))?.json()) as Record<string, string> | undefined;
  const words = code === 'safety' ? kept?.['safety'] : kept?.[count === 1 ? 'one' : 'news'];
  const body = words?.replace('#', String(Number(count))) ?? '';
  await self.registration.showNotification(kept?.['title'] ?? 'Kyodo Note', {
    body,
    icon: '/icons/icon-192.png',
    tag: String(code),
  });
}

/** What is new, and the question whether all are safe, stand on the home. A page somebody writes on stays as it is. */
async function openHome(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const home = open.find(({ url }) => new URL(url).pathname === '/');
  await (home ? home.focus() : self.clients.openWindow('/'));
}

// The very first visit is already kept; later versions wait until somebody says so.
clientsClaim();
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
});
