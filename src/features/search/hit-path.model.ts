import { isSearchedName, type SearchedName } from '#domain/search/searched-fields.ts';
import { paths } from '#paths';

/** A record by kind and id. */
interface Place {
  readonly kind: string;
  readonly id: string;
}

/** Where a hit can be read: on its own page, on that of what it belongs to, or in the list of its kind. */
export const hitPath = (space: string, hit: Place, parents: readonly Place[]): string => {
  for (const { kind, id } of [hit, ...parents]) {
    const own = isSearchedName(kind) ? pages[kind] : null;
    if (own) return own(space, id);
  }
  return (isSearchedName(hit.kind) && lists[hit.kind]?.(space)) || paths.space(space);
};

/** Pages of their own; null where a record is read on the page of what it belongs to. */
const pages: { readonly [K in SearchedName]: ((space: string, id: string) => string) | null } = {
  space: paths.group,
  member: paths.person,
  party: (space) => paths.parties(space),
  block: (space) => paths.people(space),
  activityLog: paths.activity,
  attachment: null,
  ledgerEntry: null,
  incident: null,
  groupEvent: paths.event,
  occurrence: null,
  rsvp: null,
  shift: null,
  meeting: paths.meeting,
  agendaItem: null,
  remark: null,
  decision: null,
  vote: null,
  minutesSign: null,
  correction: null,
  longText: null,
  actionItem: null,
  project: (space) => paths.project(space),
  issueCard: paths.issue,
  communityPlan: paths.communityPlan,
  planItem: paths.planItem,
  duty: (space) => paths.duties(space),
  goal: paths.goal,
  indicator: null,
  measurement: null,
  agreement: paths.agreement,
  consent: null,
  evidence: (space) => paths.evidence(space),
  thanks: (space) => paths.thanks(space),
  evaluationRound: paths.round,
  assessment: null,
  finding: null,
  addendum: null,
  talk: null,
  talkNote: null,
  reviewPackage: paths.reviewPackage,
  opinion: null,
  opinionReply: null,
  caseSheet: paths.caseSheet,
  publication: paths.publication,
  circular: paths.circular,
  safetyCheck: paths.safetyCheck,
};

/** For what stands alone and has no page: the list it is found in. */
const lists: { readonly [K in SearchedName]?: (space: string) => string } = {
  ledgerEntry: paths.activities,
  actionItem: paths.meetings,
};
