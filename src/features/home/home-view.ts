import type { Store } from '#store/store.ts';
import type { SpaceView } from '#store/spaces.ts';
import type { Today } from '#store/today.ts';
import { type FirstSteps, isAskedOf, isLate, meetingsNow, ownOpenItems } from './home.model.ts';

/** Everything the first page of a group says. */
export type HomeView = NonNullable<Awaited<ReturnType<typeof findHome>>>;

/** A round somebody should answer. */
export interface RoundToAnswer {
  readonly space: string;
  readonly project: string;
  readonly roundId: string;
  readonly number: number;
  readonly dueOn: string | null;
  readonly isBegun: boolean;
}

const recentLogs = 3;
const recentMeetings = 20;

/** Looks up what comes behind the first list. */
export type FindToday = (store: Store, space: string) => Promise<Today>;

/**
 * Looks up the first page; undefined when this phone does not have the group.
 * @param findToday once that part of the page is here: asked after the rest, on the same state of the disk
 */
export const findHome = (store: Store, space: string, findToday: FindToday | null) =>
  store.readTogether(async () => {
    const home = await lookUpHome(store, space);
    return home && { ...home, now: findToday ? await findToday(store, space) : null };
  });

const lookUpHome = async (store: Store, space: string) => {
  const today = store.today();
  const spaces = await store.spaces.listSpaces();
  const view = spaces.find((one) => one.id === space);
  if (!view) return undefined;
  const projects = spaces.filter((one) => one.kind === 'project' && one.state !== 'closed');
  const [logs, meetings, items, asking, review, waiting, stateOf, nextEvent, rounds, stages] = await Promise.all([
    store.activities.listLogs(space, { limit: recentLogs }),
    store.meetings.listMeetings(space, { limit: recentMeetings }),
    store.actionItems.listOpenActionItems(space),
    view.me.isLeader ? store.people.listAsking(space) : [],
    store.review.countReview(),
    store.outbox.countWaiting(),
    store.outbox.rowStates(space),
    findNextEvent(store, space, today),
    Promise.all((view.kind === 'project' ? [view] : projects).map((project) => findRounds(store, project))),
    findStages(store, projects),
  ]);
  const isGuided = view.kind === 'group' && view.me.isLeader;
  return {
    today,
    view,
    spaces,
    logs: logs.records,
    meetings: meetingsNow(meetings.records, today),
    items: ownOpenItems(items, view.me.memberId),
    asking: asking.length,
    review,
    late: isLate(waiting.oldestAt, store.now()) ? waiting.waiting : 0,
    stateOf,
    steps: isGuided ? await findFirstSteps(store, space, logs.records.length > 0, nextEvent !== null) : null,
    nextEvent,
    rounds: rounds.flat(),
    projects: projects.map((project) => ({ ...project, stage: stages.get(project.id) ?? null })),
  };
};

/** Asks the disk only for what the rest of the page has not already told. */
const findFirstSteps = async (
  store: Store,
  space: string,
  hasLogged: boolean,
  hasNextEvent: boolean,
): Promise<FirstSteps> => ({
  hasInvited:
    (await store.people.listMembers(space)).length > 1 || (await store.invitations.listInvitations(space)).length > 0,
  hasLogged,
  hasPlanned: hasNextEvent || (await store.events.listEvents(space)).length > 0,
});

const findNextEvent = async (store: Store, space: string, today: string) => {
  const ahead = await store.events.listEvents(space, { from: today });
  const event = ahead.find((one) => one.isCancelled !== true);
  if (!event) return null;
  const counts = await store.events.listCounts(space, [event.id]);
  return { event, answers: counts.get(event.id) ?? null };
};

const findRounds = async (store: Store, project: SpaceView): Promise<readonly RoundToAnswer[]> => {
  const asked = (await store.rounds.listRounds(project.id)).filter((round) => isAskedOf(round, project.me));
  const found = await Promise.all(
    asked.map(async (round) => {
      const sheet = round.collect === 'phones' ? await store.sheets.findOwnSheet(project.id, round.id) : undefined;
      return { round, sheet };
    }),
  );
  return found
    .filter(({ sheet }) => sheet?.isDone !== true)
    .map(({ round, sheet }) => ({
      space: project.id,
      project: project.name,
      roundId: round.id,
      number: round.number ?? 1,
      dueOn: round.dueOn ?? null,
      isBegun: sheet !== undefined,
    }));
};

const findStages = async (store: Store, projects: readonly SpaceView[]) => {
  const found = await Promise.all(
    projects.map(
      async (project) => [project.id, (await store.projects.findProject(project.id))?.stage ?? null] as const,
    ),
  );
  return new Map(found);
};
