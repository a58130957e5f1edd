import type { FieldName, Fields, RecordKind } from '../records.ts';

/** The person who writes, as the space knows them at this moment. */
export interface Actor {
  readonly memberId: string;
  readonly role: string;
  readonly partyId: string | null;
  readonly spaceKind: 'group' | 'project';
  /** 班 whose safety answers they may read; only the server fills it. */
  readonly blocks?: readonly string[];
}

/** One record about to change. `set` is null for an update of a collaborative text. */
export interface Change {
  readonly kind: RecordKind;
  readonly id: string;
  readonly before: Fields | null;
  readonly after: Fields;
  readonly set: Fields | null;
  /** When the person wrote, milliseconds since 1970. */
  readonly at: number;
}

/** A record next to the one that changes. */
export interface Neighbour {
  readonly id: string;
  readonly kind: string;
  readonly fields: Fields;
}

/** What rules and effects may look at. On a device it holds what that device may see. */
export interface Around {
  record(id: string): Neighbour | undefined;
  /** Records of a kind, optionally only those of one parent; deleted ones included. */
  list(kind: RecordKind, parentId?: string): readonly Neighbour[];
}

export type PolicyCode =
  | 'policy.not_allowed'
  | 'policy.wrong_author'
  | 'record.parent_missing'
  | 'meeting.locked'
  | 'meeting.undo_too_late'
  | 'member.last_owner'
  | 'member.last_representative'
  | 'invitation.lives_too_long'
  | 'party.has_members'
  | 'project.stage_backwards'
  | 'round.not_open'
  | 'round.frozen'
  | 'round.not_complete'
  | 'round.not_due'
  | 'round.already_answered'
  | 'round.not_asked'
  | 'round.promise_missing'
  | 'round.not_shown'
  | 'vote.closed'
  | 'agreement.laid'
  | 'agreement.not_laid'
  | 'agreement.party_missing'
  | 'agreement.agreed'
  | 'agreement.too_early'
  | 'agreement.answered'
  | 'consent.text_changed'
  | 'consent.missing'
  | 'opinion.filed'
  | 'opinion.not_filed'
  | 'opinion.not_free'
  | 'package.expired'
  | 'package.other_open';

/** null = allowed. */
export type Rule = (actor: Actor, change: Change, around: Around) => PolicyCode | null;

/** A rule for the birth of a record and one for every field; `text` judges collaborative updates. */
export type KindPolicy<K extends RecordKind> = {
  readonly birth: Rule;
  readonly fields: { readonly [F in FieldName<K> | 'deleted']: Rule };
  readonly text?: Rule;
};

const writers = new Set(['owner', 'officer', 'member', 'representative', 'deputy', 'facilitator']);
const leaders = new Set(['owner', 'officer', 'representative', 'deputy']);

/** 代表・役員 of a group, 代表・代理 of a party. */
export const isLeader = (actor: Actor): boolean => leaders.has(actor.role);

/** 代表・代理 of a party in a project. */
export const isRepresentative = (actor: Actor): boolean => actor.role === 'representative' || actor.role === 'deputy';

/** Everybody but guests and outside reviewers. */
export const anyone: Rule = (actor) => (writers.has(actor.role) ? null : 'policy.not_allowed');

/** Nobody: the server writes this, or it is written at birth only. */
export const nobody: Rule = () => 'policy.not_allowed';

/** Officers of a group, representatives and deputies of a project. */
export const leader: Rule = (actor) => (isLeader(actor) ? null : 'policy.not_allowed');

/** 代表・代理 of a party or the 進行役: whoever leads plan, rounds and talk. */
export const runs: Rule = (actor) =>
  isRepresentative(actor) || actor.role === 'facilitator' ? null : 'policy.not_allowed';

/** 代表・代理: whoever speaks for a party. */
export const speaks: Rule = (actor) => (isRepresentative(actor) ? null : 'policy.not_allowed');

/** Only work of several parties has this. */
export const inProject: Rule = (actor) => (actor.spaceKind === 'project' ? null : 'policy.not_allowed');

/** The round the record belongs to was shown: there is something to talk about. */
export const shownRound: Rule = (_, change, around) => {
  const round = around.record(String((change.before ?? change.after)['roundId'] ?? ''));
  if (round?.kind !== 'evaluationRound') return 'record.parent_missing';
  return round.fields['state'] === 'shown' ? null : 'round.not_shown';
};

/** All rules must allow it; the first refusal counts. */
export const all =
  (...rules: readonly Rule[]): Rule =>
  (actor, change, around) => {
    for (const rule of rules) {
      const code = rule(actor, change, around);
      if (code) return code;
    }
    return null;
  };

/** One rule is enough; otherwise the refusal of the last one counts. */
export const either =
  (...rules: readonly Rule[]): Rule =>
  (actor, change, around) => {
    let code: PolicyCode | null = 'policy.not_allowed';
    for (const rule of rules) {
      code = rule(actor, change, around);
      if (code === null) return null;
    }
    return code;
  };

/** The actor's own member id stands in this field of the record. */
export const own =
  (field: string): Rule =>
  (actor, change) =>
    (change.before ?? change.after)[field] === actor.memberId ? null : 'policy.not_allowed';

/** Whoever wrote the record, and leaders. */
export const authorOrLeader: Rule = either(own('authorId'), leader);

/** A new record names the actor as its author. */
export const authored: Rule = (actor, change) =>
  change.after['authorId'] === actor.memberId ? null : 'policy.wrong_author';

/** Who signs writes the own name or none. A name that already stood there may stay. */
export const signed =
  (field: string): Rule =>
  (actor, change) => {
    const name = change.set?.[field] ?? null;
    return name === null || name === change.before?.[field] || name === actor.memberId ? null : 'policy.wrong_author';
  };

/** Oneself, or a leader for somebody without a phone (代理入力); who typed is kept. */
export const selfOrTyped: Rule = (actor, change) => {
  if (change.after['memberId'] === actor.memberId) return null;
  return isLeader(actor) && change.after['typedBy'] === actor.memberId ? null : 'policy.not_allowed';
};

/**
 * An answer in one's own hand carries nobody else's name: otherwise somebody could say that another typed what they chose,
 * and that other could write over it as over their own typing.
 */
export const ownHand: Rule = (actor, change) =>
  change.after['memberId'] !== actor.memberId ||
  [null, actor.memberId].includes((change.after['typedBy'] ?? null) as string | null)
    ? null
    : 'policy.wrong_author';

/** Fields, or maps, that only the server fills; nothing of them stands in a new record. */
export const unset =
  (...fields: readonly string[]): Rule =>
  (_, change) =>
    Object.keys(change.after).some(
      (field) => change.after[field] !== null && fields.includes(field.split('.', 1)[0] ?? ''),
    )
      ? 'policy.not_allowed'
      : null;

/** Only a group has this. */
export const inGroup: Rule = (actor) => (actor.spaceKind === 'group' ? null : 'policy.not_allowed');

/** The party a record names is the actor's own, or none. */
export const ownParty: Rule = (actor, change) =>
  change.after['partyId'] == null || change.after['partyId'] === actor.partyId ? null : 'policy.not_allowed';

/** The record this field names exists, is of this kind and is not deleted. */
export const parentIs =
  (field: string, ...kinds: readonly RecordKind[]): Rule =>
  (_, change, around) => {
    const parent = around.record(String(change.after[field] ?? ''));
    return parent && kinds.some((kind) => kind === parent.kind) && parent.fields['deleted'] !== true
      ? null
      : 'record.parent_missing';
  };
