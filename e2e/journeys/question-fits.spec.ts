import { expect, test } from '@playwright/test';
import { DEFAULT_QUESTIONS } from '#content/content.ts';
import type { Phase } from '#domain/evaluation/question-set.ts';
import { must } from '#testing/town/must.ts';
import { setTextSize } from '../support/inspect-page.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { answerAll } from '../support/rounds.ts';
import { seedProject } from '../support/seed.ts';
import { comeBack } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

/** As long as the register allows: 80 letters, alike at their beginning and at their end. */
const longest = (number: number) =>
  `みずほの市わかばが丘地区の雪とくらしを支える会${number}`.padEnd(79, '連絡協議会準備委員会').concat('会');

const openRound = async (people: readonly string[], phase: Phase, length: 'short' | 'full', isLong: boolean) => {
  const names = isLong ? people.map((_, at) => longest(at + 1)) : undefined;
  const town = await seedProject(server.address, '雪かき', people, names);
  const host = town.phones[people[0] ?? ''];
  if (!host) throw new Error('no phone');
  const facts = { phase, length, set: DEFAULT_QUESTIONS, voice: 'party', collect: 'phones' } as const;
  const { id } = await must(host.store.rounds.createRound(town.space, facts));
  await must(host.store.rounds.givePromise(town.space, id));
  await host.sync();
  return { town, at: `/s/${town.space}/rounds/${id}` };
};

for (const phase of ['before', 'mid', 'after'] as const) {
  test(`each question of the full sheet (${phase}) and all its answers are seen at once on a small phone with the largest letters`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const people = ['青葉 一郎', '白熊 あおい', '道野 守'];
    const { town, at } = await openRound(people, phase, 'full', true);
    const { page, close } = await openPhone(browser, server.address);
    await comeBack(page, server.address, town.cards['青葉 一郎'] ?? '', /雪かき/);
    await page.goto(`${at}/answer?q=1`);
    await expect(page.getByText(/^質問 1 \//)).toBeVisible();
    const total = Number(/\/ (\d+)/.exec(await page.getByText(/^質問 1 \//).innerText())?.[1]);
    expect(total).toBeGreaterThan(30);
    const tooLow: string[] = [];
    for (const size of ['xlarge', 'large', 'normal'] as const) {
      await setTextSize(page, size);
      for (let number = 1; number <= total; number += 1) {
        await page.evaluate((address) => history.replaceState(null, '', address), `${at}/answer?q=${number}`);
        await expect(page.getByText(`質問 ${number} / ${total}`)).toBeVisible();
        const seen = await page.evaluate(whereItIs);
        if (!seen.isWhole) tooLow.push(`${size} ${number}: ${JSON.stringify(seen)}`);
      }
    }
    expect(tooLow).toEqual([]);
    await close();
  });
}

for (const [people, length] of [
  [['青葉 一郎', '白熊 あおい'], 'short'],
  [['青葉 一郎', '白熊 あおい'], 'full'],
  [['青葉 一郎', '白熊 あおい', '道野 守'], 'short'],
  [['青葉 一郎', '白熊 あおい', '道野 守'], 'full'],
] as const) {
  test(`${people.length} parties, ${length}: a sheet takes no more taps than its answers and three`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const { town, at } = await openRound(people, 'mid', length, false);
    const phone = await openPhone(browser, server.address);
    const { page } = phone;
    await comeBack(page, server.address, town.cards['青葉 一郎'] ?? '', /雪かき/);
    await page.goto(at);
    await expect(page.getByRole('heading', { level: 1, name: /第1回ふりかえり/ })).toBeVisible();
    await phone.setOffline(true);
    const before = await phone.taps();
    await page.getByRole('link', { name: '質問に答える' }).tap();
    const answers = await answerAll(page, () => '○');
    await page.getByRole('button', { name: 'これで出す' }).tap();
    await expect(page.getByRole('listitem').filter({ hasText: 'として答える' })).toContainText('完了');
    const taps = (await phone.taps()) - before;
    expect(answers).toBeGreaterThanOrEqual(length === 'short' ? 10 : 30);
    // One more is the promise, which was given before here.
    expect(taps + 1).toBeLessThanOrEqual(answers + 3);
    await phone.close();
  });
}

/** Runs in the page: from the top of the page, are heading and last answer on the screen at the same time? */
const whereItIs = () => {
  scrollTo(0, 0);
  const heading = document.querySelector('h1')?.getBoundingClientRect();
  const answers = [...document.querySelectorAll('main [role="group"] button')].map((one) =>
    one.getBoundingClientRect(),
  );
  const bottom = Math.max(...answers.map((box) => box.bottom));
  const least = Math.min(...answers.map((box) => box.height));
  // What floats over the bottom of the screen hides what lies behind it.
  const bars = [...document.querySelectorAll('nav, .action-bar')].flatMap((one) => {
    const box = one.getBoundingClientRect();
    return box.height > 0 && ['fixed', 'sticky'].includes(getComputedStyle(one).position) && box.top > innerHeight / 2
      ? [box.top]
      : [];
  });
  const floor = Math.min(innerHeight, ...bars);
  return {
    isWhole: heading !== undefined && heading.top >= 0 && answers.length >= 4 && bottom <= floor + 0.5,
    bottom: Math.round(bottom),
    floor: Math.round(floor),
    least: Math.round(least),
    text: document.querySelector('h1')?.textContent?.length,
  };
};
