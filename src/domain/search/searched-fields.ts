/**
 * What search looks at: one table over the whole register. A kind or a text field that nobody has decided about does not compile.
 * Never in it, whatever the phone holds: who was hurt (design 10-domain), how somebody is after an earthquake, votes, what only
 * oneself knows, secrets of addresses, and what nobody has shown yet.
 */
import type { FieldName, Fields, RecordKind, records } from '../records.ts';

/** The heading a hit stands under. */
export const searchGroups = ['log', 'event', 'meeting', 'task', 'project', 'people', 'notice'] as const;

export type SearchGroup = (typeof searchGroups)[number];

type SpecOf<K extends RecordKind, F extends FieldName<K>> = (typeof records)[K]['fields'][F];

/** The fields of a kind in which people write. */
type TextName<K extends RecordKind> = {
  [F in FieldName<K>]: SpecOf<K, F> extends { type: 'text' } | { type: 'map'; value: { type: 'text' } } ? F : never;
}[FieldName<K>];

/** How a kind is searched. */
interface Searched<K extends RecordKind> {
  readonly group: SearchGroup;
  /** Every text field: the name it goes by, words that are searched, or nothing for people to read (ids, marks, secrets). */
  readonly words: { readonly [F in TextName<K>]: 'title' | true | false };
  /** The day it belongs to; that of its parent when left out. */
  readonly on?: FieldName<K>;
  /** Is read without the record it belongs to. Everything else vanishes with its parent. */
  readonly standsAlone?: true;
  /** Carries a long text. */
  readonly hasBody?: true;
  /** Only some of them. */
  readonly only?: (fields: Fields, scope: string) => boolean;
}

type Table = { readonly [K in RecordKind]: Searched<K> | null };

/** null: never searched, nor anything that belongs to it. */
const searched = {
  space: {
    group: 'people',
    words: { name: 'title', purpose: true, area: true, place: true, principleSet: false, citySet: false },
  },
  member: {
    group: 'people',
    words: { name: 'title', reading: true, office: true },
    only: (fields) => (fields['status'] ?? 'active') === 'active',
  },
  party: { group: 'people', words: { name: 'title', brings: true } },
  block: { group: 'people', words: { name: 'title', order: false } },
  invitation: null,

  activityLog: {
    group: 'log',
    on: 'on',
    words: { title: 'title', template: false, place: true, note: true, good: true, trouble: true, counted: true },
  },
  attachment: { group: 'log', words: { sha: false, thumbSha: false, caption: true, order: false } },
  // A tool for writing; what was written with it is found.
  logTemplate: null,
  ledgerEntry: {
    group: 'log',
    on: 'on',
    standsAlone: true,
    words: { account: true, summary: 'title', receiptNo: true },
  },
  incident: {
    group: 'log',
    on: 'on',
    words: { place: true, what: 'title', who: false, care: false, prevent: true },
    only: (fields) => fields['sort'] === 'near_miss',
  },

  groupEvent: {
    group: 'event',
    on: 'on',
    words: {
      title: 'title',
      place: true,
      bring: true,
      rainRule: true,
      contact: true,
      note: true,
      changeNote: true,
      repeat: false,
    },
  },
  occurrence: { group: 'event', on: 'on', words: { place: true, note: true, changeNote: true } },
  rsvp: { group: 'event', words: { note: true } },
  attendance: null,
  shift: { group: 'event', words: { title: 'title', note: true, order: false } },
  shiftSignup: null,
  calendarFeed: null,

  meeting: { group: 'meeting', on: 'on', words: { title: 'title', place: true } },
  agendaItem: { group: 'meeting', words: { title: true, order: false } },
  remark: { group: 'meeting', words: { text: true } },
  decision: { group: 'meeting', words: { text: true, reason: true } },
  vote: { group: 'meeting', words: { question: true, choice: true } },
  ballot: null,
  minutesSign: { group: 'meeting', words: { note: true, mark: false } },
  correction: { group: 'meeting', words: { place: true, text: true } },
  longText: { group: 'meeting', words: {}, hasBody: true },
  involvement: null,

  actionItem: {
    group: 'task',
    on: 'dueOn',
    standsAlone: true,
    words: { what: 'title', doneWhen: true, outcomeNote: true },
  },

  project: {
    group: 'project',
    on: 'startOn',
    words: {
      issue: 'title',
      whose: true,
      trouble: true,
      change: true,
      placement: false,
      placementSet: false,
      domain: false,
      form: false,
      costs: true,
      information: true,
      insurance: true,
      checkNote: true,
    },
  },
  issueCard: {
    group: 'project',
    on: 'seenOn',
    words: { title: 'title', whose: true, trouble: true, place: true, triageAnswer: false, triageNote: true },
  },
  communityPlan: { group: 'project', words: { title: 'title', note: true, direction: true } },
  planItem: {
    group: 'project',
    words: {
      number: true,
      title: 'title',
      measure: true,
      content: true,
      purpose: true,
      present: true,
      doneWhen: true,
      audienceNote: true,
      doer: true,
    },
  },
  duty: { group: 'project', on: 'untilOn', words: { what: 'title', order: false } },
  goal: { group: 'project', words: { what: 'title', order: false, outcomeNote: true } },
  indicator: {
    group: 'project',
    words: {
      name: 'title',
      method: true,
      unit: false,
      reference: false,
      baseline: false,
      target: false,
      targets: false,
      order: false,
    },
  },
  measurement: { group: 'project', on: 'on', words: { value: false, note: true } },
  agreement: {
    group: 'project',
    on: 'fromOn',
    words: { form: false, citySet: false, title: 'title', clause: true, made: false, changeNote: true, goOn: true },
  },
  consent: { group: 'project', on: 'givenOn', words: { office: false, signer: false, note: true, mark: false } },
  evidence: { group: 'project', on: 'on', standsAlone: true, words: { principle: false, text: 'title' } },
  thanks: { group: 'project', on: 'on', words: { text: 'title' } },
  evaluationRound: { group: 'project', on: 'dueOn', words: { set: false } },
  promise: null,
  // A sheet is searched once the server has shown it to everybody; before that not even one's own.
  assessment: { group: 'project', words: { comment: true }, only: (_, scope) => scope === 'all' },
  progress: null,
  tally: null,
  finding: { group: 'project', words: { card: false, shared: true, differs: true, improve: true } },
  // Words of people who were asked are read beside the figures of a shown round, not before.
  surveyCount: null,
  addendum: { group: 'project', words: { text: true, comment: true } },
  cardVote: null,
  talk: { group: 'project', on: 'heldOn', words: { note: true } },
  talkNote: { group: 'project', words: { card: false, text: true } },
  // Its body is a copy of records that are found themselves.
  reviewPackage: { group: 'project', on: 'madeOn', words: { title: 'title', body: false } },
  opinion: {
    group: 'project',
    on: 'heardOn',
    words: {
      conclusion: true,
      work: true,
      spread: true,
      meeting: true,
      summary: true,
      reviewer: false,
      freeNote: false,
    },
    only: (fields) => fields['state'] === 'filed',
  },
  opinionReply: { group: 'project', words: { partyName: false, text: true } },
  caseSheet: {
    group: 'project',
    on: 'madeOn',
    words: {
      title: 'title',
      background: true,
      aim: true,
      who: true,
      did: true,
      result: true,
      good: true,
      hard: true,
      next: true,
    },
  },
  // Slug and code open and close the page: secrets.
  publication: { group: 'project', on: 'madeOn', words: { body: false, title: 'title', slug: false, code: false } },

  circular: {
    group: 'notice',
    on: 'on',
    words: { title: 'title', body: true, sender: true },
  },
  readMark: null,
  safetyCheck: { group: 'notice', words: { title: 'title', note: true } },
  safetyAnswer: null,
  conflict: null,
} as const satisfies Table;

/** A kind that can be found. */
export type SearchedName = {
  [K in RecordKind]: (typeof searched)[K] extends null ? never : K;
}[RecordKind];

/** Can records of this kind be found? */
export const isSearchedName = (kind: string): kind is SearchedName =>
  Object.hasOwn(searched, kind) && searched[kind as RecordKind] !== null;

/** How a kind is searched, with every optional part visible; null when it never is. */
export const searchedKind = (kind: RecordKind): SearchedKind | null => searched[kind];

export interface SearchedKind {
  readonly group: SearchGroup;
  readonly words: { readonly [field: string]: 'title' | true | false };
  readonly on?: string;
  readonly standsAlone?: true;
  readonly hasBody?: true;
  readonly only?: (fields: Fields, scope: string) => boolean;
}
