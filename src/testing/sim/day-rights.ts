/** I11 for the group's day and for what goes round the houses, by other code than the policies. */
import type { SetOp } from '#protocol/mutation.ts';
import type { Model } from './oracle-model.ts';

interface Writer {
  readonly id: string;
  readonly isLeader: boolean;
}

type Ask = (model: Model, writer: Writer, op: SetOp, changes: readonly string[]) => string | null;

const of = (model: Model, { id, set }: SetOp, field: string) => model.value(id, field) ?? set[field] ?? null;

/** As the edit leaves it. */
const left = (model: Model, { id, set }: SetOp, field: string) =>
  (field in set ? set[field] : model.value(id, field)) ?? null;

const isTheirs: Ask = (model, writer, op) =>
  of(model, op, 'authorId') === writer.id || (writer.isLeader && model.rows.has(op.id)) ? null : 'not the author';

/** Fields of the birth are for ever. */
const keeping =
  (...fixed: readonly string[]): Ask =>
  (model, writer, op, changes) =>
    model.rows.has(op.id) && changes.some((field) => ['authorId', ...fixed].includes(field))
      ? 'what was fixed was changed'
      : isTheirs(model, writer, op, changes);

const byLeader: Ask = (model, writer, op, changes) =>
  writer.isLeader ? keeping('isDrill', 'startedAt')(model, writer, op, changes) : 'this is for leaders';

/** One's own word, or one a leader types and says so; nobody signs with the name of another. */
const ownOrTyped: Ask = (model, writer, op) => {
  const typedBy = left(model, op, 'typedBy');
  if (
    op.set['typedBy'] != null &&
    op.set['typedBy'] !== writer.id &&
    op.set['typedBy'] !== model.value(op.id, 'typedBy')
  )
    return 'signed with the name of another';
  if (of(model, op, 'memberId') === writer.id) return null;
  return writer.isLeader && typedBy === writer.id ? null : 'a word of somebody else that does not say who typed it';
};

/** Whoever stands at the reception says who they are. */
const checksIn: Ask = (model, writer, op) => {
  if (model.value(String(of(model, op, 'aboutId')), 'state') === 'confirmed') return 'the minutes were confirmed';
  const isOwn = of(model, op, 'memberId') === writer.id || left(model, op, 'typedBy') === writer.id;
  return isOwn ? null : 'checked in by nobody';
};

/** A round that has ended takes in what people say of themselves, and nothing else. */
const answersCheck: Ask = (model, writer, op, changes) => {
  const isOver = model.value(String(of(model, op, 'checkId')), 'state') === 'closed';
  if (isOver && of(model, op, 'memberId') !== writer.id) return 'the check has ended';
  return walksRound(model, writer, op) ? null : ownOrTyped(model, writer, op, changes);
};

/** The 班長 of where somebody lives types what they found. */
const walksRound = (model: Model, writer: Writer, op: SetOp): boolean => {
  const block = String(model.value(String(of(model, op, 'memberId')), 'blockId'));
  if (model.value(block, 'leaderId') !== writer.id || model.value(block, 'deleted') === true) return false;
  return left(model, op, 'typedBy') === writer.id;
};

const addsShift: Ask = (model, writer, op) => {
  const keeper = model.value(String(of(model, op, 'eventId')), 'authorId');
  return writer.isLeader || keeper === writer.id ? null : 'not who keeps the event';
};

const files: Ask = (model, writer, op, changes) => {
  const party = of(model, op, 'partyId');
  if (!model.rows.has(op.id) && party !== null && party !== model.value(writer.id, 'partyId'))
    return 'for another party';
  return keeping('aboutId', 'sort', 'partyId')(model, writer, op, changes);
};

const ownFeed: Ask = (model, writer, op, changes) =>
  of(model, op, 'memberId') === writer.id &&
  (!model.rows.has(op.id) || changes.every((field) => field === 'isWithdrawn'))
    ? null
    : 'a calendar of somebody else';

/** What a photo is stays; only the server says that its bytes have come. */
const shows: Ask = (model, writer, op, changes) => {
  if (changes.some((field) => field === 'thumbAt' || field === 'photoAt')) return 'only the server has the bytes';
  const soft = ['caption', 'faces', 'order', 'deleted'];
  if (model.rows.has(op.id) && changes.some((field) => !soft.includes(field))) return 'a photo became another';
  const isLocked = model.value(String(of(model, op, 'aboutId')), 'state') === 'confirmed';
  const isWord = !model.rows.has(op.id) || changes.includes('caption') || changes.includes('order');
  return isLocked && isWord ? 'the minutes were confirmed' : isTheirs(model, writer, op, changes);
};

/** What stands in minutes that are settled stays as it is. */
const ofMinutes: Ask = (model, _, op) =>
  model.value(String(of(model, op, 'meetingId')), 'state') === 'confirmed' ? 'the minutes were confirmed' : null;

const meeting: Ask = (model, _, op, changes) => {
  const free = ['state', 'confirmedAt', 'confirmedBy', 'rosterCount'];
  const isSettled = model.value(op.id, 'state') === 'confirmed';
  return isSettled && changes.some((field) => !free.includes(field)) ? 'settled minutes were changed' : null;
};

/** By kind, for those who are no guests. */
export const dayRights: { readonly [kind: string]: Ask | undefined } = {
  attachment: shows,
  incident: files,
  ledgerEntry: keeping(),
  logTemplate: keeping(),
  shift: addsShift,
  shiftSignup: ownOrTyped,
  calendarFeed: ownFeed,
  block: byLeader,
  circular: byLeader,
  safetyCheck: byLeader,
  readMark: ownOrTyped,
  safetyAnswer: answersCheck,
  rsvp: ownOrTyped,
  attendance: checksIn,
  agendaItem: ofMinutes,
  remark: ofMinutes,
  decision: ofMinutes,
  meeting,
};
