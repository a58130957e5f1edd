/**
 * Takes pictures of every screen, with the data of the invented town, into shots/. `--only=home,event` takes some of them,
 * `--readme` also the picture of README.md. Ends with 1 when a screen scrolls sideways, complains in the console or cannot be
 * photographed; all faults found are in shots/faults.txt.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { memberScreens, newcomerScreens, type Screen } from './album/screens.ts';
import { type Camera, checkSmallest, type Look, photograph } from './album/camera.ts';
import { printPaper } from './album/papers.ts';
import { playStory } from './album/story.ts';
import { findBrowser } from './support/find-browser.ts';
import { startNotebookServer } from './support/notebook-server.ts';
import { comeBack, waitUntilSent } from './support/steps.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'shots');
const only = process.argv
  .find((one) => one.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const faults: string[] = [];

const phone: readonly Look[] = [
  { size: '360', width: 360, height: 740, text: 'normal' },
  { size: '360', width: 360, height: 740, text: 'xlarge' },
];
const desk: readonly Look[] = [{ size: '1366', width: 1366, height: 768, text: 'normal' }];
/** What has words of its own in やさしい日本語. */
const isGuide = ({ name }: Screen): boolean => ['guide', 'principle', 'lessons', 'lesson'].includes(name);
const papers = [
  'printAgreement',
  'printCircular',
  'printSafety',
  'printAgreement-large',
  'printActions',
  'printActivities',
  'printActivity',
  'printDecisions',
  'printEvent',
  'printMeeting',
  'printMeeting-draft',
  'printAgenda',
  'printYear',
  'printRound',
  'printRound-large',
  'printRound-blank',
  'printRound-blank-large',
  'printSurvey',
  'printReview',
  'printReview-opinion',
  'printCase',
  'printRequirements',
  'posterRound',
  'posterRound-large',
  'posterRound-deck',
  'recoveryCard',
];

if (!only) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await startNotebookServer();
const browser = await chromium.launch({ executablePath: findBrowser().path, headless: true });
try {
  const story = await playStory(server.address, (what) => console.log(`  ${what}`));
  const first = newcomerScreens(story).filter(isWanted);
  const later = memberScreens(story).filter(isWanted);
  const signedIn = async (context: BrowserContext, person = 'ichiro'): Promise<Page> => {
    const page = await context.newPage();
    await comeBack(page, server.address, await story.town.cardFor(person), /わかばが丘/);
    await waitUntilSent(page);
    return page;
  };
  const newcomer = await (await phoneOf(2)).newPage();
  await walk('a new phone', first, phone, newcomer);
  if (first.length > 0) await speak(newcomer, 'en');
  await walk('a new phone in English', first, phone.slice(0, 1), newcomer, '-en');
  const member = await signedIn(await phoneOf(2));
  await walk('a phone', later, phone, member);
  await speak(member, 'en');
  await walk('a phone in English', later, phone.slice(0, 1), member, '-en');
  await speak(member, 'ja-ruby');
  await walk('a phone with readings', later.filter(isGuide), phone, member, '-ruby');
  await walk('a desk', first, desk, await (await deskOf()).newPage());
  await walk('a desk', later, desk, await signedIn(await deskOf()));
  if (process.argv.includes('--readme')) await paintReadme(await signedIn(await phoneOf(1), 'masao'));
} finally {
  await browser.close();
  await server.close();
}
report();

function isWanted({ name }: Screen): boolean {
  return !only || only.some((one) => name === one || name.startsWith(`${one}-`));
}

function phoneOf(sharpness: number): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: sharpness,
    isMobile: true,
    hasTouch: true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
}

function deskOf(): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
}

/** Visits the screens one after the other. */
async function walk(
  title: string,
  screens: readonly Screen[],
  looks: readonly Look[],
  page: Page,
  suffix = '',
): Promise<void> {
  console.log(`${title}: ${screens.length} screens`);
  const camera: Camera = { page, folder, onFault: (where, fault) => void faults.push(`${where}${suffix}: ${fault}`) };
  for (const screen of screens) {
    await photograph(camera, screen, `${server.address}${screen.address}`, looks, suffix);
    if (looks === desk) continue;
    await checkSmallest(camera, screen.name);
    if (papers.includes(screen.name) && suffix === '') await printPaper(page, folder, screen.name);
  }
}

/** Another language from the next page on, as if it had been chosen in the settings. */
async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((chosen) => {
    const kept = JSON.parse(localStorage.getItem('preferences') ?? '{"state":{},"version":1}');
    localStorage.setItem('preferences', JSON.stringify({ ...kept, state: { ...kept.state, language: chosen } }));
  }, language);
}

async function paintReadme(page: Page): Promise<void> {
  const images = join(root, 'docs/images');
  mkdirSync(images, { recursive: true });
  await page.goto(`${server.address}/`);
  await page.getByRole('link', { name: '活動を記録する' }).waitFor();
  await page.screenshot({ path: join(images, 'home.png') });
  console.log('docs/images/home.png is new');
}

function report(): void {
  const lines = [...new Set(faults)];
  writeFileSync(join(folder, 'faults.txt'), `${lines.join('\n')}\n`);
  console.log(lines.join('\n'));
  console.log(`Pictures are in ${folder}; ${lines.length} remarks.`);
  if (lines.some((line) => /no picture|scrolls sideways|: error|: console/.test(line))) process.exitCode = 1;
}
