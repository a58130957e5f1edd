import { Workbox } from 'workbox-window';

export type AppVersionState = {
  /** Every page opens without a network. */
  readonly offlineReady: boolean;
  /** It became so just now, for the first time on this device. */
  readonly isFirstTime: boolean;
  /** A newer version is on the device and waits for `apply`. */
  readonly updateWaiting: boolean;
};

/** What the app knows about its own copy on this device. Made for `useSyncExternalStore`, without React. */
export type AppVersion = {
  /** The same object until something changes. */
  readonly current: () => AppVersionState;
  /** Calls `listener` after each change; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes to the waiting version and loads the page anew. Save what is being written first. */
  readonly apply: () => void;
};

const hour = 60 * 60 * 1000;
const script = '/service-worker.js';

/**
 * Keeps a copy of the app on the device and looks for a newer one: at the start, when somebody comes back after an hour, and
 * every hour. Where a browser has no service worker (plain http, some private windows) the app works, but only online.
 */
export function registerAppVersion(): AppVersion {
  let state: AppVersionState = { offlineReady: false, isFirstTime: false, updateWaiting: false };
  const listeners = new Set<() => void>();
  const change = (next: Partial<AppVersionState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const version = {
    current: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  if (!('serviceWorker' in navigator)) return { ...version, apply: () => location.reload() };

  const workbox = new Workbox(script, { scope: '/' });
  let isApplying = false;
  let registration: ServiceWorkerRegistration | undefined;
  workbox.addEventListener('activated', ({ isUpdate }) => change({ offlineReady: true, isFirstTime: !isUpdate }));
  workbox.addEventListener('waiting', () => change({ updateWaiting: true }));
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (!isUpdate) return;
    // Another tab may have asked for the new version while somebody writes in this one: it reloads when it is told to.
    if (isApplying) location.reload();
    else change({ updateWaiting: true });
  });
  const apply = (): void => {
    isApplying = true;
    takeWaiting();
  };
  // A browser under load may be slow to hand over, or lose the word on the way: it is said again until it was heard.
  const takeWaiting = (): void => {
    if (!registration?.waiting) return location.reload();
    workbox.messageSkipWaiting();
    setTimeout(takeWaiting, 2000);
  };
  void workbox.register().then(
    (found) => {
      registration = found;
      if (!found) return;
      if (found.active) change({ offlineReady: true });
      lookRegularly(found);
    },
    // The browser refused it, as when storage is switched off. The app still works online.
    () => undefined,
  );
  return { ...version, apply };
}

function lookRegularly(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  const look = async (): Promise<void> => {
    if (registration.installing || Date.now() - lookedAt < hour) return;
    lookedAt = Date.now();
    // Behind a captive portal the script is somebody's login page; only a real answer is worth an update.
    const answer = await fetch(script, { cache: 'no-store' }).catch(() => undefined);
    const isScript = answer?.headers.get('content-type')?.includes('javascript');
    if (answer?.status === 200 && isScript) await registration.update().catch(() => undefined);
  };
  setInterval(() => void look(), hour);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look();
  });
}
