/** A person's phone: a browser profile of its own with the real service worker, and a look at what is on it. */
import type { Browser, BrowserContext, Page } from '@playwright/test';

export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every answer of the server this phone received, as text. */
  readonly received: string[];
  /** Airplane mode. */
  setOffline(isOffline: boolean): Promise<void>;
  /** Everything in the phone's databases, as text. */
  disk(): Promise<string>;
  /** How often the person has tapped so far. */
  taps(): Promise<number>;
  close(): Promise<void>;
}

/**
 * A phone that has opened the app once, so that it works without a network from now on.
 * @param address the server's origin
 * @param at first page to open
 */
export const openPhone = async (browser: Browser, address: string, at = '/'): Promise<Phone> => {
  const context = await browser.newContext({ baseURL: address });
  await context.addInitScript(countTaps);
  const page = await context.newPage();
  const received: string[] = [];
  context.on('response', (response) => {
    if (!response.url().includes('/api/') || response.url().includes('/api/events')) return;
    response.text().then(
      (text) => received.push(text),
      () => received.push(''),
    );
  });
  await page.goto(at);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return {
    page,
    context,
    received,
    setOffline: (isOffline) => context.setOffline(isOffline),
    disk: () => page.evaluate(readDisk),
    taps: () => page.evaluate(() => Number(sessionStorage.getItem('taps') ?? 0)),
    close: () => context.close(),
  };
};

/** Runs in the page: counts what a finger does, over reloads. */
const countTaps = (): void =>
  addEventListener(
    'click',
    (event) => {
      if (event.isTrusted) sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps') ?? 0) + 1));
    },
    { capture: true },
  );

/** Runs in the page: every row of every store of every database. */
const readDisk = async (): Promise<string> => {
  const open = (name: string) =>
    new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const all = (db: IDBDatabase, store: string) =>
    new Promise<unknown[]>((done, failed) => {
      const request = db.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const found: Record<string, unknown> = {};
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const db = await open(name);
    for (const store of db.objectStoreNames) found[`${name}/${store}`] = await all(db, store);
    db.close();
  }
  return JSON.stringify(found);
};
