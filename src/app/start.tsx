/** Puts the parts together: disk, store, screens, and then the engine. */
import { createDexieKv } from '#store/dexie-kv.ts';
import { type NotebookDb, openDatabase } from '#store/database.ts';
import { type Identity, openIdentity } from '#store/identity.ts';
import { createStore, type Store } from '#store/store.ts';
import { watchWork } from '#store/watch-work.ts';
import { createHttpClient } from '#sync/http-client.ts';
import { createHttpPeople } from '#sync/http-people.ts';
import type { Engine } from '#sync/engine.ts';
import { applyPreferences, usePreferences } from '#ui/preferences.ts';
import { createRoot, type Root } from 'react-dom/client';
import { App } from './app.tsx';
import { loadAppVersion } from './app-version.ts';
import {
  browserClock,
  browserGzip,
  browserRng,
  browserSessions,
  browserTimers,
  listenToBrowser,
  sessionMirror,
} from './browser-ports.ts';
import { deviceLabel } from './device-label.ts';
import { databaseName } from './no-notebook.ts';
import { fetchPage, firstScreen } from './routes.tsx';
import { StorageTrouble } from './storage-trouble.tsx';
import { reportTrouble, useTrouble } from './trouble.ts';

/** The notebook of this phone, open, and the app that belongs to it. */
export interface OpenedApp {
  readonly store: Store;
  /** Puts the app on the page; the address says which page of it. */
  readonly draw: () => void;
  /** Fetches the page of an address, before it is drawn. */
  readonly fetchPage: (address: string) => Promise<void>;
}

/** Starts the app in this element of the page. */
export const startApp = async (root: HTMLElement): Promise<void> => {
  const firstPage = fetchPage(location.pathname, usePreferences.getState().lastSpace === null);
  const words = applyPreferences();
  const opened = await openApp(createRoot(root), words);
  // The words that stand in the HTML stay on the screen until the page itself can take their place.
  await Promise.all([words, Promise.race([firstPage, pause(patienceMs)])]);
  opened?.draw();
};

/**
 * Opens the notebook; what stands on the page stays there until `draw` is called.
 * @param words when the page can speak
 * @returns null when the disk cannot be opened; the page then says so
 */
export const openApp = async (page: Root, words: Promise<void>): Promise<OpenedApp | null> => {
  let isTold = false;
  const sayWhy = async () => {
    isTold = true;
    await words;
    page.render(<StorageTrouble />);
  };
  try {
    const { store, engine } = await openNotebook(() => void sayWhy());
    const version = firstScreen.then(() => pause(breathMs)).then(loadAppVersion);
    const draw = () => page.render(<App store={store} engine={engine} version={version} />);
    // What was told has passed.
    if (isTold) void words.then(draw);
    return { store, draw, fetchPage };
  } catch (error) {
    reportTrouble(error);
    await sayWhy();
    return null;
  }
};

/** Opens the disk. @param sayWhy an older window or a slow disk holds it up; it may still come */
const openNotebook = async (sayWhy: () => void): Promise<ReturnType<typeof assemble>> => {
  let store: Store | null = null;
  const db = openDatabase(databaseName, {
    beforeOutdated: () => Promise.race([store?.texts.flushAll(), pause(lastWordsMs)]),
    onOutdated: () => useTrouble.setState({ isOutdated: true }),
    onBlocked: () => {
      useTrouble.setState({ isBlocked: true });
      sayWhy();
    },
  });
  const cancel = browserTimers.after(openingMs, () => {
    useTrouble.setState({ isDiskStuck: true });
    sayWhy();
  });
  const identity = await openIdentity(db, { clock: browserClock, rng: browserRng }).finally(cancel);
  useTrouble.setState({ isBlocked: false, isDiskStuck: false });
  const assembled = assemble(db, identity);
  store = assembled.store;
  return assembled;
};

const assemble = (db: NotebookDb, { secret, stamps }: Identity): { store: Store; engine: Promise<Engine> } => {
  const label = deviceLabel(navigator.userAgent);
  const fetchNow = (url: string, init: RequestInit) => fetch(url, init);
  const client = createHttpClient({
    fetch: fetchNow,
    timers: browserTimers,
    gzip: browserGzip,
    clock: browserClock,
    sessions: browserSessions,
    secret,
    label,
  });
  const ports = {
    kv: createDexieKv(db, { timers: browserTimers, onStuck: (isDiskStuck) => useTrouble.setState({ isDiskStuck }) }),
    clock: browserClock,
    rng: browserRng,
    stamps,
  };
  let wantEngine: () => void = () => undefined;
  const wanted = new Promise<void>((resolve) => {
    wantEngine = resolve;
  });
  const engine = Promise.race([firstScreen.then(() => pause(breathMs)), wanted])
    .then(loadEngine)
    .then(({ startEngine }) => startEngine(db, ports, client, store));
  const syncNow = () => {
    wantEngine();
    void engine.then((running) => running.sendNow());
  };
  const online = { ...createHttpPeople(client), syncNow };
  const store = createStore({ ...ports, db, timers: browserTimers, online, mirror: sessionMirror() });
  careForWriting(db, store);
  void firstScreen.then(store.prepareWriting);
  return { store, engine };
};

/** So long the page may be on its way before the app is drawn without it. */
const patienceMs = 3_000;
/** So long a newer window waits for what is being typed in this one. */
const lastWordsMs = 1_000;
/** After so long somebody is told why nothing comes. */
const openingMs = 5_000;
/** The first page fills before the engine and the service worker ask for the processor. */
const breathMs = 1_500;
const loadAgainMs = 30_000;

/** The engine's part of the app; without a network it may come later than the first screen. */
const loadEngine = async (): Promise<typeof import('./start-engine.ts')> => {
  for (;;) {
    try {
      return await import('./start-engine.ts');
    } catch (error) {
      reportTrouble(error);
      await pause(loadAgainMs);
    }
  }
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => void browserTimers.after(ms, () => resolve()));

/**
 * What is written reaches the disk when the page is hidden or about to load itself anew, and the browser is asked to keep it
 * after the first save.
 */
const careForWriting = (db: NotebookDb, store: Store): void => {
  listenToBrowser((signal) => {
    if (signal === 'hidden' || signal === 'frozen') void store.texts.flushAll();
  });
  window.addEventListener('before-reload', ({ detail }) => {
    useTrouble.setState({ isReloading: true });
    detail.waitFor(store.texts.flushAll());
  });
  window.addEventListener('reload-put-off', () => useTrouble.setState({ isReloading: false }));
  const stop = watchWork(
    db,
    () => {
      stop();
      void import('#pwa/storage.ts').then(({ keepStorage }) => keepStorage(), reportTrouble);
    },
    reportTrouble,
  );
};
