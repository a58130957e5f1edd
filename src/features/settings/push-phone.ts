/** Being told that there is something new, as this browser and the notebook's home know it. */
import type { Store } from '#store/store.ts';

/** Why this phone cannot be told, or whether it is. `hidden`: nobody offers it here, or there is nothing to be told of. */
export type PushState =
  | { readonly kind: 'hidden' | 'no_browser' | 'home_screen' | 'denied' }
  | { readonly kind: 'ready'; readonly key: string; readonly hour: number | null };

/** How an attempt ended. `not_allowed`: the question of the browser was closed without an answer. */
export type PushEnd = 'done' | 'not_allowed' | 'failed';

/** Looks whether it is offered, and whether it is on. Without a network, or before the first notebook that others share, nothing is shown. */
export const findPush = async (store: Store): Promise<PushState> => {
  const spaces = await store.spaces.listSpaces();
  if (!spaces.some(({ state }) => state === 'shared')) return { kind: 'hidden' };
  const offer = await store.joining.findPush();
  if (!offer.ok || typeof offer.value.key !== 'string') return { kind: 'hidden' };
  const { key, hour = null } = offer.value;
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
    return { kind: /iPhone|iPad/.test(navigator.userAgent) ? 'home_screen' : 'no_browser' };
  }
  if (Notification.permission === 'denied') return { kind: 'denied' };
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return { kind: 'no_browser' };
  const own = await registration.pushManager.getSubscription();
  return { kind: 'ready', key, hour: own && isMadeWith(own, key) ? hour : null };
};

/** Turns it on at this hour, or changes the hour. Called from a tap: only then may a browser ask. */
export const turnPushOn = async (store: Store, key: string, hour: number): Promise<PushEnd> => {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return 'not_allowed';
    const { endpoint, keys } = (await subscribe(key)).toJSON();
    if (endpoint === undefined || keys === undefined) return 'failed';
    const kept = await store.joining.keepPush({ endpoint, keys, hour });
    return kept.ok ? 'done' : 'failed';
  } catch {
    return 'failed';
  }
};

/** Turns it off, here and at home. */
export const turnPushOff = async (store: Store): Promise<PushEnd> => {
  try {
    const { pushManager } = await navigator.serviceWorker.ready;
    const isGone = (await (await pushManager.getSubscription())?.unsubscribe()) ?? true;
    // Without a network the push service says later that the address is gone.
    await store.joining.deletePush();
    return isGone ? 'done' : 'failed';
  } catch {
    return 'failed';
  }
};

/** The service worker has no words of its own: it finds them there. `#` stands for the number. */
export const keepPushWords = async (
  words: Readonly<Record<'title' | 'one' | 'news' | 'safety', string>>,
): Promise<void> => {
  const cache = await caches.open('push-words');
  await cache.put('/push-words', new Response(JSON.stringify(words)));
};

const subscribe = async (key: string): Promise<PushSubscription> => {
  const { pushManager } = await navigator.serviceWorker.ready;
  const own = await pushManager.getSubscription();
  if (own && isMadeWith(own, key)) return own;
  // The person who runs the server has made new keys: a browser gives no second address beside the old one.
  await own?.unsubscribe();
  // A browser that does not reach its push service waits for ever.
  return withinPatience(pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
};

const withinPatience = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('no push service')), patienceMs)),
  ]);

const patienceMs = 20_000;

const isMadeWith = ({ options }: PushSubscription, key: string): boolean => {
  const bytes = new Uint8Array(options.applicationServerKey ?? []);
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') === key;
};
