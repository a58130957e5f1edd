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
    events: paths.events(area),
    newEvent: paths.newEvent(area),
    deletedEvents: paths.deletedEvents(area),
    event: paths.event(area, event),
    editEvent: paths.editEvent(area, event),
    cancelEvent: paths.cancelEvent(area, event),
    eventReception: paths.eventReception(area, eventToday),
    meetings: paths.meetings(area),
    newMeeting: paths.newMeeting(area),
    meeting: paths.meeting(area, openMeeting),
    editMeeting: paths.editMeeting(area, openMeeting),
    meetingAttendance: paths.meetingAttendance(area, openMeeting),
    closeMeeting: paths.closeMeeting(area, openMeeting),
    printMeeting: paths.printMeeting(area, lockedMeeting),
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
    projects: paths.projects(area),
    newProject: paths.newProject(area),
    project: paths.project(project),
    editProject: paths.editProject(project),
    parties: paths.parties(project),
    newRound: paths.newRound(project),
    round: paths.round(project, story.openRound),
    answerRound: paths.answerRound(project, story.openRound),
    passRound: paths.passRound(project, story.passRound),
    gatherRound: paths.gatherRound(project, story.sealedRound),
    envelopeRound: paths.envelopeRound(project, story.sealedRound),
    roundResult: paths.roundResult(project, story.shownRound),
    printRound: paths.printRound(project, story.shownRound),
    guide: paths.guide(),
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
  const { area, project, openMeeting, lockedMeeting, eventToday, rosterPerson, begunRound, shownRound } = story;
  const result = paths.roundResult(project, shownRound);
  return [
    { name: 'newEvent-empty', address: paths.newEvent(area), act: send },
    { name: 'newPerson-empty', address: paths.newPerson(area), act: send },
    { name: 'newProject-empty', address: paths.newProject(area), act: send },
    { name: 'recoveryCard-made', address: paths.recoveryCard(), act: pressMain },
    { name: 'spokenCode-made', address: paths.spokenCode(area), act: pressMain },
    { name: 'invite-made', address: paths.invite(area), act: send },
    { name: 'event-today', address: paths.event(area, eventToday) },
    { name: 'meeting-locked', address: paths.meeting(area, lockedMeeting) },
    { name: 'printMeeting-draft', address: paths.printMeeting(area, openMeeting) },
    { name: 'person-roster', address: paths.person(area, rosterPerson) },
    { name: 'activities-project', address: paths.activities(project) },
    { name: 'people-project', address: paths.people(project) },
    { name: 'parties-new', address: `${paths.parties(project)}?party=new` },
    { name: 'round-begun', address: paths.round(project, begunRound) },
    { name: 'answerRound-question', address: paths.answerRound(project, begunRound) },
    { name: 'answerRound-check', address: `${paths.answerRound(project, begunRound)}?q=check` },
    { name: 'round-sealed', address: paths.round(project, story.sealedRound) },
    { name: 'gatherRound-read', address: paths.gatherRound(project, story.sealedRound), act: pressMain },
    { name: 'envelopeRound-question', address: paths.envelopeRound(project, story.sealedRound), act: pressMain },
    { name: 'roundResult-card', address: `${result}?card=roles` },
    { name: 'roundResult-improvement', address: `${result}?card=roles&do=new` },
    { name: 'missing', address: '/nowhere' },
    { name: 'missing-space', address: paths.space('01900000-0000-7000-8000-000000000000') },
  ];
};

/** Sends the form as it is. */
const send = (page: Page): Promise<void> => page.locator('main button[type="submit"]').first().click();

/** Presses the one large button. */
const pressMain = (page: Page): Promise<void> => page.locator('main .action-bar button').first().click();
