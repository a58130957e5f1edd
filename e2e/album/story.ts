/**
 * What the invented town needs besides its year, so that every screen has something to show: rounds under way, somebody at the
 * door, two people who wrote at once, things just deleted.
 */
import 'fake-indexeddb/auto';
import { DEFAULT_QUESTIONS, questionSetOf } from '#content/content.ts';
import { questionsFor } from '#domain/evaluation/questions.ts';
import { daysAfter, localDateAt } from '#domain/basis/local-date.ts';
import { addPhoto } from './add-photo.ts';
import { checkMinutes, correctMinutes } from './check-minutes.ts';
import { agree } from './agree.ts';
import { goRound } from './notices-story.ts';
import { fillLog, type LogDay } from './log-day.ts';
import { noticeTroubles } from './notice-troubles.ts';
import { planMore } from './event-story.ts';
import { playGoals, type TownGoals } from '#testing/town/goals-story.ts';
import { must } from '#testing/town/must.ts';
import { findTownPlan, type TownPlan } from '#testing/town/plan-story.ts';
import type { TownPhone } from '#testing/town/stage.ts';
import { fillServer, type TownOnServer } from '../support/invented-town.ts';
import { newPhone } from '../support/seed.ts';
import { playOutside } from './outside-story.ts';
import { runMeeting } from './running-story.ts';
import { talkOver } from './talk-story.ts';

/** Ids and secrets the album needs. */
export interface Story {
  readonly town: TownOnServer;
  readonly area: string;
  readonly project: string;
  readonly log: string;
  /** Of that log. */
  readonly photo: string;
  readonly logDay: LogDay;
  readonly event: string;
  readonly eventToday: string;
  /** How links name one day of a series. */
  readonly seriesDay: string;
  readonly openMeeting: string;
  readonly lockedMeeting: string;
  /** Its minutes go round. */
  readonly checkedMeeting: string;
  /** A round table that is under way, with remarks and votes. */
  readonly runningMeeting: string;
  readonly openVote: string;
  readonly closedVote: string;
  readonly person: string;
  readonly rosterPerson: string;
  /** Not promised yet. */
  readonly openRound: string;
  /** Some answers given. */
  readonly begunRound: string;
  readonly passRound: string;
  /** Envelopes without a network. */
  readonly sealedRound: string;
  readonly shownRound: string;
  /** Nobody has asked yet who can solve it. */
  readonly issue: string;
  /** Only several together can. */
  readonly triagedIssue: string;
  /** All have agreed to it. */
  readonly agreement: string;
  /** The chair's party has not answered yet. */
  readonly laidAgreement: string;
  readonly draftAgreement: string;
  readonly block: string;
  readonly circular: string;
  /** A drill; some have answered. */
  readonly safetyCheck: string;
  /** What the association has agreed to do in these years. */
  readonly communityPlan: TownPlan;
  readonly goals: TownGoals;
  readonly reviewPackage: string;
  readonly caseSheet: string;
  /** Laid before the parties. */
  readonly publication: string;
  readonly publicPage: string;
  /** The round after that one; its vote is closed. */
  readonly laterRound: string;
  readonly invitation: string;
  /** The chair's first phone. */
  readonly device: string;
}

/** Loads the town and plays on, as the phone of its chair. */
export const playStory = async (address: string, tell: (what: string) => void): Promise<Story> => {
  const town = await fillServer(address, tell);
  const phone = (person: string): TownPhone => found(town.phones.get(person));
  const [area, project] = [found(town.spaces['area']), found(town.spaces['project'])];
  const chair = phone('ichiro');
  const { store } = chair;
  const today = localDateAt(Date.now());
  const events = await store.events.listEvents(area);
  const meetings = (await store.meetings.listMeetings(area)).records;
  const log = found((await store.activities.listLogs(area)).records[0]).id;
  const logDay = await fillLog(chair, area, log);
  const shown = await store.rounds.listRounds(project);
  const shownRound = found(shown.find((one) => one.phase === 'after')).id;
  const laterRound = found(shown.find((one) => one.phase === 'before')).id;
  tell('雪かき応援プロジェクトのふりかえり');
  const communityPlan = await findTownPlan(store, area, today);
  const goals = await playGoals(chair, project, today);
  const rounds = await openRounds(chair, project, today);
  const issues = await noticeTroubles(chair, area, today);
  const notices = await goRound(chair, area, today);
  const [hanako, tome] = [found(town.members.get('area/hanako')), found(town.members.get('area/tome'))];
  const checkedMeeting = await checkMinutes(chair, area, today, { hanako, tome });
  const lockedMeeting = found(meetings.find((one) => one.state === 'confirmed')).id;
  await correctMinutes(chair, area, lockedMeeting);
  const agreements = await agree(phone, project);
  const outside = await playOutside(address, town, project, today);
  await talkOver(chair, project, shownRound, laterRound);
  const runs = await runMeeting(chair, area, today);
  await deleteSome(chair, area, today);
  const event = found(events.find((one) => one.title === '門松づくり')).id;
  const seriesDay = await planMore(phone, area, event, today);
  await knock(address, chair, area);
  const { secret } = await must(store.invitations.createInvitation(area, { role: 'member', days: 7, maxUses: 30 }));
  await chair.sync();
  await writeAtOnce(chair, phone('hanako'), area, log);
  const photo = await addPhoto(chair, area, log, '公園の落ち葉を集めたところ');
  await chair.sync();
  return {
    town,
    area,
    project,
    log,
    photo,
    logDay,
    event,
    seriesDay,
    eventToday: found(events.find((one) => one.on === today)).id,
    openMeeting: found(meetings.find((one) => one.state !== 'confirmed')).id,
    lockedMeeting,
    checkedMeeting,
    person: found(town.members.get('area/hanako')),
    rosterPerson: found(town.members.get('area/tome')),
    ...runs,
    ...rounds,
    ...issues,
    ...notices,
    ...agreements,
    ...outside,
    shownRound,
    laterRound,
    communityPlan,
    goals,
    invitation: secret,
    device: found((await must(store.joining.listDevices()))[0]).id,
  };
};

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the town is not complete');
  return value;
};

/** One round nobody has begun, one half answered by the chair's party, one for a phone that goes round. */
const openRounds = async (chair: TownPhone, project: string, today: string) => {
  const { rounds } = chair.store;
  const facts = { phase: 'mid', set: DEFAULT_QUESTIONS, length: 'short', voice: 'party' } as const;
  const open = (collect: 'phones' | 'onePhone', inDays: number) =>
    must(rounds.createRound(project, { ...facts, collect, dueOn: daysAfter(today, inDays) }));
  const [openRound, begunRound, passRound] = [
    (await open('phones', 14)).id,
    (await open('phones', 7)).id,
    (await open('onePhone', 3)).id,
  ];
  const sealed = { ...facts, collect: 'onePhone', isEnveloped: true, dueOn: daysAfter(today, 5) } as const;
  const sealedRound = (await must(rounds.createRound(project, sealed))).id;
  await must(rounds.givePromise(project, begunRound));
  await answerSome(chair, project, begunRound, 4);
  await chair.sync();
  return { openRound, begunRound, passRound, sealedRound };
};

const answerSome = async ({ store }: TownPhone, project: string, roundId: string, count: number): Promise<void> => {
  const rules = found(questionSetOf(DEFAULT_QUESTIONS));
  const mine = found((await store.spaces.findSpace(project))?.me.partyId ?? undefined);
  const progress = found(await store.rounds.progressOfRound(project, roundId));
  const parties = progress.parties.map(({ partyId }) => partyId);
  const questions = questionsFor(rules, { phase: 'mid', length: 'short' }, mine, parties);
  for (const { itemId, subject } of questions.slice(0, count))
    await must(store.sheets.writeAnswer(project, roundId, { itemId, subject, rating: 3 }));
};

const deleteSome = async ({ store }: TownPhone, area: string, today: string): Promise<void> => {
  const work = { on: daysAfter(today, -1), title: '道具小屋のそうじ', minutes: 30, adults: 2 };
  const log = await must(store.activities.createLog(area, work));
  await must(store.activities.deleteLog(area, log.id));
  const event = await must(store.events.createEvent(area, { on: daysAfter(today, 12), title: '落ち葉ひろい' }));
  await must(store.events.deleteEvent(area, event.id));
};

/** Somebody new says the spoken code and waits to be let in. */
const knock = async (address: string, chair: TownPhone, area: string): Promise<void> => {
  const { code } = await must(chair.store.joining.createSpokenCode(area));
  const newcomer = await newPhone(address);
  await must(newcomer.store.joining.ask(code, '柏木 みどり'));
  await newcomer.sync();
};

/** Two people change the same words of a log without knowing of each other. */
const writeAtOnce = async (chair: TownPhone, other: TownPhone, area: string, log: string): Promise<void> => {
  await Promise.all([chair.sync(), other.sync()]);
  await must(chair.store.activities.changeLog(area, log, { good: '落ち葉が早く片づいた。' }));
  await must(other.store.activities.changeLog(area, log, { good: '中学生が三人手伝ってくれた。' }));
  await chair.sync();
  await other.sync();
  await chair.sync();
};
