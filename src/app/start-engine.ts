/** The engine and everything only it needs; it comes after the first screen. */
import type { NotebookDb } from '#store/database.ts';
import type { Store } from '#store/store.ts';
import { hasSharedSpace, watchWork } from '#store/watch-work.ts';
import type { ReplicaPorts } from '#replica/ports.ts';
import { createEngine, type Engine } from '#sync/engine.ts';
import type { HttpClient } from '#sync/http-client.ts';
import { createHttpNet } from '#sync/http-net.ts';
import { browserTimers, listenToBrowser } from './browser-ports.ts';
import { browserLocks, openChannel, openEventStream } from './engine-ports.ts';
import { reportTrouble } from './trouble.ts';

/** Starts sending and fetching for this tab, or for all tabs when it leads. */
export const startEngine = (db: NotebookDb, ports: ReplicaPorts, client: HttpClient, store: Store): Engine => {
  const engine = createEngine({
    ...ports,
    timers: browserTimers,
    net: createHttpNet(client, { timers: browserTimers, openStream: openEventStream }),
    locks: browserLocks,
    channel: openChannel('kyodo-note'),
    around: {
      listen: listenToBrowser,
      isVisible: () => document.visibilityState === 'visible',
      watchWork: (onWork) => watchWork(db, onWork, reportTrouble),
      hasSharedSpace: () => hasSharedSpace(db),
    },
    onError: reportTrouble,
  });
  engine.start();
  // Photos go after the text, and their parts are fetched after the engine's.
  void import('./start-photos.ts').then(({ startPhotos }) => startPhotos(db, store, client), reportTrouble);
  return engine;
};
