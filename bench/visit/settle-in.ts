import { fillServer } from '../../e2e/support/invented-town.ts';
import { comeBack, waitUntilSent } from '../../e2e/support/steps.ts';
import { openBrowser } from './one-visit.ts';

/** Makes a profile folder in which somebody of the invented town has the app, with a year of the association in it. */
export const settleIn = async (executablePath: string, profile: string, address: string): Promise<void> => {
  const town = await fillServer(address);
  const context = await openBrowser(executablePath, profile);
  const page = await context.newPage();
  await comeBack(page, address, await town.cardFor('hanako'), /わかばが丘/);
  await waitUntilSent(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.close();
};
