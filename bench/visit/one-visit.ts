/** One visit to a page in a browser that was started for it, on a slow phone and a slow line. */
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from '@playwright/test';

export interface Visit {
  /** First contentful paint, milliseconds after the address was opened. */
  readonly fcp: number;
  /** The first button or link of the page stands there and belongs to React. */
  readonly ready: number;
  /** Ready, and the main thread has had no task over 50 ms for a second after that moment. */
  readonly usable: number;
  /** Kilobytes that came over the line. */
  readonly kilobytes: number;
}

export interface Conditions {
  readonly cpu: number;
  readonly isOffline?: boolean;
}

/** A browser process on this profile folder. */
export const openBrowser = (executablePath: string, profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      // The list under the address bar is a page of its own on desktops: it would be compiled while the visit is measured.
      '--disable-features=WebUIOmniboxPopup',
    ],
  });

/**
 * Opens the address and measures. The page stays open: close the context.
 * @param then what still happens in the page, unmeasured and at full speed
 */
export const visit = async (
  context: BrowserContext,
  address: string,
  { cpu, isOffline = false }: Conditions,
  then: (page: Page) => Promise<void> = async () => undefined,
): Promise<Visit> => {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(watchPage);
  const cdp = await context.newCDPSession(page);
  let bytes = 0;
  cdp.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await cdp.send('Network.enable');
  await context.setOffline(isOffline);
  await cdp.send('Network.emulateNetworkConditions', isOffline ? airplane : slowLine);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.goto(address, { waitUntil: 'commit', timeout: patienceMs });
  const seen = await untilQuiet(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await then(page);
  await cdp.detach();
  return { ...seen, kilobytes: bytes / 1000 };
};

const slowLine = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const airplane = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 };
const patienceMs = 60_000;
const quietMs = 1_000;

const untilQuiet = async (page: Page): Promise<Omit<Visit, 'kilobytes'>> => {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const { fcp, ready, lastTaskEnd, now } = await page.evaluate(() => ({ ...window.seen, now: performance.now() }));
    const usable = Math.max(ready, lastTaskEnd);
    if (ready > 0 && fcp > 0 && now - usable > quietMs) return { fcp, ready, usable };
    if (Date.now() > deadline) throw new Error(`${page.url()} was not usable within ${patienceMs / 1000} s`);
    await pause(100);
  }
};

interface Seen {
  fcp: number;
  ready: number;
  lastTaskEnd: number;
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page before anything else. */
const watchPage = (): void => {
  const seen: Seen = { fcp: 0, ready: 0, lastTaskEnd: 0 };
  window.seen = seen;
  const isThere = (element: Element): boolean =>
    element.getBoundingClientRect().height > 0 && Object.keys(element).some((key) => key.startsWith('__reactProps'));
  const look = (): void => {
    if ([...document.querySelectorAll('main button, main a')].some(isThere)) seen.ready = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.lastTaskEnd = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') seen.fcp = startTime;
  }).observe({ type: 'paint', buffered: true });
};
