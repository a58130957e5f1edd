/** I11 by other code than the policy: what nobody may ever have been let in with. Coarser than the rules, and never stricter. */
import { textMark } from '#domain/agreement/text-mark.ts';
import { isTextOp, type Mutation, type SetOp } from '#protocol/mutation.ts';
import type { KeptMutation } from '#server/store/store.ts';
import { correctionReason, involvementReason, ownHandReason, signReason } from './minutes-rights.ts';
import { dayRights } from './day-rights.ts';
import type { Model, ModelRow } from './oracle-model.ts';
import type { Failure } from './world.ts';

interface Writer {
  readonly id: string;
  readonly role: string;
  readonly partyId: unknown;
  readonly isLeader: boolean;
}

/** Was this edit let in although it must not be? @param model the space just before it */
export const forbidden = (model: Model, space: string, arrival: KeptMutation, body: Mutation): Failure | null => {
  const member = arrival.member ?? '';
  const status = model.value(member, 'status') ?? 'active';
  const wrong = (why: string): Failure => ({
    invariant: 'I11',
    what: `${body.intent} ${arrival.at} was let in: ${why}`,
  });
  if (!model.rows.has(member) || status !== 'active' || model.value(member, 'deleted') === true)
    return wrong('its writer is no active member');
  const role = String(model.value(member, 'role') ?? 'member');
  const isLeader = ['owner', 'officer', 'representative', 'deputy'].includes(role);
  const writer: Writer = { id: member, role, partyId: model.value(member, 'partyId'), isLeader };
  for (const op of body.ops) {
    if (isTextOp(op)) {
      if (isOutside(role)) return wrong('guests write no text');
      const about = String(model.value(op.id, 'aboutId'));
      if (model.value(about, 'state') === 'confirmed') return wrong('the minutes were confirmed');
      continue;
    }
    const why = reason(model, space, writer, op, new Set(body.ops.map(({ id }) => id)));
    if (why) return wrong(why);
  }
  return null;
};

const isOutside = (role: string): boolean => role === 'guest' || role === 'reviewer';

/** @param born records the same edit brings along */
const reason = (model: Model, space: string, writer: Writer, op: SetOp, born: ReadonlySet<string>): string | null => {
  const { kind, id, set } = op;
  const now = (field: string) => model.value(id, field);
  const isKnown = model.rows.has(id);
  const changes = Object.keys(set).filter((field) => (now(field) ?? null) !== set[field]);
  if (changes.length === 0) return null;
  const isSelf = id === writer.id;
  switch (kind) {
    case 'progress':
    case 'tally':
      return 'only the server writes this';
    case 'conflict': {
      const isOwn = now('lostBy') === writer.id || now('keptBy') === writer.id;
      return isKnown && isOwn && changes.every((field) => /^is(Lost|Kept)Seen$/.test(field))
        ? null
        : 'a forged conflict';
    }
    case 'member':
      if (changes.includes('role') && isKnown && writer.role !== 'owner' && !model.rows.has(String(writer.partyId)))
        return 'only an owner gives roles';
      if (changes.includes('isClaimed') && set['isClaimed'] === true) return 'nobody claims a seat by hand';
      return isSelf || writer.isLeader ? null : 'members do not change each other';
    case 'space':
    case 'project':
    case 'party':
      if (changes.includes('kind') && kind === 'space') return 'a space keeps its kind';
      return writer.isLeader && id !== '' && space !== '' ? null : 'this is for leaders';
    case 'activityLog':
    case 'groupEvent': {
      const author = isKnown ? now('authorId') : set['authorId'];
      const isCount = changes.every((field) => field === `walkIns.${writer.id}`);
      if (isKnown && changes.includes('authorId')) return 'an author is for ever';
      return !isOutside(writer.role) && (author === writer.id || (isKnown && (writer.isLeader || isCount)))
        ? null
        : 'not the author';
    }
    case 'occurrence':
      return dayReason(model, writer, op, changes);
    case 'rsvp':
      if (changes.some((field) => field === 'seat' || field === 'turn')) return 'only the server gives seats';
      return ofTheDay(model, writer, op, changes);
    case 'assessment':
      return sheetReason(model, writer, op, born);
    case 'evaluationRound':
      return writer.isLeader || writer.role === 'facilitator' ? null : 'this is for representatives';
    case 'consent':
      return consentReason(model, writer, op);
    case 'agreement':
      if (isKnown && now('state') === 'laid' && changes.some((field) => field.startsWith('clause.')))
        return 'what was laid before all stays as it is';
      return writer.isLeader || writer.role === 'facilitator' ? null : 'this is for representatives';
    case 'vote': {
      const isAsked = isKnown ? changes.every((field) => ['state', 'closedAt', 'deleted'].includes(field)) : true;
      const meeting = String(of(model, op, 'meetingId'));
      const keepers = ['authorId', 'chairId', 'scribeId'].map((field) => model.value(meeting, field));
      if (!isAsked) return 'what is asked, and what was counted, is nobody’s to write';
      if (isKnown && now('state') === 'closed' && changes.includes('state')) return 'a vote was opened again';
      return of(model, op, 'authorId') === writer.id || writer.isLeader || keepers.includes(writer.id)
        ? null
        : 'a vote of somebody else';
    }
    case 'ballot':
      // Emptying what is empty changes nothing.
      if (changes.every((field) => set[field] === null && now(field) === undefined)) return null;
      return ballotReason(model, writer, op, isKnown);
    case 'minutesSign':
      return signReason(model, writer, op, isKnown);
    case 'correction':
      return correctionReason(model, writer, op, isKnown);
    case 'involvement':
      return involvementReason(model, writer, op, isKnown);
    case 'cardVote':
      return (isKnown ? now('memberId') : set['memberId']) === writer.id ? null : 'a vote of somebody else';
    case 'publication':
      if (set['state'] === 'public' && !isAgreedByAll(model, id)) return 'published without the consent of all';
      return writer.isLeader ? null : 'this is for representatives';
    default:
      return ofTheDay(model, writer, op, changes);
  }
};

const ofTheDay = (model: Model, writer: Writer, op: SetOp, changes: readonly string[]): string | null =>
  isOutside(writer.role) ? 'guests only read' : (dayRights[op.kind]?.(model, writer, op, changes) ?? null);

/** A day of a series is made by anybody, and changed by those who keep the series. */
const dayReason = (model: Model, writer: Writer, { id, set }: SetOp, changes: readonly string[]): string | null => {
  const series = String(model.value(id, 'eventId') ?? set['eventId']);
  const isBirth = changes.every((field) => field === 'eventId' || field === 'on');
  if (isOutside(writer.role)) return 'guests only read';
  return isBirth || writer.isLeader || model.value(series, 'authorId') === writer.id ? null : 'not the author';
};

const of = (model: Model, { id, set }: SetOp, field: string) => model.value(id, field) ?? set[field] ?? null;

/** One's own ballot, or one somebody leading types who has typed it before; never in a vote that is over. */
const ballotReason = (model: Model, writer: Writer, op: SetOp, isKnown: boolean): string | null => {
  const vote = String(of(model, op, 'voteId'));
  if (model.value(vote, 'state') === 'closed' || model.value(vote, 'deleted') === true) return 'the vote is over';
  if (model.value(String(model.value(vote, 'meetingId')), 'state') === 'confirmed') return 'the minutes were confirmed';
  if (of(model, op, 'memberId') === writer.id) return ownHandReason(model, writer, op);
  if (!writer.isLeader || (op.set['typedBy'] ?? model.value(op.id, 'typedBy')) !== writer.id)
    return 'a ballot of somebody else';
  return isKnown && model.value(op.id, 'typedBy') !== writer.id ? 'a ballot was written over' : null;
};

/** A party speaks for itself; on paper others type for it, where nobody of it has a phone. */
const consentReason = (model: Model, writer: Writer, { id, set }: SetOp): string | null => {
  const of = (field: string) => set[field] ?? model.value(id, field) ?? null;
  const about = model.rows.get(String(of('aboutId')));
  const isAnswered = set['answer'] != null && set['answer'] !== model.value(id, 'answer');
  if (about?.kind === 'agreement' && isAnswered && of('mark') !== markOf(about))
    return 'a consent to other words than those that stand there';
  if (writer.isLeader && of('partyId') === writer.partyId) return null;
  return of('typedBy') === writer.id && of('origin') !== 'phone' ? null : 'a consent of another party';
};

const markOf = ({ fields }: ModelRow): string =>
  textMark(Object.fromEntries([...fields].map(([field, { value }]) => [field, value])));

const isAgreedByAll = (model: Model, about: string): boolean => {
  const rows = [...model.rows.keys()];
  const value = (id: string, field: string) => model.value(id, field);
  const parties = rows.filter((id) => model.rows.get(id)?.kind === 'party' && value(id, 'deleted') !== true);
  const yes = rows.filter((id) => value(id, 'aboutId') === about && value(id, 'answer') === 'yes');
  return parties.every((party) => yes.some((id) => value(id, 'partyId') === party));
};

/** A sheet is written by its own hand, while its round is open. */
const sheetReason = (model: Model, writer: Writer, { id, set }: SetOp, born: ReadonlySet<string>): string | null => {
  const of = (field: string) => model.value(id, field) ?? set[field] ?? null;
  const round = String(of('roundId'));
  const state = model.value(round, 'state') ?? 'open';
  if (state !== 'open' && !born.has(round)) return 'the round is not open';
  if (model.value(round, 'collect') === 'onePhone')
    return writer.isLeader || writer.role === 'facilitator' ? null : 'not the phone of the round';
  if (of('memberId') !== null) return of('memberId') === writer.id ? null : 'a sheet of somebody else';
  return of('partyId') === writer.partyId ? null : 'a sheet of another party';
};
