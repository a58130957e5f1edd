import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../e2e/support/find-browser.ts';
import { root } from './run.ts';

/** `npm run icons`: draws the PNG icons from the SVG ones. Run it after a change of a drawing and commit what it writes. */
const icons = [
  { drawing: 'icon', png: 'icon-192', size: 192 },
  { drawing: 'icon', png: 'icon-512', size: 512 },
  { drawing: 'maskable', png: 'maskable-512', size: 512 },
  // iPhones round the corners themselves and show black where a picture is transparent.
  { drawing: 'maskable', png: 'apple-touch-180', size: 180 },
  { drawing: 'monochrome', png: 'monochrome-512', size: 512 },
];

const folder = join(root, 'public/icons');
const browser = await chromium.launch({ executablePath: findBrowser().path });
const page = await browser.newPage();
for (const { drawing, png, size } of icons) {
  const svg = readFileSync(join(folder, `${drawing}.svg`), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  writeFileSync(join(folder, `${png}.png`), await page.screenshot({ omitBackground: true }));
  console.log(`public/icons/${png}.png`);
}
await browser.close();
