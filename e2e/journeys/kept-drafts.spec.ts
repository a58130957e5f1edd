import { paths } from '#paths';
import { expect, type Page, test } from '@playwright/test';
import { playStory } from '../album/story.ts';
import { startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { comeBack } from '../support/steps.ts';

/** What words are typed into; days and times are chosen. */
const written = 'main :is(textarea, input[type=text], input:not([type]))';

/** Opens what is folded away on a form. */
const unfold = async (page: Page): Promise<void> => {
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  const folded = page.locator('main details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().tap();
};

test('whatever somebody was typing is there again after a flat battery, on every form and without a network', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const server = await startNotebookServer();
  const story = await playStory(server.address, () => {});
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await comeBack(page, server.address, await story.town.cardFor('ichiro'), /わかばが丘/);
  // The project comes to a fresh phone after the group.
  await page.goto(paths.project(story.project));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { area, project, log } = story;
  const forms = {
    'a log': paths.editActivity(area, log),
    'words for a log': paths.activityWords(area, log),
    'the details of a log': paths.activityDetails(area, log),
    'money of a log': paths.activityMoney(area, log),
    'who was hurt': paths.newIncident(area, log),
    'other words about who was hurt': paths.editIncident(area, log, story.logDay.incident),
    'a template': paths.newLogTemplate(area),
    'other words of a template': paths.editLogTemplate(area, story.logDay.template),
    'a photo': paths.photo(area, story.photo),
    'an event': paths.newEvent(area),
    'a change of an event': paths.editEvent(area, story.event),
    'a meeting': paths.newMeeting(area),
    'a change of a meeting': paths.editMeeting(area, story.openMeeting),
    'a vote': paths.newVote(area, story.runningMeeting),
    'a correction': paths.correctMinutes(area, story.lockedMeeting),
    'a person': paths.newPerson(area),
    'a change of a person': paths.editPerson(area, story.person),
    'a circular': paths.newCircular(area),
    'a change of a circular': paths.editCircular(area, story.circular),
    'a safety check': paths.newSafetyCheck(area),
    'a trouble of the town': paths.newIssue(area),
    'other words for a trouble': paths.editIssue(area, story.issue),
    'the group': paths.editGroup(area),
    'a plan': paths.newCommunityPlan(area),
    'a change of a plan': paths.editCommunityPlan(area, story.communityPlan.plan),
    'an item of a plan': paths.newPlanItem(area, story.communityPlan.plan),
    'a change of an item': paths.editPlanItem(area, story.communityPlan.item),
    'a goal': paths.newGoal(project),
    'what was noticed': `${paths.newEvidence(project)}?about=${story.goals.log}&mark=good`,
    'a case sheet': paths.editCase(project, story.caseSheet),
    'an agreement': paths.editAgreement(project, story.draftAgreement),
  };
  await phone.setOffline(true);
  const lost: string[] = [];
  for (const [name, address] of Object.entries(forms)) {
    await page.goto(address);
    await unfold(page);
    const field = page.locator(written).first();
    if (name === 'who was hurt') await page.getByRole('main').getByRole('radio').first().tap({ force: true });
    await expect(field, name).toBeVisible();
    const words = `書きかけ ${name}`;
    await field.fill(words);
    await expect(field).toHaveValue(words);
    await page.reload();
    await unfold(page);
    const isBack = await expect(field)
      .toHaveValue(words, { timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
    if (!isBack) lost.push(name);
  }
  expect(lost).toEqual([]);
  await phone.close();
  await server.close();
});
