/** Opens a screen, waits until it stands still, looks for faults nobody has to see, and takes the pictures. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Screen } from './screens.ts';

export interface Look {
  /** Stands in the file's name. */
  readonly size: string;
  readonly width: number;
  readonly height: number;
  readonly text: 'normal' | 'large' | 'xlarge';
}

export interface Camera {
  readonly page: Page;
  readonly folder: string;
  /** Told of faults: the screen, and what is wrong. */
  readonly onFault: (screen: string, fault: string) => void;
}

/** Takes one picture of what is on the screen, and a second one of the whole page when it is longer. */
export const photograph = async (
  camera: Camera,
  screen: Screen,
  address: string,
  looks: readonly Look[],
  suffix = '',
): Promise<void> => {
  const { page, folder } = camera;
  const stop = listen(camera, screen.name);
  try {
    await page.goto(address, { waitUntil: 'load' });
    await page.locator('h1').first().waitFor();
    await stillness(page);
    await screen.act?.(page);
    await stillness(page);
    for (const look of looks) {
      await dress(page, look);
      await lookFor(camera, `${screen.name}-${look.size}-${look.text}${suffix}`);
      const file = join(folder, `${screen.name}-${look.size}-${look.text}${suffix}`);
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.screenshot({ path: `${file}.png` });
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      if (whole <= look.height + 1) continue;
      // A taller screen instead of a long picture: what sticks to the bottom then stands there.
      await page.setViewportSize({ width: look.width, height: whole });
      await page.screenshot({ path: `${file}-whole.png` });
    }
  } catch (error) {
    camera.onFault(screen.name, `no picture: ${String(error).split('\n')[0]}`);
  } finally {
    stop();
  }
};

/** The smallest phone there is, at every size of letters: only looked at, not photographed. */
export const checkSmallest = async (camera: Camera, name: string): Promise<void> => {
  for (const text of ['normal', 'large', 'xlarge'] as const) {
    await dress(camera.page, { size: '320', width: 320, height: 568, text });
    await lookFor(camera, `${name}-320-${text}`);
  }
};

const dress = async (page: Page, { width, height, text }: Look): Promise<void> => {
  await page.setViewportSize({ width, height });
  await page.evaluate((size) => {
    if (size === 'normal') delete document.documentElement.dataset['text'];
    else document.documentElement.dataset['text'] = size;
  }, text);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};

const lookFor = async ({ page, onFault }: Camera, where: string): Promise<void> => {
  for (const fault of await page.evaluate(findFaults)) onFault(where, fault);
};

/** Runs in the page. */
const findFaults = (): string[] => {
  const faults: string[] = [];
  const root = document.documentElement;
  const nameOf = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> ${(element.textContent ?? '').trim().slice(0, 30)}`;
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  if (root.scrollWidth > root.clientWidth) {
    const beyond = [...document.querySelectorAll('main *, header *, nav *')]
      .filter((element) => isSeen(element) && element.getBoundingClientRect().right > root.clientWidth + 1)
      .slice(0, 3)
      .map(nameOf);
    faults.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px: ${beyond.join(' · ')}`);
  }
  const headings = document.querySelectorAll('h1').length;
  if (headings !== 1) faults.push(`${headings} h1`);
  const words = document.body.innerText;
  const leftover = /undefined|NaN|\[object|\{\{|Invalid Date|null/.exec(words);
  if (leftover) faults.push(`says “${words.slice(Math.max(0, leftover.index - 20), leftover.index + 20)}”`);
  for (const element of document.querySelectorAll('main *, nav *, header *')) {
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
    const isHidden = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
    if (isCut && isHidden && isSeen(element) && element.textContent) faults.push(`is cut off: ${nameOf(element)}`);
  }
  for (const element of document.querySelectorAll('main button, main a, nav a, header a, header button')) {
    const { width, height } = element.getBoundingClientRect();
    const isInText = element.closest('p, li > span, dd') !== null && element.tagName === 'A';
    if (isSeen(element) && !isInText && width > 1 && (height < 44 || width < 44))
      faults.push(`is small, ${Math.round(width)}×${Math.round(height)}: ${nameOf(element)}`);
  }
  return faults;
};

/** Nothing has changed on the page for a while. */
const stillness = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const end = () => {
          observer.disconnect();
          done();
        };
        let quiet = setTimeout(end, 350);
        const observer = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(end, 350);
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        setTimeout(end, 4_000);
      }),
  );

/** Everything the page complains about while it is open. */
const listen = ({ page, onFault }: Camera, name: string): (() => void) => {
  const onConsole = (message: { type(): string; text(): string }): void => {
    if (message.type() === 'error' || message.type() === 'warning')
      onFault(name, `console: ${message.text().slice(0, 200)}`);
  };
  const onError = (error: Error): void => onFault(name, `error: ${error.message.slice(0, 200)}`);
  page.on('console', onConsole);
  page.on('pageerror', onError);
  return () => {
    page.off('console', onConsole);
    page.off('pageerror', onError);
  };
};
