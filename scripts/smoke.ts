/**
 * `npm run smoke -- webkit` or `firefox`: one short story in a browser of another family, on the built product. It is no part of
 * `npm test`, because not every machine has these browsers; where one is missing it says how to install it and ends with 1.
 */
import { openFirefox } from '../e2e/other-browsers/firefox.ts';
import { MissingBrowser, type OtherBrowser } from '../e2e/other-browsers/other-browser.ts';
import { tellStory } from '../e2e/other-browsers/story.ts';
import { openWebkit } from '../e2e/other-browsers/webkit.ts';
import { build, isBuildNeeded } from './build.ts';

const families: { readonly [name: string]: () => Promise<OtherBrowser> } = { webkit: openWebkit, firefox: openFirefox };

const [name = ''] = process.argv.slice(2);
const open = families[name];
if (!open) {
  console.error(`usage: npm run smoke -- ${Object.keys(families).join('|')}`);
  process.exit(2);
}
process.exit((await smoke(open)) ? 0 : 1);

async function smoke(openBrowser: () => Promise<OtherBrowser>): Promise<boolean> {
  let browser: OtherBrowser | null = null;
  try {
    browser = await openBrowser();
    console.log(browser.version);
    if (isBuildNeeded() && (await build()) !== 0) return false;
    await tellStory(browser, (sentence) => console.log(`  ✓ ${sentence}`));
    console.log(`${name}: passed`);
    return true;
  } catch (error) {
    console.error(error instanceof MissingBrowser ? error.message : error);
    console.log(`${name}: failed`);
    return false;
  } finally {
    await browser?.close();
  }
}
