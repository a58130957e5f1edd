import { expect, test } from '@playwright/test';
import { paths } from '#paths';
import { playStory } from '../album/story.ts';
import { listSmallTargets, listViolations, scrollsSideways, setTextSize } from '../support/inspect-page.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { comeBack, foundGroup, invite, logActivity, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

test('two people change a log, and both read who wrote what when; without a signal the page says so and shows its own', async ({
  browser,
}) => {
  const mine = await openPhone(browser, server.address);
  const { page } = mine;
  const space = await foundGroup(page, { name: 'みどり町内会', you: '緑川 あき' });
  await logActivity(page, '清掃');
  await waitUntilSent(page);
  const theirs = await openPhone(browser, server.address, await invite(page, space));
  await theirs.page.getByLabel(/あなたの名前/).fill('青木 けん');
  await theirs.page.getByRole('button', { name: '参加する' }).click();
  await expect(theirs.page).toHaveURL(new RegExp(`/s/${space}`));

  await page.goto(`/s/${space}/activities`);
  await page.getByRole('link', { name: '清掃' }).click();
  await page.getByRole('link', { name: 'この記録をなおす' }).click();
  await page.getByLabel(/活動の名前/).fill('公園の清掃');
  await page
    .getByRole('button', { name: /保存|なおす/ })
    .last()
    .click();
  await waitUntilSent(page);

  await theirs.page.goto(`/s/${space}/activities`);
  await theirs.page.getByRole('link', { name: '公園の清掃' }).click();
  await theirs.page.getByRole('link', { name: 'これまでの直しを見る' }).click();
  const read = theirs.page;
  await expect(read.getByRole('heading', { level: 1, name: 'これまでの直し' })).toBeVisible();
  const changes = read.getByRole('main').getByRole('listitem');
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText('緑川 あきさん');
  await expect(changes.first()).toContainText('書きかえました。');
  await expect(changes.first()).toContainText('公園の清掃');
  await expect(changes.last()).toContainText('はじめて書きました。');

  for (const size of ['normal', 'xlarge'] as const) {
    for (const width of [360, 320]) {
      await setTextSize(read, size);
      await read.setViewportSize({ width, height: 740 });
      expect(await scrollsSideways(read)).toBe(false);
      expect(await listSmallTargets(read, 44)).toEqual([]);
    }
    expect(await listViolations(read)).toEqual([]);
  }

  await mine.setOffline(true);
  await page.getByRole('link', { name: 'この記録をなおす' }).click();
  await page.getByLabel(/活動の名前/).fill('公園と川の清掃');
  await page
    .getByRole('button', { name: /保存|なおす/ })
    .last()
    .click();
  await page.getByRole('link', { name: 'これまでの直しを見る' }).click();
  await expect(page.getByText('見るには、電波が必要です')).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('listitem')).toContainText('公園と川の清掃');
  await mine.setOffline(false);
  await page.getByRole('button', { name: 'もう一度' }).click();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'はじめて書きました。' })).toHaveCount(1);
  await mine.close();
  await theirs.close();
});

test('from the page of every kind of record one sees who wrote it, what lies inside it, and gets back', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const story = await playStory(server.address, () => {});
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await comeBack(page, server.address, await story.town.cardFor('ichiro'), /わかばが丘/);
  const { area, project, logDay } = story;
  const pages = {
    log: paths.activity(area, story.log),
    photo: paths.photo(area, story.photo),
    incident: paths.incident(area, story.log, logDay.incident),
    template: paths.editLogTemplate(area, logDay.template),
    event: paths.event(area, story.event),
    meeting: paths.meeting(area, story.runningMeeting),
    vote: paths.vote(area, story.runningMeeting, story.closedVote),
    group: paths.group(area),
    block: paths.block(area, story.block),
    circular: paths.circular(area, story.circular),
    safety: paths.safetyCheck(area, story.safetyCheck),
    project: paths.project(project),
    goal: paths.goal(project, story.goals.goal),
    issue: paths.issue(area, story.issue),
    agreement: paths.agreement(project, story.agreement),
    round: paths.round(project, story.shownRound),
    case: paths.caseSheet(project, story.caseSheet),
  };
  const faults: string[] = [];
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(address);
    await page.getByRole('link', { name: 'これまでの直しを見る' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'これまでの直し' }), name).toBeVisible();
    const sent = page.getByRole('region', { name: 'だれが、いつ、何を' });
    await expect(sent.getByRole('listitem').first(), name).toBeVisible();
    // Ids, days and choices as machines write them say nothing to people.
    const raw = (await sent.innerText()).match(/[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d{2}-\d{2}|\b(?:true|false|null)\b/u);
    if (raw) faults.push(`${name}: ${raw[0]}`);
    if (name === 'meeting') {
      const part = page.getByRole('region', { name: 'この中に書いたもの' }).getByRole('link').first();
      await part.click();
      await expect(page).not.toHaveURL(new RegExp(`history/${story.runningMeeting}`));
      await expect(sent.getByRole('listitem').first()).toBeVisible();
      await page.getByRole('button', { name: 'もどる' }).click();
      await expect(page).toHaveURL(new RegExp(`history/${story.runningMeeting}`));
    }
    await page.getByRole('button', { name: 'もどる' }).click();
    await expect(page, name).toHaveURL(new RegExp(`${address}(?:\\?.*)?$`));
  }
  expect(faults).toEqual([]);
  await phone.close();
});
