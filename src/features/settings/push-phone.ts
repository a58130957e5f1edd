/** Being told that there is something new, as this browser and the notebook's home know it. */

/** Why this phone cannot be told, or whether it is. `hidden`: nobody offers it here. */
export type PushState =
  | { readonly kind: 'hidden' | 'no_browser' | 'home_screen' | 'denied' }
  | { readonly kind: 'ready'; readonly key: string; readonly hour: number | null };

/** Looks whether it is offered, and whether it is on. Without a network nothing is shown. */
export const findPush = async (): Promise<PushState> => {
  const answer = await fetch('/api/push/key').catch(() => null);
  if (answer?.status !== 200) return { kind: 'hidden' };
  const { key, hour } = (await answer.json()) as { key: string; hour: number | null };
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
    return { kind: /iPhone|iPad/.test(navigator.userAgent) ? 'home_screen' : 'no_browser' };
  }
  if (Notification.permission === 'denied') return { kind: 'denied' };
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return { kind: 'no_browser' };
  const own = await registration.pushManager.getSubscription();
  return { kind: 'ready', key, hour: own ? hour : null };
};

/**
 * Turns it on at this hour, or changes the hour. Called from a tap: only then may a browser ask.
 * @returns whether it is on now
 */
export const turnPushOn = async (key: string, hour: number): Promise<boolean> => {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return false;
    const { pushManager } = await navigator.serviceWorker.ready;
    const own =
      (await pushManager.getSubscription()) ??
      (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
    const { endpoint, keys } = own.toJSON();
    const answer = await fetch('/api/push/subscription', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ endpoint, keys, hour }),
    });
    return answer.ok;
  } catch {
    return false;
  }
};

/** Turns it off, here and at home. @returns whether nothing comes any more */
export const turnPushOff = async (): Promise<boolean> => {
  try {
    const { pushManager } = await navigator.serviceWorker.ready;
    const isGone = (await (await pushManager.getSubscription())?.unsubscribe()) ?? true;
    // Without a network the push service says later that the address is gone.
    await fetch('/api/push/subscription', { method: 'DELETE' }).catch(() => null);
    return isGone;
  } catch {
    return false;
  }
};

/** The service worker has no words of its own: it finds them there. `#` stands for the number. */
export const keepPushWords = async (
  words: Readonly<Record<'title' | 'one' | 'news' | 'safety', string>>,
): Promise<void> => {
  const cache = await caches.open('push-words');
  await cache.put('/push-words', new Response(JSON.stringify(words)));
};
