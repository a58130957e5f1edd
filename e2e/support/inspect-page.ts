/** What can be measured of a screen: accessibility rules, sideways scrolling, sizes of what is tapped. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export type TextSize = 'normal' | 'large' | 'xlarge';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Shows the page with another text size, as the setting does. */
export const setTextSize = (page: Page, size: TextSize): Promise<void> =>
  page.evaluate((wanted) => {
    if (wanted === 'normal') delete document.documentElement.dataset['text'];
    else document.documentElement.dataset['text'] = wanted;
  }, size);

/**
 * Broken rules of WCAG 2.2 AA and good practice, one line each. A bar that sticks to the bottom leaves a strip of what lies behind
 * it, which is then measured as small: sizes are looked at again with the whole page in sight.
 */
export const listViolations = async (page: Page): Promise<string[]> => {
  const found = await look(page);
  const others = found.filter(({ id }) => id !== 'target-size');
  const sizes = others.length < found.length ? await withWholePage(page, () => look(page)) : [];
  return [...others, ...sizes.filter(({ id }) => id === 'target-size')].map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
};

const look = async (page: Page) => {
  // The other mode opens a page of its own after every look, for frames of other sites; there are none here.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(rules)
    .analyze();
  return violations;
};

const withWholePage = async <T>(page: Page, work: () => Promise<T>): Promise<T> => {
  const { width, height } = page.viewportSize() ?? { width: 360, height: 740 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
  const done = await work();
  await page.setViewportSize({ width, height });
  return done;
};

/** Does anything stick out to the side? */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Everything that can be tapped and is smaller than `least` pixels, links inside a sentence apart. */
export const listSmallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((limit) => {
    const isInSentence = (one: Element): boolean => {
      const around = one.parentElement;
      return (
        one.tagName === 'A' &&
        around?.tagName === 'P' &&
        (around.textContent ?? '').length > (one.textContent ?? '').length
      );
    };
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap((one) => {
      const box = one.getBoundingClientRect();
      const isSeen = one.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1;
      if (!isSeen || isInSentence(one) || one.closest('[data-skip-link]') || box.bottom < 0) return [];
      // Fractions of a pixel come from rounding borders.
      if (box.width + 0.5 >= limit && box.height + 0.5 >= limit) return [];
      const name = one.getAttribute('aria-label') ?? (one.textContent || one.getAttribute('name')) ?? '';
      return [`${one.tagName} "${name.trim().slice(0, 30)}" ${Math.round(box.width)}×${Math.round(box.height)}`];
    });
  }, least);
