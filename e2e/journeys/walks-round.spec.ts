import 'fake-indexeddb/auto';
import { expect, test } from '@playwright/test';
import { blocksOf } from '#store/blocks.ts';
import { safetyOf } from '#store/safety.ts';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { seedGroup } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const chair = '緑川 あき';
const leader = '青木 けん';

/** After an earthquake: Ken is 班長 of 1班, where old Tome lives; Mori lives in 2班. Nobody of them has an office. */
const shakenTown = async () => {
  const { space, cards, phones, members } = await seedGroup(server.address, 'みどり町内会', [chair, leader]);
  const aki = phones[chair];
  if (!aki) throw new Error('no phone');
  const { store } = aki;
  const ken = members[leader] ?? '';
  await must(store.people.changeMember(space, ken, { role: 'member' }));
  await must(store.spaces.changeProfile(space, { usesSafety: true }));
  const blocks = blocksOf(store);
  for (const [block, name, leaderId] of [
    ['1班', '梅田 とめ', ken],
    ['2班', '森 ふみ', null],
  ] as const) {
    const { id } = await must(blocks.createBlock(space, block));
    await must(blocks.changeBlock(space, id, { name: block, leaderId }));
    const { id: person } = await must(store.people.createRosterMember(space, { name }));
    await must(blocks.placeMember(space, person, { blockId: id }));
  }
  const check = await must(safetyOf(store).startCheck(space, { title: '地震', note: '', isDrill: false }));
  await aki.sync();
  return { space, cards, aki, check };
};

test('a 班長 walks round the own 班 without a network, and the officers hear how everybody is there', async ({
  browser,
}) => {
  const { space, cards, aki, check } = await shakenTown();
  const { page, context, setOffline } = await openPhone(browser, server.address);
  await comeBack(page, server.address, cards[leader] ?? '', /みどり町内会/);
  await page.goto(`/s/${space}/safety`);
  await page.getByRole('link', { name: /地震/ }).tap({ timeout: 20_000 });
  await setOffline(true);
  await expect(page.getByText('○0人 △0人 ×0人 未確認1人').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: '2班' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'この確認をおわる' })).toHaveCount(0);
  await page.getByRole('link', { name: '回って確かめる' }).tap();
  await expect(page.getByText('森 ふみ')).toHaveCount(0);
  await page.getByRole('button', { name: /梅田 とめ/ }).tap();
  await page.getByRole('dialog').getByRole('radio', { name: '助けて' }).tap();
  await expect(page.getByRole('dialog').getByRole('radio', { name: '助けて' })).toBeChecked();
  await page.getByRole('dialog').getByRole('button', { name: 'おわる', exact: true }).tap();
  await expect(page.getByText('○0人 △0人 ×1人 未確認0人').first()).toBeVisible();
  await setOffline(false);
  await waitUntilSent(page);
  await aki.sync();
  expect(await safetyOf(aki.store).listAnswers(space, check)).toMatchObject([{ state: 'help', how: 'in_person' }]);
  // What has come back from the others is still there after the exchange.
  await page.goto(`/s/${space}/safety/${check}`);
  await expect(page.getByText('○0人 △0人 ×1人 未確認0人').first()).toBeVisible();
  await context.close();
});
