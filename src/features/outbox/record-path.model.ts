import { paths } from '#paths';

/** A record by kind and id. */
export interface Place {
  readonly kind: string;
  readonly id: string;
}

/**
 * Where a record can be looked at: on its own page, or on that of the record it belongs to.
 * @returns null when it has none
 */
export function recordPath(space: string, record: Place, parent: Place | null): string | null {
  const own = pages[record.kind]?.(space, record.id);
  if (own !== undefined) return own;
  return parent ? (pages[parent.kind]?.(space, parent.id) ?? null) : null;
}

const pages: Readonly<Record<string, ((space: string, id: string) => string) | undefined>> = {
  space: (space) => paths.group(space),
  member: (space, id) => paths.person(space, id),
  party: (space) => paths.parties(space),
  invitation: (space) => paths.invitations(space),
  activityLog: (space, id) => paths.activity(space, id),
  logTemplate: (space, id) => paths.editLogTemplate(space, id),
  groupEvent: (space, id) => paths.event(space, id),
  meeting: (space, id) => paths.meeting(space, id),
  project: (space) => paths.project(space),
  issueCard: (space, id) => paths.issue(space, id),
  agreement: (space, id) => paths.agreement(space, id),
  communityPlan: (space, id) => paths.communityPlan(space, id),
  planItem: (space, id) => paths.planItem(space, id),
  evaluationRound: (space, id) => paths.round(space, id),
};
