import { expect, test } from '@playwright/test';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { foundGroup, spaceOf } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

test('somebody ends their practice and stands at home in the group they founded', async ({ browser }) => {
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await page.getByRole('button', { name: /見るだけ/ }).click();
  await expect(page).toHaveURL(/\/s\//);
  const practice = spaceOf(page);
  await page.goto('/welcome');
  await foundGroup(page, { name: 'みどり町内会', you: '緑川 あき' });
  await page.goto(`/settings/groups/${practice}/delete`);
  await page.getByRole('button', { name: '消す', exact: true }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('heading', { level: 1, name: 'ホーム' })).toBeVisible();
  await expect(page.getByRole('banner').getByText('みどり町内会')).toBeVisible();
  await phone.close();
});
