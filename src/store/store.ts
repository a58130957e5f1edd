/** Everything screens may ask of the device: commands and queries, one group per concept. */
import type { Clock, Rng } from '#replica/ports.ts';
import type { Kv } from '#replica/kv.ts';
import type { StampClock } from '#protocol/stamp.ts';
import { createActionItems } from './action-items.ts';
import { createActivities } from './activities.ts';
import { createContext, keepContext } from './context.ts';
import type { NotebookDb } from './database.ts';
import { createDrafts } from './drafts.ts';
import type { DraftMirror } from './local-tables.ts';
import { createEvents } from './events.ts';
import { createInvitations } from './invitations.ts';
import { createJoining } from './joining.ts';
import { createMeetings } from './meetings.ts';
import type { Online } from './online.ts';
import { createOutbox } from './outbox.ts';
import { createPeople } from './people.ts';
import { createProjects } from './projects.ts';
import { createReview } from './review.ts';
import { createRounds } from './rounds.ts';
import { createSheets } from './sheets.ts';
import { createSpaces } from './spaces.ts';
import type { Timers } from './open-text.ts';
import { createTexts } from './texts.ts';
import { fetchWriting, withWriting } from './with-writing.ts';

/** The world as it is handed to the store. */
export interface StorePorts {
  readonly db: NotebookDb;
  readonly kv: Kv;
  readonly clock: Clock;
  readonly rng: Rng;
  readonly stamps: StampClock;
  readonly timers: Timers;
  readonly online: Online;
  /** sessionStorage, when the browser allows it. */
  readonly mirror: DraftMirror | null;
}

export type Store = ReturnType<typeof createStore>;

/** Assembles the store; sealed sheets, results and backups come with their pages (`laterPart`). */
export const createStore = ({ db, kv, clock, rng, stamps, timers, online, mirror }: StorePorts) => {
  const context = createContext(db, { kv, clock, rng, stamps }, mirror);
  const spaces = withWriting(context, 'spaces', createSpaces(context));
  const store = {
    /** Milliseconds since 1970, by this phone's clock. */
    now: context.now,
    /** The day in Japan, YYYY-MM-DD. */
    today: context.today,
    /**
     * Runs many queries on one and the same state of the disk, in one go; nothing else may be waited for inside. Whoever writes
     * waits until it is done, so it is for pages that ask much at once.
     */
    readTogether: <T>(work: () => Promise<T> | T): Promise<T> => db.transaction('r', db.tables, async () => work()),
    spaces,
    people: withWriting(context, 'people', createPeople(context)),
    invitations: withWriting(context, 'invitations', createInvitations(context)),
    joining: createJoining(context, online, spaces),
    activities: withWriting(context, 'activities', createActivities(context)),
    events: withWriting(context, 'events', createEvents(context)),
    meetings: withWriting(context, 'meetings', createMeetings(context)),
    actionItems: withWriting(context, 'actionItems', createActionItems(context)),
    texts: createTexts(context, timers, mirror),
    projects: createProjects(context),
    rounds: withWriting(context, 'rounds', createRounds(context)),
    sheets: createSheets(context),
    review: withWriting(context, 'review', createReview(context)),
    outbox: createOutbox(context),
    drafts: createDrafts(context, mirror),
    /** Fetches what only writing needs; the first page may come before it. */
    prepareWriting: () => Promise.all([context.prepareWriting(), fetchWriting(context)]),
    /** Who wrote what into a record; needs the network. */
    readHistory: online.readHistory,
    /** Tries to send at once. */
    sendNow: () => online.syncNow(),
  };
  return keepContext(store, context);
};
