/** Puts the parts together: disk, store, engine, screens. */
import { createDexieKv } from '#store/dexie-kv.ts';
import { type NotebookDb, openDatabase } from '#store/database.ts';
import { type Identity, openIdentity } from '#store/identity.ts';
import { createStore, type Store } from '#store/store.ts';
import { hasSharedSpace, watchWork } from '#store/watch-work.ts';
import { createEngine, type Engine } from '#sync/engine.ts';
import { createHttpClient } from '#sync/http-client.ts';
import { createHttpNet } from '#sync/http-net.ts';
import { createHttpPeople } from '#sync/http-people.ts';
import { applyPreferences } from '#ui/preferences.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { appVersion } from './app-version.ts';
import {
  browserClock,
  browserGzip,
  browserLocks,
  browserRng,
  browserTimers,
  listenToBrowser,
  openChannel,
  openEventStream,
  sessionMirror,
} from './browser-ports.ts';
import { deviceLabel } from './device-label.ts';
import { reportTrouble, useTrouble } from './trouble.ts';
import { StorageTrouble } from './storage-trouble.tsx';

const databaseName = 'kyodo-note';

/** Starts the app in this element of the page. */
export const startApp = async (root: HTMLElement): Promise<void> => {
  const db = openDatabase(databaseName, {
    onOutdated: () => useTrouble.setState({ isOutdated: true }),
    onBlocked: () => useTrouble.setState({ isBlocked: true }),
  });
  const page = createRoot(root);
  const words = applyPreferences();
  try {
    const identity = await openIdentity(db, { clock: browserClock, rng: browserRng });
    useTrouble.setState({ isBlocked: false });
    await words;
    const { store, engine } = assemble(db, identity);
    engine.start();
    page.render(<App store={store} engine={engine} version={appVersion} />);
  } catch (error) {
    reportTrouble(error);
    await words;
    page.render(<StorageTrouble />);
  }
};

const assemble = (db: NotebookDb, { secret, stamps }: Identity): { store: Store; engine: Engine } => {
  const kv = createDexieKv(db);
  const label = deviceLabel(navigator.userAgent);
  const fetchNow = (url: string, init: RequestInit) => fetch(url, init);
  const client = createHttpClient({ fetch: fetchNow, timers: browserTimers, gzip: browserGzip, secret, label });
  const ports = { kv, clock: browserClock, rng: browserRng, stamps, timers: browserTimers };
  const engine = createEngine({
    ...ports,
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
  const online = { ...createHttpPeople(client), syncNow: () => engine.sendNow() };
  const store = createStore({ ...ports, db, online, mirror: sessionMirror() });
  careForWriting(db, store);
  return { store, engine };
};

/** What is written reaches the disk when the page is hidden, and the browser is asked to keep it after the first save. */
const careForWriting = (db: NotebookDb, store: Store): void => {
  listenToBrowser((signal) => {
    if (signal === 'hidden' || signal === 'frozen') void store.texts.flushAll();
  });
  const stop = watchWork(
    db,
    () => {
      stop();
      void appVersion.keepStorage();
    },
    reportTrouble,
  );
};
