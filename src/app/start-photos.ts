/** Photos on their way: made, sent and fetched beside the text. It comes with the engine, after the first screen. */
import type { NotebookDb } from '#store/database.ts';
import { createPhotoDepot } from '#store/photo-depot.ts';
import { photosOf } from '#store/photos.ts';
import type { Store } from '#store/store.ts';
import type { HttpClient } from '#sync/http-client.ts';
import { startPhotoCourier } from '#sync/photo-courier.ts';
import { createPhotoLine } from '#sync/photo-line.ts';
import { browserClock, browserRng, browserTimers, listenToBrowser } from './browser-ports.ts';
import { browserLocks } from './engine-ports.ts';
import { reportTrouble } from './trouble.ts';

/** Starts the courier for this phone, and makes what was picked before the app was closed. */
export const startPhotos = (db: NotebookDb, store: Store, client: HttpClient): void => {
  void photosOf(store).develop();
  startPhotoCourier({
    depot: createPhotoDepot(db, browserClock, reportTrouble),
    line: createPhotoLine({
      fetch: (url, init) => fetch(url, init),
      address: location.origin,
      isCostly,
    }),
    timers: browserTimers,
    rng: browserRng,
    locks: browserLocks,
    around: { listen: listenToBrowser, isVisible: () => document.visibilityState === 'visible' },
    openSession: () => client.openSession(),
    onError: reportTrouble,
  });
};

/** What some browsers tell about the line; where they do not, nobody is kept waiting. */
const isCostly = (): boolean => {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean; readonly type?: string } };
  return connection?.saveData === true || connection?.type === 'cellular';
};
