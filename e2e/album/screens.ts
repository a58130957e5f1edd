/** Every screen of the app, by the name of its route, and how to get to see it. */
import { paths } from '#paths';
import type { Page } from '@playwright/test';
import type { Story } from './story.ts';

export interface Screen {
  readonly name: string;
  readonly address: string;
  /** What somebody does there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

type Route = keyof typeof paths;

/** Somebody opens the app for the first time. */
export const newcomerScreens = (story: Story): readonly Screen[] => [
  { name: 'welcome', address: paths.welcome() },
  { name: 'start', address: paths.start() },
  { name: 'start-empty', address: paths.start(), act: send },
  { name: 'join', address: paths.join() },
  { name: 'join-invited', address: `${paths.join()}#${story.invitation}` },
  { name: 'recover', address: paths.recover() },
  { name: 'recover-empty', address: paths.recover(), act: send },
];

/** The chair of the association, who also speaks for it in the project. */
export const memberScreens = (story: Story): readonly Screen[] => [
  ...Object.entries(everyRoute(story)).map(([name, address]) => ({ name, address })),
  ...moments(story),
];

/** One address for each route that is not for newcomers: complete by type. */
const everyRoute = (story: Story): Record<Exclude<Route, 'welcome' | 'start' | 'join' | 'recover'>, string> => {
  const { area, project, log, event, eventToday, openMeeting, lockedMeeting, person, rosterPerson } = story;
  return {
    home: paths.home(),
    space: paths.space(project),
    activities: paths.activities(area),
    newActivity: paths.newActivity(area),
    deletedActivities: paths.deletedActivities(area),
    activity: paths.activity(area, log),
    editActivity: paths.editActivity(area, log),
    activityWords: paths.activityWords(area, log),
    photo: paths.photo(area, story.photo),
    logTemplates: paths.logTemplates(area),
    newLogTemplate: paths.newLogTemplate(area),
    editLogTemplate: paths.editLogTemplate(area, story.logDay.template),
    printActivities: paths.printActivities(area),
    activityDetails: paths.activityDetails(area, log),
    activityMoney: paths.activityMoney(area, log),
    printActivity: paths.printActivity(area, log),
    newIncident: paths.newIncident(area, log),
    incident: paths.incident(area, log, story.logDay.incident),
    editIncident: paths.editIncident(area, log, story.logDay.incident),
    events: paths.events(area),
    newEvent: paths.newEvent(area),
    deletedEvents: paths.deletedEvents(area),
    event: paths.event(area, event),
    editEvent: paths.editEvent(area, event),
    cancelEvent: paths.cancelEvent(area, event),
    eventReception: paths.eventReception(area, eventToday),
    eventCalendar: paths.eventCalendar(area, event),
    calendar: paths.calendar(area),
    calendarAddress: paths.calendarAddress(area),
    printYear: paths.printYear(area),
    eventHere: paths.eventHere(area, eventToday),
    eventGate: paths.eventGate(area, eventToday),
    eventCode: paths.eventCode(area, eventToday),
    eventShifts: paths.eventShifts(area, event),
    eventTold: paths.eventTold(area, event),
    printEvent: paths.printEvent(area, event),
    meetings: paths.meetings(area),
    newMeeting: paths.newMeeting(area),
    decisions: paths.decisions(area),
    printDecisions: paths.printDecisions(area),
    actions: paths.actions(area),
    printActions: paths.printActions(area),
    loads: paths.loads(area),
    meeting: paths.meeting(area, openMeeting),
    editMeeting: paths.editMeeting(area, openMeeting),
    meetingAttendance: paths.meetingAttendance(area, openMeeting),
    closeMeeting: paths.closeMeeting(area, openMeeting),
    printMeeting: paths.printMeeting(area, lockedMeeting),
    history: paths.history(area, log),
    checkMinutes: paths.checkMinutes(area, story.checkedMeeting),
    correctMinutes: paths.correctMinutes(area, lockedMeeting),
    prepareMeeting: paths.prepareMeeting(area, openMeeting),
    printAgenda: paths.printAgenda(area, openMeeting),
    meetingScreen: paths.meetingScreen(area, story.runningMeeting),
    meetingRemarks: paths.meetingRemarks(area, story.runningMeeting),
    meetingTurns: paths.meetingTurns(area, story.runningMeeting),
    meetingCodes: paths.meetingCodes(area, story.runningMeeting),
    newVote: paths.newVote(area, story.runningMeeting),
    vote: paths.vote(area, story.runningMeeting, story.openVote),
    readMeeting: paths.readMeeting(),
    people: paths.people(area),
    newPerson: paths.newPerson(area),
    invite: paths.invite(area),
    invitations: paths.invitations(area),
    spokenCode: paths.spokenCode(area),
    joinRequests: paths.joinRequests(area),
    leave: paths.leave(area),
    person: paths.person(area, person),
    editPerson: paths.editPerson(area, person),
    invitePerson: paths.invitePerson(area, rosterPerson),
    removePerson: paths.removePerson(area, person),
    notices: paths.notices(area),
    blocks: paths.blocks(area),
    block: paths.block(area, story.block),
    circulars: paths.circulars(area),
    newCircular: paths.newCircular(area),
    circular: paths.circular(area, story.circular),
    editCircular: paths.editCircular(area, story.circular),
    circularReach: paths.circularReach(area, story.circular),
    printCircular: paths.printCircular(area, story.circular),
    safetyChecks: paths.safetyChecks(area),
    newSafetyCheck: paths.newSafetyCheck(area),
    safetyCheck: paths.safetyCheck(area, story.safetyCheck),
    safetyWalk: paths.safetyWalk(area, story.safetyCheck),
    safetyCode: paths.safetyCode(area, story.safetyCheck),
    readSafety: paths.readSafety(area, story.safetyCheck),
    printSafety: paths.printSafety(area, story.safetyCheck),
    projects: paths.projects(area),
    newProject: paths.newProject(area),
    project: paths.project(project),
    editProject: paths.editProject(project),
    parties: paths.parties(project),
    city: paths.city(area),
    cityRequirements: paths.cityRequirements(area),
    printRequirements: paths.printRequirements(area),
    issues: paths.issues(area),
    newIssue: paths.newIssue(area),
    issue: paths.issue(area, story.issue),
    editIssue: paths.editIssue(area, story.issue),
    triageIssue: paths.triageIssue(area, story.issue),
    plan: paths.plan(project),
    placement: paths.placement(project),
    formPoints: paths.formPoints(project),
    goals: paths.goals(project),
    newGoal: paths.newGoal(project),
    goal: paths.goal(project, story.goals.goal),
    duties: paths.duties(project),
    means: paths.means(project),
    principleCheck: paths.principleCheck(project),
    evidence: paths.evidence(project),
    newEvidence: `${paths.newEvidence(project)}?about=${story.goals.log}&mark=good`,
    thanks: paths.thanks(project),
    newRound: paths.newRound(project),
    round: paths.round(project, story.openRound),
    answerRound: paths.answerRound(project, story.openRound),
    passRound: paths.passRound(project, story.passRound),
    gatherRound: paths.gatherRound(project, story.sealedRound),
    envelopeRound: paths.envelopeRound(project, story.sealedRound),
    roundResult: paths.roundResult(project, story.shownRound),
    printRound: paths.printRound(project, story.shownRound),
    handsRound: paths.handsRound(project, story.passRound),
    paperRound: paths.paperRound(project, story.passRound),
    lateSheet: paths.lateSheet(project, story.shownRound),
    surveyRound: paths.surveyRound(project, story.shownRound),
    printSurvey: paths.printSurvey(project, story.shownRound),
    practiceRound: paths.practiceRound(),
    agreements: paths.agreements(project),
    agreement: paths.agreement(project, story.laidAgreement),
    editAgreement: paths.editAgreement(project, story.draftAgreement),
    consentAgreement: paths.consentAgreement(project, story.laidAgreement),
    printAgreement: paths.printAgreement(project, story.agreement),
    reviews: paths.reviews(project),
    newReview: paths.newReview(project),
    reviewPackage: paths.reviewPackage(project, story.reviewPackage),
    opinion: paths.opinion(project, story.reviewPackage),
    printReview: paths.printReview(project, story.reviewPackage),
    publications: paths.publications(project),
    newPublication: paths.newPublication(project),
    publication: paths.publication(project, story.publication),
    cases: paths.cases(project),
    newCase: paths.newCase(project),
    caseSheet: paths.caseSheet(project, story.caseSheet),
    editCase: paths.editCase(project, story.caseSheet),
    printCase: paths.printCase(project, story.caseSheet),
    talkRound: paths.talkRound(project, story.shownRound),
    boardRound: paths.boardRound(project, story.shownRound),
    posterRound: paths.posterRound(project, story.shownRound),
    nextPlan: paths.nextPlan(project),
    search: paths.search(area),
    guide: paths.guide(),
    lessons: paths.lessons(),
    lesson: paths.lesson('together'),
    principle: paths.principle('equality'),
    sending: paths.sending(),
    review: paths.review(),
    settings: paths.settings(),
    recoveryCard: paths.recoveryCard(),
    devices: paths.devices(),
    deleteDevice: paths.deleteDevice(story.device),
    group: paths.group(area),
    editGroup: paths.editGroup(area),
    shareGroup: paths.shareGroup(area),
    deleteGroup: paths.deleteGroup(area),
    about: paths.about(),
  };
};

/** The same places at another moment, and places without a route of their own. */
const moments = (story: Story): readonly Screen[] => {
  const { area, project, openMeeting, lockedMeeting, eventToday, rosterPerson, begunRound, passRound, shownRound } =
    story;
  const result = paths.roundResult(project, shownRound);
  const talk = paths.talkRound(project, shownRound);
  return [
    { name: 'newEvent-empty', address: paths.newEvent(area), act: send },
    { name: 'newPerson-empty', address: paths.newPerson(area), act: send },
    { name: 'newProject-empty', address: paths.newProject(area), act: send },
    { name: 'recoveryCard-made', address: paths.recoveryCard(), act: pressMain },
    { name: 'spokenCode-made', address: paths.spokenCode(area), act: pressMain },
    { name: 'invite-made', address: paths.invite(area), act: send },
    { name: 'event-today', address: paths.event(area, eventToday) },
    { name: 'meeting-running', address: paths.meeting(area, story.runningMeeting) },
    { name: 'newVote-empty', address: paths.newVote(area, story.runningMeeting), act: send },
    { name: 'vote-closed', address: paths.vote(area, story.runningMeeting, story.closedVote) },
    { name: 'event-series', address: paths.event(area, story.seriesDay) },
    { name: 'editEvent-series', address: paths.editEvent(area, story.seriesDay) },
    { name: 'cancelEvent-series', address: paths.cancelEvent(area, story.seriesDay) },
    { name: 'eventTold-series', address: paths.eventTold(area, story.seriesDay) },
    { name: 'meeting-locked', address: paths.meeting(area, lockedMeeting) },
    { name: 'meeting-checking', address: paths.meeting(area, story.checkedMeeting) },
    { name: 'checkMinutes-ask', address: paths.checkMinutes(area, openMeeting) },
    { name: 'correctMinutes-empty', address: paths.correctMinutes(area, lockedMeeting), act: send },
    { name: 'printMeeting-draft', address: paths.printMeeting(area, openMeeting) },
    { name: 'person-roster', address: paths.person(area, rosterPerson) },
    { name: 'activities-project', address: paths.activities(project) },
    { name: 'people-project', address: paths.people(project) },
    { name: 'parties-new', address: `${paths.parties(project)}?party=new` },
    { name: 'newIssue-empty', address: paths.newIssue(area), act: send },
    { name: 'issue-triaged', address: paths.issue(area, story.triagedIssue) },
    { name: 'triageIssue-result', address: paths.triageIssue(area, story.triagedIssue) },
    { name: 'newProject-issue', address: `${paths.newProject(area)}?card=${story.triagedIssue}` },
    { name: 'issues-project', address: paths.issues(project) },
    { name: 'placement-question', address: `${paths.placement(project)}?q=lead` },
    { name: 'round-begun', address: paths.round(project, begunRound) },
    { name: 'answerRound-question', address: paths.answerRound(project, begunRound) },
    { name: 'answerRound-check', address: `${paths.answerRound(project, begunRound)}?q=check` },
    { name: 'paperRound-sheet', address: paths.paperRound(project, passRound), act: beginTyping },
    { name: 'handsRound-people', address: paths.handsRound(project, passRound), act: beginTyping },
    { name: 'surveyRound-question', address: paths.surveyRound(project, shownRound), act: pressMain },
    { name: 'practiceRound-question', address: paths.practiceRound(), act: pressMain },
    { name: 'printRound-blank', address: paths.printRound(project, story.openRound) },
    { name: 'round-sealed', address: paths.round(project, story.sealedRound) },
    { name: 'gatherRound-read', address: paths.gatherRound(project, story.sealedRound), act: pressMain },
    { name: 'envelopeRound-question', address: paths.envelopeRound(project, story.sealedRound), act: pressMain },
    { name: 'roundResult-card', address: `${result}?card=roles` },
    { name: 'roundResult-improvement', address: `${result}?card=roles&do=new` },
    { name: 'agreement-agreed', address: paths.agreement(project, story.agreement) },
    { name: 'agreement-draft', address: paths.agreement(project, story.draftAgreement) },
    { name: 'editAgreement-first', address: paths.editAgreement(project, story.draftAgreement), act: send },
    { name: 'consentAgreement-empty', address: paths.consentAgreement(project, story.laidAgreement), act: send },
    ...planMoments(story),
    { name: 'printReview-opinion', address: `${paths.printReview(project, story.reviewPackage)}?of=opinion` },
    { name: 'publication-public', address: paths.publication(project, story.publicPage) },
    { name: 'roundResult-promises', address: paths.roundResult(project, story.laterRound) },
    { name: 'talkRound-votes', address: `${paths.talkRound(project, story.laterRound)}?do=vote` },
    { name: 'boardRound-good', address: paths.boardRound(project, shownRound), act: press('ArrowRight', 1) },
    { name: 'boardRound-card', address: paths.boardRound(project, shownRound), act: press('ArrowRight', 3) },
    { name: 'printRound-large', address: paths.printRound(project, shownRound), act: takeLarge },
    { name: 'printRound-blank-large', address: paths.printRound(project, story.openRound), act: takeLarge },
    { name: 'printAgreement-large', address: paths.printAgreement(project, story.agreement), act: takeLarge },
    { name: 'posterRound-large', address: paths.posterRound(project, shownRound), act: takeLarge },
    { name: 'posterRound-deck', address: paths.posterRound(project, shownRound), act: takeDeck },
    { name: 'talkRound-vote', address: `${talk}?do=vote` },
    { name: 'talkRound-promise', address: talk, act: begin(0) },
    { name: 'talkRound-good', address: talk, act: begin(1) },
    { name: 'talkRound-cards', address: talk, act: begin(2) },
    { name: 'talkRound-marks', address: talk, act: begin(3) },
    { name: 'talkRound-next', address: talk, act: begin(4) },
    { name: 'talkRound-not-today', address: paths.talkRound(project, story.openRound) },
    { name: 'missing', address: '/nowhere' },
    { name: 'missing-space', address: paths.space('01900000-0000-7000-8000-000000000000') },
  ];
};

/** Parts of the plan and of the doing that have no address of their own. */
const planMoments = ({ project, goals: { goal, measured, log } }: Story): readonly Screen[] => {
  const here = paths.goal(project, goal);
  return [
    { name: 'newGoal-empty', address: paths.newGoal(project), act: send },
    { name: 'newGoal-number', address: paths.newGoal(project), act: chooseTile },
    { name: 'goal-measure', address: `${here}?measure=${measured}` },
    { name: 'goal-sign', address: `${here}?sign=${measured}` },
    { name: 'goal-words', address: `${here}?edit=words` },
    { name: 'duties-new', address: `${paths.duties(project)}?duty=new` },
    { name: 'principleCheck-one', address: `${paths.principleCheck(project)}?principle=roles` },
    { name: 'newEvidence-open', address: paths.newEvidence(project) },
    { name: 'newEvidence-tag', address: `${paths.newEvidence(project)}?tag=log&about=${log}&mark=good` },
    { name: 'activity-project', address: paths.activity(project, log) },
  ];
};

/** Chooses the first of the tiles. */
const chooseTile = (page: Page): Promise<void> => page.locator('main fieldset input[type="radio"]').first().check();

/** Sends the form as it is. */
const send = (page: Page): Promise<void> => page.locator('main button[type="submit"]').first().click();

/** Takes the first party, and gives its promise where it is still to be given. */
const beginTyping = async (page: Page): Promise<void> => {
  await page.locator('main section button').first().click();
  const main = page.locator('main .action-bar button').first();
  await main.waitFor();
  if (/約束|promise/iu.test(await main.innerText())) await main.click();
};

/** Presses the one large button. */
const pressMain = (page: Page): Promise<void> => page.locator('main .action-bar button').first().click();

/** Begins the talk where it has not begun yet, and goes to a step of its script. */
const begin =
  (step: number) =>
  async (page: Page): Promise<void> => {
    const clock = page.locator('[role="timer"]');
    await page.locator('main .action-bar button').first().waitFor();
    if ((await clock.count()) === 0) await pressMain(page);
    await clock.waitFor();
    for (let at = Number(await clock.getAttribute('data-step')); at < step; at += 1) {
      await pressMain(page);
      await page.locator(`[role="timer"][data-step="${at + 1}"]`).waitFor();
    }
  };

const press =
  (key: string, times: number) =>
  async (page: Page): Promise<void> => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };

const takeDeck = (page: Page): Promise<void> => takeChip(page, 1);

const takeLarge = (page: Page): Promise<void> => page.locator('main input[type="radio"]').last().check({ force: true });

/** One of the chips of a page of papers: sheet, deck. */
const takeChip = (page: Page, place: number): Promise<void> =>
  page.locator('main input[type="radio"]').nth(place).check({ force: true });
