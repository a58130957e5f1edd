import { expect, test } from '@playwright/test';
import { DEFAULT_QUESTIONS } from '#content/content.ts';
import type { Rating } from '#domain/evaluation/sheet.ts';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { paperTable } from '../support/rounds.ts';
import { type Seeded, seedProject } from '../support/seed.ts';
import { comeBack } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const people = ['青葉 一郎', '白熊 あおい', '道野 守'] as const;
const items = ['p1-before-a', 'p2-before-a', 'p3-before-a'] as const;
const together = ['p4-before-a', 'p5-before-a', 'p6-before-a', 'p7-before-a'] as const;

/*
 * 事前, short, three parties that answer together. Rows: itself, then the other parties in their order; － is 0.
 *
 * ①        Aoba 4: 2 3   Shirokuma 3: 3 2   Michino 4: 2 4
 * ②        Aoba 3: 3 3   Shirokuma 3: 3 3   Michino 3: 3 3
 * ③        Aoba 2: 3 3   Shirokuma 2: 3 3   Michino －: － －
 * ④        4 3 2   ⑤ 3 3 3   ⑥ － － －   ⑦ 2 3 －
 */
const each: Record<(typeof people)[number], readonly (readonly [us: Rating, first: Rating, second: Rating])[]> = {
  '青葉 一郎': [
    [4, 2, 3],
    [3, 3, 3],
    [2, 3, 3],
  ],
  '白熊 あおい': [
    [3, 3, 2],
    [3, 3, 3],
    [2, 3, 3],
  ],
  '道野 守': [
    [4, 2, 4],
    [3, 3, 3],
    [0, 0, 0],
  ],
};
const joint: Record<(typeof people)[number], readonly Rating[]> = {
  '青葉 一郎': [4, 3, 0, 2],
  '白熊 あおい': [3, 3, 0, 3],
  '道野 守': [2, 3, 0, 0],
};

/**
 * The paper, reckoned by hand. ① Aoba: itself 4; seen by the others (3 + 2) / 2 = 2.5; difference 1.5, which is wide (▲).
 * Shirokuma: 3; (2 + 4) / 2 = 3; 0. Michino: 4; (3 + 2) / 2 = 2.5; 1.5. ② is 3 everywhere.
 * ③ Aoba: 2; seen by Shirokuma alone 3; −1 (▲). Shirokuma the same. Michino: nothing of its own; (3 + 3) / 2 = 3.
 * ④ 4, 3 and 2, so 4 − 2 = 2 apart (▲). ⑤ 3 and 0. ⑥ － from all: データ不足. ⑦ 2 and 3, so 1 apart (▲), the third data lacking.
 */
const none = 'データ不足';
const all = 'みんなのこと';
const paper: Record<string, readonly (readonly [self: string, seen: string, gap: string])[]> = {
  '青葉 一郎の会': [
    ['4.0', '2.5', '▲ +1.5'],
    ['3.0', '3.0', '0.0'],
    ['2.0', '3.0', '▲ -1.0'],
    ['4.0', all, '▲ 2.0'],
    ['3.0', all, '0.0'],
    [none, all, none],
    ['2.0', all, '▲ 1.0'],
  ],
  '白熊 あおいの会': [
    ['3.0', '3.0', '0.0'],
    ['3.0', '3.0', '0.0'],
    ['2.0', '3.0', '▲ -1.0'],
    ['3.0', all, '▲ 2.0'],
    ['3.0', all, '0.0'],
    [none, all, none],
    ['3.0', all, '▲ 1.0'],
  ],
  '道野 守の会': [
    ['4.0', '2.5', '▲ +1.5'],
    ['3.0', '3.0', '0.0'],
    [none, '3.0', none],
    ['2.0', all, '▲ 2.0'],
    ['3.0', all, '0.0'],
    [none, all, none],
    [none, all, '▲ 1.0'],
  ],
};

/** On the screen differences are said in steps: 1.5 is two, 1.0 is one. */
const screen: Record<string, readonly string[]> = {
  '青葉 一郎の会': ['▲ 2段ちがい', 'ほぼ同じ', '▲ 1段ちがい', '▲ 2段ちがい', 'ほぼ同じ', none, '▲ 1段ちがい'],
  '道野 守の会': ['▲ 2段ちがい', 'ほぼ同じ', none, '▲ 2段ちがい', 'ほぼ同じ', none, '▲ 1段ちがい'],
};

const play = async (town: Seeded): Promise<string> => {
  const host = town.phones[people[0]];
  if (!host) throw new Error('no phone');
  const facts = {
    phase: 'before',
    length: 'short',
    set: DEFAULT_QUESTIONS,
    voice: 'party',
    collect: 'phones',
  } as const;
  const { id } = await must(host.store.rounds.createRound(town.space, facts));
  await host.sync();
  for (const [at, person] of people.entries()) {
    const phone = town.phones[person];
    if (!phone) throw new Error('no phone');
    await phone.sync();
    await must(phone.store.rounds.givePromise(town.space, id));
    const others = town.parties.filter((_, other) => other !== at);
    const write = (itemId: string, subject: string, rating: Rating) =>
      must(phone.store.sheets.writeAnswer(town.space, id, { itemId, subject, rating }));
    for (const [place, itemId] of items.entries()) {
      const [us = 0, first = 0, second = 0] = each[person][place] ?? [];
      await write(itemId, 'us', us);
      await write(itemId, others[0] ?? '', first);
      await write(itemId, others[1] ?? '', second);
    }
    for (const [place, itemId] of together.entries()) await write(itemId, 'all', joint[person][place] ?? 0);
    await must(phone.store.sheets.handIn(town.space, id));
    await phone.sync();
  }
  await host.sync();
  await must(host.store.rounds.show(town.space, id));
  await host.sync();
  return `/s/${town.space}/rounds/${id}`;
};

test('the numbers on screen and paper are those reckoned by hand', async ({ browser }) => {
  test.setTimeout(120_000);
  const town = await seedProject(server.address, '雪かき', people);
  const at = await play(town);
  const { page, close } = await openPhone(browser, server.address);
  await comeBack(page, server.address, town.cards[people[0]] ?? '', /雪かき/);

  await page.goto(`${at}/print`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const [party, rows] of Object.entries(paper))
    expect([party, await paperTable(page, party)]).toEqual([party, rows]);

  await page.goto(`${at}/result`);
  await expect(page.getByRole('heading', { level: 1, name: '結果' })).toBeVisible();
  for (const [party, gaps] of Object.entries(screen)) {
    await page.getByRole('radio', { name: party }).tap();
    const rows = page.getByRole('table', { name: new RegExp(`^${party}`) }).getByRole('row');
    await expect(rows).toHaveCount(8);
    const told = await rows.locator('td:last-child').allInnerTexts();
    expect([
      party,
      told.map((text) =>
        text
          .replaceAll(/\s+/gu, ' ')
          .replace(/^ちがい ?/u, '')
          .replace(/ ?(自分|相手)が高い$/u, ''),
      ),
    ]).toEqual([party, gaps]);
  }
  await close();
});
