/** I11 for the way of minutes, by other code than the policy. */
import type { SetOp } from '#protocol/mutation.ts';
import type { Model } from './oracle-model.ts';

interface Writer {
  readonly id: string;
  readonly isLeader: boolean;
}

type Ask = (model: Model, writer: Writer, op: SetOp, isKnown: boolean) => string | null;

const of = (model: Model, { id, set }: SetOp, field: string) => model.value(id, field) ?? set[field] ?? null;

const keeps = (model: Model, writer: Writer, meeting: string): boolean =>
  writer.isLeader || ['authorId', 'chairId', 'scribeId'].some((field) => model.value(meeting, field) === writer.id);

/** A word of one's own does not go about under the name of somebody who typed an earlier one. */
export const ownHandReason = (model: Model, writer: Writer, { id, set }: SetOp): string | null => {
  const typedBy = ('typedBy' in set ? set['typedBy'] : model.value(id, 'typedBy')) ?? null;
  return typedBy === null || typedBy === writer.id ? null : 'an own word under the name of another';
};

/** One's own word, or one that a keeper of the minutes types; never over what somebody said alone. */
export const signReason: Ask = (model, writer, op, isKnown) => {
  if (of(model, op, 'memberId') === writer.id) return ownHandReason(model, writer, op);
  if ((op.set['typedBy'] ?? model.value(op.id, 'typedBy') ?? null) !== writer.id) return 'a word of somebody else';
  if (!keeps(model, writer, String(of(model, op, 'meetingId'))))
    return 'who does not keep the minutes typed for others';
  const saidAlone = (model.value(op.id, 'typedBy') ?? null) === null && model.value(op.id, 'deleted') !== true;
  return isKnown && saidAlone ? 'a word was written over' : null;
};

/** Beside settled minutes, by those who keep them; its words stand. */
export const correctionReason: Ask = (model, writer, op, isKnown) => {
  const meeting = String(of(model, op, 'meetingId'));
  if (!isKnown) {
    if (model.value(meeting, 'state') !== 'confirmed') return 'a draft was corrected';
    return keeps(model, writer, meeting) && op.set['authorId'] === writer.id ? null : 'not who keeps the minutes';
  }
  if (Object.keys(op.set).some((field) => field !== 'deleted' && model.value(op.id, field) !== op.set[field]))
    return 'a correction was changed';
  return writer.isLeader || model.value(op.id, 'authorId') === writer.id ? null : 'a correction of somebody else';
};

/** For oneself alone. */
export const involvementReason: Ask = (model, writer, op) =>
  of(model, op, 'memberId') === writer.id ? null : 'somebody wrote what another can take on';
