/**
 * Being told of news, as far as it can be tried out: a browser under test reaches no push service. It gets an address of one that
 * is nowhere, and what would come from there is handed to its service worker by DevTools, as after opening what was sealed.
 */
import { createECDH, randomBytes } from 'node:crypto';
import type { BrowserContext, CDPSession, Worker } from '@playwright/test';

const host = 'push.example.invalid';

/** Settings of a server that tells phones. */
export const pushSettings = (): Record<string, string> => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return {
    VAPID_PUBLIC_KEY: pair.getPublicKey('base64url'),
    VAPID_PRIVATE_KEY: pair.getPrivateKey('base64url'),
    VAPID_SUBJECT: 'mailto:aki@example.jp',
    PUSH_HOSTS: host,
  };
};

/** Pages of this browser get an address from the push service that is nowhere; everything else is real. */
export const givePushAddress = async (context: BrowserContext): Promise<void> => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const endpoint = `https://${host}/${randomBytes(16).toString('hex')}`;
  const keys = { p256dh: pair.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') };
  await context.addInitScript(subscribeNowhere, { endpoint, keys });
};

/** Runs in the page. */
const subscribeNowhere = (given: { endpoint: string; keys: object }): void => {
  if (!('PushManager' in globalThis)) return;
  const place = 'push-service';
  const subscribed = () => {
    const key = localStorage.getItem(place);
    if (key === null) return null;
    const letters = atob(key.replaceAll('-', '+').replaceAll('_', '/'));
    return {
      options: { applicationServerKey: Uint8Array.from(letters, (letter) => letter.charCodeAt(0)).buffer },
      toJSON: () => given,
      unsubscribe: async () => {
        localStorage.removeItem(place);
        return true;
      },
    };
  };
  const manager = PushManager.prototype as unknown as Record<string, unknown>;
  manager['getSubscription'] = async () => subscribed();
  manager['subscribe'] = async ({ applicationServerKey }: { applicationServerKey: string }) => {
    localStorage.setItem(place, applicationServerKey);
    return subscribed();
  };
};

export interface PushDoor {
  /** Hands a message to the service worker, which is started for it when it sleeps. */
  deliver(message: object): Promise<void>;
  /** Puts the service worker to sleep. */
  stopWorker(): Promise<void>;
}

/** @param session of any page of the browser, also an empty one */
export const openPushDoor = async (session: CDPSession, origin: string): Promise<PushDoor> => {
  const found = new Promise<string>((known) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ isDeleted, scopeURL }) => !isDeleted && scopeURL.startsWith(origin));
      if (own) known(own.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await found;
  return {
    async deliver(message) {
      await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(message) });
    },
    async stopWorker() {
      await session.send('ServiceWorker.stopAllWorkers');
    },
  };
};

/** What stands in the list of the phone, title and text; nothing while the service worker is on its way up. */
export const shownBy = async (context: BrowserContext): Promise<string[]> => {
  const worker = context.serviceWorkers().at(-1);
  const shown = worker?.evaluate(async () => {
    const { registration } = globalThis as unknown as { readonly registration: ServiceWorkerRegistration };
    return (await registration.getNotifications()).map(({ title, body }) => `${title}: ${body}`);
  });
  return (await shown?.catch(() => [])) ?? [];
};

/**
 * Taps the newest notification. A script cannot tap as a finger does, so windows are not really opened or brought to the front:
 * what the service worker asks for is written down instead.
 */
export const tapNotification = (worker: Worker): Promise<string[]> =>
  worker.evaluate(async () => {
    const scope = globalThis as unknown as {
      readonly registration: ServiceWorkerRegistration;
      readonly clients: { openWindow(url: string): Promise<null> };
      dispatchEvent(event: Event): boolean;
    };
    const asked: string[] = [];
    const Notified = Reflect.get(globalThis, 'NotificationEvent') as new (type: string, init: object) => Event;
    const Window = Reflect.get(globalThis, 'WindowClient') as { prototype: { focus: unknown } };
    Window.prototype.focus = async function (this: { url: string }) {
      asked.push(`focus ${new URL(this.url).pathname}`);
    };
    scope.clients.openWindow = async (url) => {
      asked.push(`open ${url}`);
      return null;
    };
    const notification = (await scope.registration.getNotifications()).at(-1);
    const event = new Notified('notificationclick', { notification });
    let work: Promise<unknown> = Promise.resolve();
    Object.defineProperty(event, 'waitUntil', { value: (promise: Promise<unknown>) => (work = promise) });
    scope.dispatchEvent(event);
    await work;
    return asked;
  });
