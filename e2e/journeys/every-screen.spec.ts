import { expect, type Page, test } from '@playwright/test';
import { memberScreens, newcomerScreens, type Screen } from '../album/screens.ts';
import { playStory, type Story } from '../album/story.ts';
import { listSmallTargets, listViolations, scrollsSideways, setTextSize } from '../support/inspect-page.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { comeBack } from '../support/steps.ts';

// Long walks, two at a time, with a server of its own for each hand: a member's is walked in three parts.
test.describe.configure({ mode: 'parallel' });

let server: NotebookServer;
let story: Story;
test.beforeAll(async () => {
  server = await startNotebookServer();
  story = await playStory(server.address, () => {});
});
test.afterAll(() => server.close());

/** Scenes that must always work: logging, answering an event, writing a meeting, evaluating, joining. */
const core = new Set([
  'welcome',
  'start',
  'join',
  'home',
  'newActivity',
  'event',
  'eventReception',
  'meeting',
  'meetingAttendance',
  'closeMeeting',
  'answerRound',
  'passRound',
  'round',
]);

const parts = 3;
const walks = [
  ['somebody new', null],
  ['a member, of the first part,', 0],
  ['a member, of the second part,', 1],
  ['a member, of the third part,', 2],
] as const;

/** Every third screen, so that no part has all the heavy ones. */
const isOfPart =
  (part: number) =>
  (_: Screen, index: number): boolean =>
    index % parts === part;

for (const language of ['ja', 'en'] as const) {
  for (const [who, part] of walks) {
    test(`${who} finds every screen accessible, in ${language}, at three text sizes and on the smallest phone`, async ({
      browser,
    }) => {
      test.setTimeout(900_000);
      const phone = await openPhone(browser, server.address);
      const { page } = phone;
      if (part !== null) await comeBack(page, server.address, await story.town.cardFor('ichiro'), /わかばが丘/);
      await speak(page, language);
      const faults: string[] = [];
      const screens = part === null ? newcomerScreens(story) : memberScreens(story).filter(isOfPart(part));
      expect(screens.length).toBeGreaterThan(0);
      for (const screen of screens) {
        faults.push(...(await inspect(page, screen, server.address)));
      }
      expect(faults).toEqual([]);
      await phone.close();
    });
  }
}

const speak = async (page: Page, language: string): Promise<void> => {
  await page.evaluate((wanted) => {
    const kept = JSON.parse(localStorage.getItem('preferences') ?? '{"version":1,"state":{}}');
    localStorage.setItem('preferences', JSON.stringify({ ...kept, state: { ...kept.state, language: wanted } }));
  }, language);
};

/** One screen at three text sizes: rules, sideways scrolling at 360 and 320 pixels, sizes of what is tapped. */
const inspect = async (page: Page, screen: Screen, address: string): Promise<string[]> => {
  const faults: string[] = [];
  await page.goto(`${address}${screen.address}`);
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await screen.act?.(page);
  await page.locator('h1').first().waitFor();
  for (const size of ['normal', 'large', 'xlarge'] as const) {
    await setTextSize(page, size);
    const at = `${screen.name} at ${size}`;
    faults.push(...(await listViolations(page)).map((fault) => `${at}: ${fault}`));
    await page.setViewportSize({ width: 320, height: 568 });
    if (await scrollsSideways(page)) faults.push(`${at}: scrolls sideways at 320 px`);
    await page.setViewportSize({ width: 360, height: 740 });
    if (size === 'normal' && core.has(screen.name)) {
      faults.push(...(await listSmallTargets(page, 54)).map((fault) => `${at}: ${fault}`));
    }
  }
  await setTextSize(page, 'normal');
  return faults;
};
