import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Prints the page that is open to A4, as PDF and, where pdftoppm is installed, as one picture a sheet. */
export const printPaper = async (page: Page, folder: string, name: string): Promise<void> => {
  const file = join(folder, `${name}-A4`);
  await page.pdf({ path: `${file}.pdf`, format: 'A4', preferCSSPageSize: true, printBackground: false });
  try {
    execFileSync('pdftoppm', ['-r', '80', '-png', `${file}.pdf`, file], { stdio: 'ignore' });
  } catch {
    // The PDF alone shows it too.
  }
};
