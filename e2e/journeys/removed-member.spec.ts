import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { seedGroup } from '../support/seed.ts';
import { comeBack, logActivity, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

test('somebody who was removed keeps their words, may save them, and then nothing of the group is left on the phone', async ({
  browser,
}) => {
  const town = await seedGroup(server.address, 'みどり町内会', ['緑川 あき', '青木 けん']);
  const aki = town.phones['緑川 あき'];
  if (!aki) throw new Error('no phone');
  const ken = await openPhone(browser, server.address);
  const { page } = ken;
  await comeBack(page, server.address, town.cards['青木 けん'] ?? '', /みどり町内会/);
  await page.goto(`/s/${town.space}`);
  await logActivity(page, '見守り');
  await waitUntilSent(page);

  await ken.setOffline(true);
  await page.goto(`/s/${town.space}`);
  await logActivity(page, '清掃');
  await aki.sync();
  await must(aki.store.people.removeMember(town.space, town.members['青木 けん'] ?? ''));
  await aki.sync();
  await ken.setOffline(false);

  await page.goto('/review');
  await expect(page.getByText('「みどり町内会」から外れました')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('清掃').first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '送れなかったものを保存' }).tap();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).toContain('清掃');
  expect(await ken.disk()).toContain('見守り');

  // Nothing more can be read or written.
  const answer = await page.evaluate(async (space) => {
    const body = { protocol: 1, schema: 1, device: space, epoch: null, spaces: [{ id: space, cursors: {}, push: [] }] };
    const response = await fetch('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.text();
  }, town.space);
  expect(answer).toContain('member.removed');
  expect(answer).not.toContain('みどり町内会');

  await page
    .getByRole('link', { name: '片づけて消す' })
    .or(page.getByRole('button', { name: '片づけて消す' }))
    .tap();
  await page.getByRole('button', { name: 'このスマホから消す' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: /ようこそ/ })).toBeVisible();
  await expect(page.getByText('「みどり町内会」から外れました')).toHaveCount(0);
  const left = await ken.disk();
  for (const trace of ['見守り', '清掃', 'みどり町内会', '緑川']) expect(left).not.toContain(trace);

  // What was accepted earlier stays with the group.
  const { records } = await aki.store.activities.listLogs(town.space);
  expect(records.map((log) => log.title)).toEqual(['見守り']);
  await ken.close();
});
