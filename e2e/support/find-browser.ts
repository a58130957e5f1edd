import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

export type Browser = { readonly path: string; readonly version: string; readonly foundBy: string };

/** Where Chrome, Chromium and Edge are put by their own installers, best first. */
const places: Record<string, readonly string[]> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [];
  }),
};

/**
 * Finds the real browser the end-to-end tests run in: CHROME_PATH, else an installed Chrome, Chromium or Edge, else the
 * one Playwright keeps in its own folder.
 * @throws Error with the command that installs one, when there is none; nothing is ever skipped silently
 */
export function findBrowser(): Browser {
  const given = process.env['CHROME_PATH'];
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROME_PATH names ${given}, which does not exist`);
    return describe(given, 'CHROME_PATH');
  }
  const installed = (places[process.platform] ?? []).find((path) => existsSync(path));
  if (installed) return describe(installed, 'installed on this machine');
  const kept = chromium.executablePath();
  if (kept && existsSync(kept)) return describe(kept, "Playwright's own folder");
  throw new Error(
    `No Chrome, Chromium or Edge was found. Install one:\n  ${installCommand()}\nor set CHROME_PATH to its program file.`,
  );
}

function describe(path: string, foundBy: string): Browser {
  // Edge and Chrome on Windows open a window instead of printing their version.
  if (process.platform === 'win32') return { path, version: 'version not asked', foundBy };
  const version = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  return { path, version, foundBy };
}

function installCommand(): string {
  if (process.platform === 'linux' && existsSync('/etc/debian_version'))
    return 'apt-get install chromium fonts-noto-cjk';
  return 'npx playwright install chromium';
}
