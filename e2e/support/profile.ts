/** A browser profile on the disk, as a phone has one: the browser on it can die at any moment and be started again, or be copied. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

export interface Profile {
  /** Starts the browser on what the profile holds. */
  open(): Promise<{ readonly context: BrowserContext; readonly page: Page }>;
  /** SIGKILL to every process of the browser: no farewell, no flush. */
  kill(): Promise<void>;
  /** A copy of the closed profile, as from a backup of the phone. */
  copy(): Profile;
  remove(): void;
}

/** @param address origin of the server */
export const createProfile = (
  address: string,
  folder = mkdtempSync(join(tmpdir(), 'kyodo-note-profile-')),
): Profile => ({
  async open() {
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: findBrowser().path,
      baseURL: address,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
    });
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  },
  async kill() {
    for (const pid of processesOn(folder)) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended with the one before.
      }
    }
    while (processesOn(folder).length > 0) await new Promise((next) => setTimeout(next, 20));
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(folder, lock), { force: true });
  },
  copy() {
    const other = mkdtempSync(join(tmpdir(), 'kyodo-note-profile-'));
    cpSync(folder, other, { recursive: true, filter: (path) => !/Singleton(Lock|Cookie|Socket)$/.test(path) });
    return createProfile(address, other);
  },
  remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
});

/** Every process that was started for this folder. */
const processesOn = (folder: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandOf(pid).includes(folder));

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};
