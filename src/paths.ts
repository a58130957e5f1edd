type Ids<Pattern extends string> = Pattern extends `${string}/:${string}/${infer Rest}`
  ? [string, ...Ids<`/${Rest}`>]
  : Pattern extends `${string}/:${string}`
    ? [string]
    : [];

/** One address: called with its ids in the order of the URL it gives the URL; `pattern` is what the router matches. */
export interface Path<Pattern extends string> {
  (...ids: Ids<Pattern>): string;
  readonly pattern: Pattern;
}

/** Every URL of the app. `paths.meeting(space, meeting)` is a link, `paths.meeting.pattern` a route. */
export const paths = {
  home: path('/'),
  welcome: path('/welcome'),
  start: path('/start'),
  /** The secret of the invitation stands in the fragment, which never leaves the device. */
  join: path('/join'),
  recover: path('/recover'),

  space: path('/s/:space'),

  activities: path('/s/:space/activities'),
  newActivity: path('/s/:space/activities/new'),
  deletedActivities: path('/s/:space/activities/deleted'),
  /** What the group has agreed to enter in the same way. */
  logTemplates: path('/s/:space/activities/templates'),
  newLogTemplate: path('/s/:space/activities/templates/new'),
  editLogTemplate: path('/s/:space/activities/templates/:template'),
  /** A month or a year of logs on paper. */
  printActivities: path('/s/:space/activities/print'),
  activity: path('/s/:space/activities/:id'),
  editActivity: path('/s/:space/activities/:id/edit'),
  /** A few words written afterwards. */
  activityWords: path('/s/:space/activities/:id/words'),
  /** Insurance, what was counted, what it belongs to: afterwards, by those who want to. */
  activityDetails: path('/s/:space/activities/:id/details'),
  activityMoney: path('/s/:space/activities/:id/money'),
  printActivity: path('/s/:space/activities/:id/print'),
  /** けが・ヒヤリ. */
  newIncident: path('/s/:space/activities/:id/incidents/new'),
  incident: path('/s/:space/activities/:id/incidents/:incident'),
  editIncident: path('/s/:space/activities/:id/incidents/:incident/edit'),

  events: path('/s/:space/events'),
  newEvent: path('/s/:space/events/new'),
  deletedEvents: path('/s/:space/events/deleted'),
  event: path('/s/:space/events/:id'),
  editEvent: path('/s/:space/events/:id/edit'),
  cancelEvent: path('/s/:space/events/:id/cancel'),
  eventReception: path('/s/:space/events/:id/reception'),
  /** What the code at the entrance opens on a member's own phone. */
  eventHere: path('/s/:space/events/:id/here'),
  eventGate: path('/s/:space/events/:id/gate'),
  eventCode: path('/s/:space/events/:id/code'),
  eventShifts: path('/s/:space/events/:id/shifts'),
  /** Who was told of a change. */
  eventTold: path('/s/:space/events/:id/told'),
  printEvent: path('/s/:space/events/:id/print'),

  /** One event for the calendar of the phone; of a series the day that is named, or all. */
  eventCalendar: path('/s/:space/events/:id/calendar'),
  calendar: path('/s/:space/calendar'),
  calendarAddress: path('/s/:space/calendar/address'),
  printYear: path('/s/:space/calendar/print'),

  meetings: path('/s/:space/meetings'),
  newMeeting: path('/s/:space/meetings/new'),
  /** What was decided and agreed in all meetings, and who carries how much. */
  decisions: path('/s/:space/meetings/decisions'),
  printDecisions: path('/s/:space/meetings/decisions/print'),
  actions: path('/s/:space/meetings/actions'),
  printActions: path('/s/:space/meetings/actions/print'),
  loads: path('/s/:space/meetings/loads'),
  meeting: path('/s/:space/meetings/:id'),
  editMeeting: path('/s/:space/meetings/:id/edit'),
  meetingAttendance: path('/s/:space/meetings/:id/attendance'),
  closeMeeting: path('/s/:space/meetings/:id/close'),
  printMeeting: path('/s/:space/meetings/:id/print'),
  /** The draft is read by others, and what was wrong in settled minutes is put right beside them. */
  checkMinutes: path('/s/:space/meetings/:id/check'),
  correctMinutes: path('/s/:space/meetings/:id/correct'),
  /** Before it begins. */
  prepareMeeting: path('/s/:space/meetings/:id/prepare'),
  printAgenda: path('/s/:space/meetings/:id/agenda/print'),
  /** While it runs: for a projector, by type of remark, turn by turn, as QR codes. */
  meetingScreen: path('/s/:space/meetings/:id/screen'),
  meetingRemarks: path('/s/:space/meetings/:id/remarks'),
  meetingTurns: path('/s/:space/meetings/:id/turns'),
  meetingCodes: path('/s/:space/meetings/:id/codes'),
  newVote: path('/s/:space/meetings/:id/votes/new'),
  vote: path('/s/:space/meetings/:id/votes/:vote'),
  /** Reads the codes of another phone; whose meeting it is does not matter. */
  readMeeting: path('/meeting-codes'),

  /** Who wrote what into a record. */
  history: path('/s/:space/history/:record'),

  people: path('/s/:space/people'),
  newPerson: path('/s/:space/people/new'),
  invite: path('/s/:space/people/invite'),
  invitations: path('/s/:space/people/invitations'),
  spokenCode: path('/s/:space/people/code'),
  joinRequests: path('/s/:space/people/requests'),
  leave: path('/s/:space/people/leave'),
  person: path('/s/:space/people/:member'),
  editPerson: path('/s/:space/people/:member/edit'),
  invitePerson: path('/s/:space/people/:member/invite'),
  removePerson: path('/s/:space/people/:member/remove'),

  /** What of 回覧 and 安否 a group uses. */
  notices: path('/s/:space/notices'),
  blocks: path('/s/:space/blocks'),
  block: path('/s/:space/blocks/:id'),
  circulars: path('/s/:space/circulars'),
  newCircular: path('/s/:space/circulars/new'),
  circular: path('/s/:space/circulars/:id'),
  editCircular: path('/s/:space/circulars/:id/edit'),
  circularReach: path('/s/:space/circulars/:id/reach'),
  printCircular: path('/s/:space/circulars/:id/print'),
  safetyChecks: path('/s/:space/safety'),
  newSafetyCheck: path('/s/:space/safety/new'),
  safetyCheck: path('/s/:space/safety/:id'),
  safetyWalk: path('/s/:space/safety/:id/walk'),
  safetyCode: path('/s/:space/safety/:id/code'),
  readSafety: path('/s/:space/safety/:id/read'),
  printSafety: path('/s/:space/safety/:id/print'),
  /** One photo, of whatever record it belongs to. */
  photo: path('/s/:space/photos/:id'),

  projects: path('/s/:space/projects'),
  newProject: path('/s/:space/projects/new'),
  project: path('/s/:space/project'),
  editProject: path('/s/:space/project/edit'),
  parties: path('/s/:space/project/parties'),

  /** Whose facts a group or project goes by. */
  city: path('/s/:space/city'),
  cityRequirements: path('/s/:space/city/requirements'),
  printRequirements: path('/s/:space/city/requirements/print'),

  /** 困りごと: what is wrong in the town. */
  issues: path('/s/:space/issues'),
  newIssue: path('/s/:space/issues/new'),
  issue: path('/s/:space/issues/:id'),
  editIssue: path('/s/:space/issues/:id/edit'),
  triageIssue: path('/s/:space/issues/:id/triage'),

  /** 地域づくり計画: the one that runs now, and others by their id. */
  communityPlans: path('/s/:space/plans'),
  newCommunityPlan: path('/s/:space/plans/new'),
  communityPlan: path('/s/:space/plans/:id'),
  editCommunityPlan: path('/s/:space/plans/:id/edit'),
  newPlanItem: path('/s/:space/plans/:id/items/new'),
  planItem: path('/s/:space/plan-items/:id'),
  editPlanItem: path('/s/:space/plan-items/:id/edit'),

  plan: path('/s/:space/plan'),
  placement: path('/s/:space/plan/placement'),
  formPoints: path('/s/:space/plan/points'),

  goals: path('/s/:space/plan/goals'),
  newGoal: path('/s/:space/plan/goals/new'),
  goal: path('/s/:space/plan/goals/:id'),
  duties: path('/s/:space/plan/duties'),
  means: path('/s/:space/plan/means'),
  principleCheck: path('/s/:space/plan/check'),

  evidence: path('/s/:space/evidence'),
  newEvidence: path('/s/:space/evidence/new'),
  thanks: path('/s/:space/thanks'),

  newRound: path('/s/:space/rounds/new'),
  round: path('/s/:space/rounds/:id'),
  answerRound: path('/s/:space/rounds/:id/answer'),
  /** One phone goes from hand to hand. */
  passRound: path('/s/:space/rounds/:id/pass'),
  /** Sealed envelopes without a network: the phone that collects, and the phone of somebody who answers. */
  gatherRound: path('/s/:space/rounds/:id/gather'),
  envelopeRound: path('/s/:space/rounds/:id/envelope'),
  roundResult: path('/s/:space/rounds/:id/result'),
  printRound: path('/s/:space/rounds/:id/print'),
  /** Raised hands are counted. */
  handsRound: path('/s/:space/rounds/:id/hands'),
  /** Paper sheets are typed in. */
  paperRound: path('/s/:space/rounds/:id/paper'),
  /** What came after the showing. */
  lateSheet: path('/s/:space/rounds/:id/late'),
  surveyRound: path('/s/:space/rounds/:id/survey'),
  printSurvey: path('/s/:space/rounds/:id/survey/print'),

  agreements: path('/s/:space/agreements'),
  agreement: path('/s/:space/agreements/:id'),
  editAgreement: path('/s/:space/agreements/:id/edit'),
  /** A party says yes, no or later to what was laid before it. */
  consentAgreement: path('/s/:space/agreements/:id/consent'),
  printAgreement: path('/s/:space/agreements/:id/print'),

  /** The view of people from outside. */
  reviews: path('/s/:space/reviews'),
  newReview: path('/s/:space/reviews/new'),
  reviewPackage: path('/s/:space/reviews/:id'),
  opinion: path('/s/:space/reviews/:id/opinion'),
  printReview: path('/s/:space/reviews/:id/print'),

  /** Pages everybody may read, and cases. */
  publications: path('/s/:space/publications'),
  newPublication: path('/s/:space/publications/new'),
  publication: path('/s/:space/publications/:id'),
  cases: path('/s/:space/cases'),
  newCase: path('/s/:space/cases/new'),
  caseSheet: path('/s/:space/cases/:id'),
  editCase: path('/s/:space/cases/:id/edit'),
  printCase: path('/s/:space/cases/:id/print'),

  talkRound: path('/s/:space/rounds/:id/talk'),
  /** For a projector: strengths and cards, never the figures. */
  boardRound: path('/s/:space/rounds/:id/board'),
  posterRound: path('/s/:space/rounds/:id/poster'),
  nextPlan: path('/s/:space/plan/next'),

  /** Everything on this phone; the space is where one comes from. */
  search: path('/s/:space/search'),

  guide: path('/guide'),
  /** A round with an invented town; nothing is kept. */
  practiceRound: path('/guide/practice'),
  lessons: path('/guide/lessons'),
  lesson: path('/guide/lessons/:lesson'),
  principle: path('/guide/:principle'),

  sending: path('/sending'),
  review: path('/review'),

  settings: path('/settings'),
  recoveryCard: path('/settings/recovery-card'),
  devices: path('/settings/devices'),
  deleteDevice: path('/settings/devices/:id/delete'),
  group: path('/settings/groups/:space'),
  editGroup: path('/settings/groups/:space/edit'),
  shareGroup: path('/settings/groups/:space/share'),
  deleteGroup: path('/settings/groups/:space/delete'),
  about: path('/settings/about'),
} as const;

function path<const Pattern extends string>(pattern: Pattern): Path<Pattern> {
  const fill = (...ids: readonly string[]): string => {
    let next = 0;
    return pattern.replace(/:\w+/gu, () => encodeURIComponent(ids[next++] ?? ''));
  };
  return Object.assign(fill as (...ids: Ids<Pattern>) => string, { pattern });
}
