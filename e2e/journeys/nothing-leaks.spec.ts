import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { DEFAULT_QUESTIONS } from '#content/content.ts';
import { paths } from '#paths';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { answerAll } from '../support/rounds.ts';
import { seedProject } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const people = ['青葉 一郎', '白熊 あおい', '道野 守'] as const;
const markers = { phone: 'しるし銀やんま7391', pass: 'しるしほおずき5126', paper: 'しるし月見草8840' };

test('what is not shown yet is found on no other phone, in no file, on no page, on no paper and in no log', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const town = await seedProject(server.address, '雪かき', people);
  const host = town.phones['青葉 一郎'];
  if (!host) throw new Error('no phone');
  const facts = { phase: 'mid', length: 'short', set: DEFAULT_QUESTIONS, voice: 'party' } as const;
  const open = async (collect: 'phones' | 'onePhone') =>
    (await must(host.store.rounds.createRound(town.space, { ...facts, collect }))).id;
  const own = await open('phones');
  const passed = await open('onePhone');
  await host.sync();

  const writer = await openPhone(browser, server.address);
  const sent = requestsOf(writer.context);
  const { page } = writer;
  await comeBack(page, server.address, town.cards['青葉 一郎'] ?? '', /雪かき/);

  // On one's own phone.
  await page.goto(paths.answerRound(town.space, own));
  await page.getByRole('button', { name: '約束して答え始める' }).tap();
  await answerAll(page, () => '×', markers.phone);
  await page.getByRole('button', { name: 'これで出す' }).tap();
  await waitUntilSent(page);

  // On a phone that goes round.
  await page.goto(paths.passRound(town.space, passed));
  await page.getByRole('button', { name: '青葉 一郎の会として答えます' }).tap();
  await page.getByRole('button', { name: '約束して答え始める' }).tap();
  await answerAll(page, () => '×', markers.pass);
  await page.getByRole('button', { name: 'これで出す' }).tap();

  // From paper: digits of a keyboard, and the words of the first question.
  await page.goto(paths.paperRound(town.space, passed));
  await page.getByRole('button', { name: '白熊 あおいの会' }).tap();
  await page.getByRole('button', { name: '約束して答え始める' }).tap();
  await typePaper(page, markers.paper);
  await page.getByRole('button', { name: 'この紙を出す' }).tap();
  await expect(page.getByText('白熊 あおいの会の紙を1枚入れました。')).toBeVisible();
  await waitUntilSent(page);

  // The search is able: the writer's own phone holds all three, and one of them was sent.
  const mine = await writer.disk();
  for (const marker of Object.values(markers)) expect(mine).toContain(marker);
  const bodies = sent.join('\n');
  expect(bodies).toContain(markers.phone);
  expect(bodies).not.toContain(markers.pass);
  expect(bodies).not.toContain(markers.paper);

  // What the writer takes along in a file holds nobody's closed sheet, and no page of theirs shows one.
  const file = await backup(writer, town.space);
  expect(file).toContain('evaluationRound');
  for (const marker of [markers.pass, markers.paper]) expect(file).not.toContain(marker);
  await lookThrough(page, town.space, [own, passed], [markers.pass, markers.paper]);

  for (const person of people.slice(1)) {
    const phone = await openPhone(browser, server.address);
    await comeBack(phone.page, server.address, town.cards[person] ?? '', /雪かき/);
    await lookThrough(phone.page, town.space, [own, passed], Object.values(markers));
    const told = [await phone.disk(), phone.received.join('\n'), await backup(phone, town.space)];
    expect(told[1]).toContain('answered');
    for (const text of told) {
      for (const marker of Object.values(markers)) expect(text).not.toContain(marker);
      expect(text).not.toContain('answer.p1-mid-a');
    }
    await phone.close();
  }
  for (const path of ['/', '/healthz', '/readyz', '/metrics', paths.round(town.space, own)]) {
    const text = await (await fetch(new URL(path, server.address))).text();
    for (const marker of Object.values(markers)) expect(text).not.toContain(marker);
  }
  expect(server.output().length).toBeGreaterThan(0);
  for (const marker of Object.values(markers)) expect(server.output()).not.toContain(marker);
  await writer.close();
});

/** Everything a phone sends, unpacked. */
const requestsOf = (context: BrowserContext): string[] => {
  const bodies: string[] = [];
  context.on('request', (request) => {
    const body = request.postDataBuffer();
    if (!body) return;
    const isPacked = body[0] === 0x1f && body[1] === 0x8b;
    bodies.push((isPacked ? gunzipSync(body) : body).toString('utf8'));
  });
  return bodies;
};

/** Types a whole sheet by the keyboard: 1 for every question. */
const typePaper = async (page: Page, words: string): Promise<void> => {
  await expect(page.getByText('紙の番号と同じ順にならんでいます。')).toBeVisible();
  await page.getByText('紙に書かれたひとこと').first().tap();
  const field = page.getByRole('textbox', { name: /紙に書かれたひとこと/ }).first();
  await field.fill(words);
  await field.blur();
  const rows = page.locator('[data-row]');
  const count = await rows.count();
  expect(count).toBeGreaterThan(10);
  await rows.first().getByRole('button').first().focus();
  for (let row = 0; row < count; row += 1) await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'この紙を出す' })).toBeVisible();
};

/** Saves the copy of the project as a file, as a person does, and reads it. */
const backup = async ({ page }: Phone, space: string): Promise<string> => {
  await page.goto(paths.group(space));
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '控えをファイルに保存' }).tap();
  return readFileSync(await (await coming).path(), 'utf8');
};

/** Opens every page that could speak of a round, and reads it. */
const lookThrough = async (
  page: Page,
  space: string,
  rounds: readonly string[],
  secrets: readonly string[],
): Promise<void> => {
  const ofRounds = rounds.flatMap((id) => [
    paths.round(space, id),
    paths.answerRound(space, id),
    paths.passRound(space, id),
    paths.paperRound(space, id),
    paths.handsRound(space, id),
    paths.roundResult(space, id),
    paths.printRound(space, id),
    paths.lateSheet(space, id),
    paths.surveyRound(space, id),
  ]);
  const pages = [paths.home(), paths.space(space), paths.project(space), paths.activities(space), paths.people(space)];
  for (const address of [...pages, paths.sending(), paths.review(), ...ofRounds]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const html = await page.content();
    for (const secret of secrets) expect(html, address).not.toContain(secret);
  }
};
