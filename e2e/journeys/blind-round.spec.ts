import { expect, test } from '@playwright/test';
import { DEFAULT_QUESTIONS } from '#content/content.ts';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { answerAll, type RatingFor, resultTables } from '../support/rounds.ts';
import { seedProject } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const people = ['青葉 一郎', '白熊 あおい', '道野 守'] as const;

/** The association thinks well of everything; the others do not. */
const ratings: Record<(typeof people)[number], RatingFor> = {
  '青葉 一郎': () => '◎',
  '白熊 あおい': (question) => (question % 3 === 0 ? '△' : '○'),
  '道野 守': (question) => (question === 5 ? '－' : question % 4 === 0 ? '×' : '○'),
};

const markers: Record<(typeof people)[number], string> = {
  '青葉 一郎': 'しるし一郎さくら貝7391',
  '白熊 あおい': 'しるしあおい銀やんま5126',
  '道野 守': 'しるし守ほおずき8840',
};

test('three parties answer without a network; nobody learns anything before the showing, and then all see the same', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const town = await seedProject(server.address, '雪かき応援プロジェクト', people);
  const host = town.phones['青葉 一郎'];
  if (!host) throw new Error('no phone');
  const { id: round } = await must(
    host.store.rounds.createRound(town.space, {
      phase: 'mid',
      set: DEFAULT_QUESTIONS,
      length: 'short',
      voice: 'party',
      collect: 'phones',
    }),
  );
  await host.sync();
  const at = `/s/${town.space}/rounds/${round}`;

  const phones = new Map<string, Phone>();
  for (const person of people) {
    const phone = await openPhone(browser, server.address);
    phones.set(person, phone);
    await comeBack(phone.page, server.address, town.cards[person] ?? '', /雪かき応援プロジェクト/);
    await phone.page.goto(at);
    await expect(phone.page.getByRole('heading', { level: 1, name: /第1回ふりかえり/ })).toBeVisible();
  }
  for (const person of people) {
    const phone = phones.get(person);
    if (!phone) continue;
    await phone.setOffline(true);
    const before = await phone.taps();
    await phone.page.getByRole('link', { name: '質問に答える' }).tap();
    await phone.page.getByRole('button', { name: '約束して答え始める' }).tap();
    const answers = await answerAll(phone.page, ratings[person], markers[person]);
    await phone.page.getByRole('button', { name: 'これで出す' }).tap();
    await expect(phone.page.getByRole('listitem').filter({ hasText: 'として答える' })).toContainText('完了');
    // The comment that was not asked for took one tap of its own.
    expect((await phone.taps()) - before - 1, 'taps of one sheet').toBeLessThanOrEqual(answers + 3);
  }
  for (const person of people) {
    const phone = phones.get(person);
    await phone?.setOffline(false);
    if (phone) await waitUntilSent(phone.page);
  }
  // Everybody has fetched what there is; the counts say so.
  for (const phone of phones.values()) {
    await phone.page.goto(at);
    await expect(phone.page.getByText('全員の答えがそろいました')).toBeVisible();
  }

  for (const person of people) {
    const phone = phones.get(person);
    if (!phone) continue;
    const held = await phone.disk();
    const received = phone.received.join('\n');
    expect(received, 'the search looks at real answers').toContain('answered');
    expect(held).toContain(markers[person]);
    for (const other of people.filter((one) => one !== person)) {
      expect(held, `disk of ${person}`).not.toContain(markers[other]);
      expect(received, `traffic of ${person}`).not.toContain(markers[other]);
    }
  }

  const first = phones.get('青葉 一郎');
  if (!first) throw new Error('no phone');
  await first.page.getByRole('button', { name: 'いっせいに見せ合う' }).tap();
  await first.page.getByRole('dialog').getByRole('button', { name: 'いっせいに見せ合う' }).tap();
  await expect(first.page.getByRole('link', { name: '結果を見る' })).toBeVisible();
  const tables: string[][] = [];
  for (const phone of phones.values()) {
    await phone.page.goto(`${at}/result`);
    tables.push(
      await resultTables(
        phone.page,
        people.map((person) => `${person}の会`),
        true,
      ),
    );
  }
  expect(tables[1]).toEqual(tables[0]);
  expect(tables[2]).toEqual(tables[0]);
  // A card becomes a やること with somebody's name on it, on the other phone too.
  await first.page.getByRole('checkbox', { name: /目的・目標の共有/ }).tap();
  await first.page
    .getByRole('link', { name: /について話す/ })
    .first()
    .tap();
  await first.page.getByRole('link', { name: 'やることにする' }).tap();
  await first.page.getByLabel(/何をしますか/).fill('連絡の順番を紙にまとめる');
  await first.page.getByRole('radio', { name: '白熊 あおい', exact: true }).tap();
  await first.page.getByRole('button', { name: '1か月後' }).tap();
  await first.page.getByLabel(/できたと言える状態/).fill('三者が紙を持っている');
  await first.page.getByRole('button', { name: '保存する' }).tap();
  await expect(first.page.getByRole('status').filter({ hasText: 'やることに入れました' })).toBeVisible();
  const second = phones.get('白熊 あおい');
  await second?.page.goto(`/s/${town.space}`);
  await expect(
    second?.page.getByText('連絡の順番を紙にまとめる').first() ?? first.page.getByText('no phone'),
  ).toBeVisible();
  for (const phone of phones.values()) await phone.close();
});
