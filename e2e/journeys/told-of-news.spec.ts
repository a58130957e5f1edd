import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { listSmallTargets, listViolations, scrollsSideways, setTextSize } from '../support/inspect-page.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { givePushAddress, openPushDoor, pushSettings, shownBy, tapNotification } from '../support/push.ts';
import { foundGroup, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer(pushSettings());
});
test.afterAll(() => server.close());

const heading = (page: Page) => page.getByRole('heading', { name: 'お知らせを受けとる' });
const onButton = (page: Page) => page.getByRole('button', { name: 'お知らせを受けとる' });

const workerOf = (context: BrowserContext) => {
  const worker = context.serviceWorkers().at(-1);
  if (!worker) throw new Error('no service worker');
  return worker;
};

test('somebody asks to be told of news, chooses an hour, is told while the app is closed, and stops it', async ({
  browser,
}) => {
  const phone = await openPhone(browser, server.address);
  const { page, context } = phone;
  await context.grantPermissions(['notifications'], { origin: server.address });
  await givePushAddress(context);
  await page.reload();

  await test.step('before the first notebook there is nothing to be told of, and nothing is asked', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/settings');
    await expect(page.getByText('まだノートがありません。')).toBeVisible();
    await expect(heading(page)).toBeHidden();
    expect(asked).not.toContain('/api/push/key');
  });

  await page.goto('/');
  await foundGroup(page, { name: 'みどり町内会', you: '緑川 あき' });
  await waitUntilSent(page);

  await test.step('one tap turns it on, at the chosen hour, and it is still on after a reload', async () => {
    await page.goto('/settings');
    await page.getByRole('radio', { name: '18時' }).tap();
    await onButton(page).tap();
    await expect(page.getByText('このスマホで受けとっています。')).toBeVisible();
    await page.reload();
    await expect(page.getByText('このスマホで受けとっています。')).toBeVisible();
    await expect(page.getByRole('radio', { name: '18時' })).toBeChecked();
    await page.getByRole('radio', { name: '7時', exact: true }).tap();
    await page.reload();
    await expect(page.getByRole('radio', { name: '7時', exact: true })).toBeChecked();
  });

  await test.step('with the app closed the phone shows a number of things, and no name or title', async () => {
    const blank = await context.newPage();
    const door = await openPushDoor(await context.newCDPSession(blank), server.address);
    await page.goto('about:blank');
    await door.stopWorker();
    await door.deliver({ code: 'news', count: 3 });
    await expect.poll(() => shownBy(context)).toEqual(['協働ノート: 新しいお知らせが3件あります']);
    expect(await tapNotification(workerOf(context))).toEqual(['open /']);
    expect(await shownBy(context)).toEqual([]);
    await door.deliver({ code: 'news', count: 1 });
    await expect.poll(() => shownBy(context)).toEqual(['協働ノート: 新しいお知らせが1件あります']);
    // A second one takes the place of the first; the question in earnest stands beside it.
    await door.deliver({ code: 'news', count: 3 });
    await expect.poll(() => shownBy(context)).toEqual(['協働ノート: 新しいお知らせが3件あります']);
    await door.deliver({ code: 'safety' });
    await expect
      .poll(async () => (await shownBy(context)).sort())
      .toEqual(['協働ノート: 新しいお知らせが3件あります', '協働ノート: 無事ですか。こたえてください。']);
    await blank.close();
  });

  await test.step('a tap leads to the home, and leaves alone a page somebody writes on', async () => {
    expect(await tapNotification(workerOf(context))).toEqual(['open /']);
    await page.goto('/');
    await expect(page.getByRole('link', { name: '活動を記録する' })).toBeVisible();
    expect(await tapNotification(workerOf(context))).toEqual(['focus /']);
    expect(await shownBy(context)).toEqual([]);
  });

  await test.step('new keys at home need a new tap, and the settings say so', async () => {
    await page.goto('/settings');
    await page.evaluate((older) => localStorage.setItem('push-service', older), 'A'.repeat(87));
    await page.reload();
    await expect(page.getByText('このスマホで受けとっています。')).toBeHidden();
    await onButton(page).tap();
    await expect(page.getByText('このスマホで受けとっています。')).toBeVisible();
  });

  await test.step('one tap stops it', async () => {
    await page.getByRole('button', { name: 'お知らせをやめる' }).tap();
    await expect(page.getByRole('status').filter({ hasText: 'お知らせをやめました。' })).toBeVisible();
    await page.reload();
    await expect(onButton(page)).toBeVisible();
    await expect(page.getByText('このスマホで受けとっています。')).toBeHidden();
  });
  await phone.close();
});

/** What a browser says about itself; `ready` is what it says before it was ever asked. */
const browsers = {
  ready: { words: '知らせる時刻', permission: 'default' },
  denied: { words: '通知を許してください', permission: 'denied' },
  unsupported: { words: 'このブラウザーでは受けとれません。', permission: null },
} as const;

for (const [name, { words, permission }] of Object.entries(browsers)) {
  test(`in a browser that is ${name} the settings say what can be done, readable at every size`, async ({
    browser,
  }) => {
    const phone = await openPhone(browser, server.address);
    const { page, context } = phone;
    await givePushAddress(context);
    await context.addInitScript((said) => {
      if (said === null) Reflect.deleteProperty(globalThis, 'PushManager');
      else Object.defineProperty(Notification, 'permission', { get: () => said });
      // The person closes the question without an answer.
      Notification.requestPermission = async () => said ?? 'default';
    }, permission);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await foundGroup(page, { name: 'みどり町内会', you: '緑川 あき' });
    await waitUntilSent(page);
    await page.goto('/settings');
    await expect(page.getByText(words)).toBeVisible();
    if (name === 'ready') {
      await onButton(page).tap();
      await expect(page.getByRole('alert')).toContainText('「許可」をえらんでください');
    } else await expect(onButton(page)).toBeHidden();
    for (const size of ['normal', 'large', 'xlarge'] as const) {
      await setTextSize(page, size);
      expect(await listViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 568 });
      expect(await scrollsSideways(page)).toBe(false);
      await page.setViewportSize({ width: 360, height: 740 });
    }
    expect(await listSmallTargets(page, 54)).toEqual([]);
    expect(complaints).toEqual([]);
    await phone.close();
  });
}
