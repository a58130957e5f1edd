import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './support/find-browser.ts';

const root = join(import.meta.dirname, '..');

/** Stories of people with phones, in a real browser with the real service worker, on the built product. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: join(root, 'test-results'),
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
  use: {
    launchOptions: {
      executablePath: findBrowser().path,
      // A browser under test calls nobody and draws without a graphics card.
      args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'allow',
    actionTimeout: 15_000,
    // Recording every step costs a quarter of the time: `--trace retain-on-failure` when a story has to be looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
