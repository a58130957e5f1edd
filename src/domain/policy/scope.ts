import type { Fields, RecordKind } from '../records.ts';
import { blockOf } from './block-of.ts';
import type { Actor, Around } from './rule.ts';

/**
 * Who may read a record. Only the server computes it; a device never sends one.
 * `all` everybody in the space · `officers` owner and officers of a group · `m:<member>` one person · `block:<班>` the officers and its 班長 ·
 * `p:<party>` one party · `package` the parties and their outside reviewers · `reviewers` these alone · `sheet:<round>:<member or party>` the writer of an unshown sheet · `none` nobody.
 */
export const scopeOf = (kind: RecordKind, fields: Fields, around: Around): string => {
  switch (kind) {
    case 'invitation':
      if (fields['role'] === 'reviewer') return 'all';
      return fields['partyId'] ? `p:${fields['partyId']}` : 'officers';
    case 'assessment':
      return sheetScope(fields, around);
    case 'member':
      // Somebody from outside knows themselves and who judges with them, and no more of the people.
      return fields['role'] === 'reviewer' ? 'package' : 'all';
    case 'reviewPackage':
      return packageScope(fields);
    case 'opinion':
      return opinionScope(fields, around);
    case 'opinionReply':
      return packageScope(packageOf(around.record(String(fields['opinionId']))?.fields, around));
    case 'attachment':
      return aboutScope(fields, around);
    case 'incident':
      return incidentScope(fields);
    case 'safetyAnswer':
      return safetyScope(fields, around);
    case 'involvement':
    case 'calendarFeed':
      return `m:${fields['memberId']}`;
    case 'ballot':
      return ballotScope(fields, around);
    case 'conflict':
      return aboutScope(fields, around);
    default:
      return 'all';
  }
};

/**
 * The scopes a person may read, sheets apart (those are found by their owner's id). Guests and outside reviewers read by
 * scoped tickets only: of the space itself they get nothing but their own, and reviewers what was put together for them.
 */
export const fixedScopes = (actor: Actor): string[] => [
  ...(isOutside(actor) ? [] : ['all']),
  ...(actor.spaceKind === 'project' && !isOutside(actor) ? ['package'] : []),
  ...(actor.role === 'reviewer' ? ['package', 'reviewers'] : []),
  ...(actor.role === 'owner' || actor.role === 'officer' ? ['officers'] : []),
  `m:${actor.memberId}`,
  ...(actor.partyId && !isOutside(actor) ? [`p:${actor.partyId}`] : []),
  ...(isOutside(actor) ? [] : (actor.blocks ?? []).map((block) => `block:${block}`)),
];

const isOutside = (actor: Actor): boolean => actor.role === 'guest' || actor.role === 'reviewer';

/** May this person read this scope? */
export const mayRead = (actor: Actor, scope: string): boolean => {
  if (isOutside(actor)) return fixedScopes(actor).includes(scope);
  const sheet = /^sheet:[^:]+:(.+)$/.exec(scope);
  if (sheet) return sheet[1] === actor.memberId || (actor.partyId !== null && sheet[1] === actor.partyId);
  return fixedScopes(actor).includes(scope);
};

/** What was withdrawn goes from the phones of those outside, and stays with the parties. */
const packageScope = (reviewPackage: Fields | undefined): string =>
  reviewPackage?.['isWithdrawn'] === true ? 'all' : 'package';

/** Who was hurt concerns the officers, in a project the party; what nearly happened, everybody. */
const incidentScope = (fields: Fields): string => {
  if (fields['sort'] === 'near_miss') return 'all';
  return fields['partyId'] ? `p:${fields['partyId']}` : 'officers';
};

/** How somebody is concerns the officers, and whoever walks round in their 班. */
const safetyScope = (fields: Fields, around: Around): string => {
  const block = blockOf(String(fields['memberId']), around);
  return block ? `block:${block.id}` : 'officers';
};

/** A hidden vote is the voter's own until it closes; of a secret one nothing is read, ever. */
const ballotScope = (fields: Fields, around: Around): string => {
  const vote = around.record(String(fields['voteId']))?.fields;
  if (vote?.['voice'] === 'open') return 'all';
  const isTakenBack = vote?.['voice'] === 'secret' && vote['deleted'] === true;
  if (vote?.['state'] !== 'closed' && !isTakenBack) return `m:${fields['memberId']}`;
  return vote?.['voice'] === 'hidden' ? 'all' : 'none';
};

/** A draft is the reviewers' own, and nobody's when there is nothing left to judge. */
const opinionScope = (opinion: Fields, around: Around): string => {
  const scope = packageScope(packageOf(opinion, around));
  if (opinion['state'] === 'filed') return scope;
  return scope === 'all' ? 'none' : 'reviewers';
};

const packageOf = (opinion: Fields | undefined, around: Around): Fields | undefined =>
  around.record(String(opinion?.['packageId']))?.fields;

/** A sheet handed in is everybody's once shown, a half-filled or absent one never; an anonymous one was erased. */
const sheetScope = (fields: Fields, around: Around): string => {
  const round = around.record(String(fields['roundId']))?.fields;
  if (wasForgotten(round)) return 'none';
  const isShown =
    round?.['state'] === 'shown' && fields['isDone'] === true && round[`absent.${fields['partyId']}`] !== true;
  if (isShown) return 'all';
  return `sheet:${fields['roundId']}:${sheetOwner(fields, round)}`;
};

const wasForgotten = (round: Fields | undefined): boolean =>
  round?.['state'] === 'shown' && round['voice'] === 'anonymous';

const sheetOwner = (fields: Fields, round: Fields | undefined): string => {
  if (round?.['collect'] === 'onePhone') return String(round['authorId'] ?? 'nobody');
  return String(fields['memberId'] ?? fields['partyId']);
};

/** A conflict is read by whoever reads the record it is about. */
const aboutScope = (fields: Fields, around: Around): string => {
  const about = around.record(String(fields['aboutId']));
  if (about?.kind === 'assessment') {
    const round = around.record(String(about.fields['roundId']))?.fields;
    if (wasForgotten(round)) return 'none';
    return `sheet:${about.fields['roundId']}:${sheetOwner(about.fields, round)}`;
  }
  if (about?.kind === 'ballot') return ballotConflictScope(about.fields, around);
  return about ? scopeOf(about.kind as RecordKind, about.fields, around) : 'none';
};

/** What somebody chose and then chose otherwise is nobody else's, also when the vote has closed. */
const ballotConflictScope = (ballot: Fields, around: Around): string => {
  const scope = ballotScope(ballot, around);
  const isOpen = around.record(String(ballot['voteId']))?.fields['voice'] === 'open';
  return scope === 'none' || isOpen ? scope : `m:${ballot['memberId']}`;
};
