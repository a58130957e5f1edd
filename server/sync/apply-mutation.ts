/**
 * One mutation of one person, all of it or nothing: form against the register, rights against the policy, every field
 * by the one merge rule. The caller holds the space's lock and stores the verdict in the same transaction.
 */
import { judge } from '#domain/policy/policy.ts';
import type { Actor, Change } from '#domain/policy/rule.ts';
import { mayRead } from '#domain/policy/scope.ts';
import { type Fields, fieldSpec, isRecordKind, kindSpec, type RecordKind } from '#domain/records.ts';
import { checkFields } from '#domain/records-check.ts';
import { derivedId, hasDerivedId, looksDerived } from '#protocol/derived-id.ts';
import { limits } from '#protocol/messages.ts';
import { isTextOp, type Mutation, type SetOp, type TextOp, type Verdict } from '#protocol/mutation.ts';
import { emptyRow, type Row, withFields } from '#protocol/row.ts';
import { type Stamp, stampTime } from '#protocol/stamp.ts';
import { decide } from './decide-fields.ts';
import { deletionConflicts } from './deletions.ts';
import type { Founding, Pen, Refusal, Times } from './pen.ts';
import type { SyncServerPorts } from './ports.ts';
import type { SpaceWriter } from '../store/store.ts';
import { checkTextUpdate } from './text-check.ts';
import type { Workspace } from './workspace.ts';

/**
 * @param about `founding` in the first mutation of a space · `isTaken` the stamp already names another edit
 * @returns the verdict; what it changes is staged in the workspace unless it is a rejection
 */
export const applyMutation = async (
  tx: SpaceWriter,
  workspace: Workspace,
  ports: SyncServerPorts,
  actor: Actor,
  mutation: Mutation,
  { founding, isTaken = false }: { readonly founding?: Founding; readonly isTaken?: boolean },
): Promise<Verdict> => {
  await witnessRows(workspace, ports, mutation);
  const times = timesOf(mutation, ports, isTaken);
  const lost: string[] = [];
  for (const op of mutation.ops) {
    const refusal = isTextOp(op)
      ? await applyText(workspace, actor, op, mutation)
      : await applySet({ tx, workspace, actor, times, mutation, lost, ...(founding ? { founding } : {}) }, op);
    if (refusal) {
      workspace.drop();
      return { n: mutation.n, status: 'rejected', ...refusal };
    }
  }
  const stamp = times.at !== mutation.at ? times.at : times.wasFreshUsed() ? times.fresh() : undefined;
  const extra = stamp === undefined ? {} : { stamp };
  return lost.length > 0
    ? { n: mutation.n, status: 'superseded', lost, ...extra }
    : { n: mutation.n, status: 'applied', ...extra };
};

/** A server that was just started, or another one beside it, gives no stamp earlier than what stands in the rows. */
const witnessRows = async (workspace: Workspace, ports: SyncServerPorts, mutation: Mutation): Promise<void> => {
  for (const { id } of mutation.ops) {
    const row = await workspace.row(id);
    for (const stamp of row ? [row.stamp, ...Object.values(row.stamps ?? {})] : []) ports.stamps.witness(stamp);
  }
};

/** A stamp from too far in the future, or one that names another edit, is replaced by the server's own, in the order of arrival. */
const timesOf = (mutation: Mutation, ports: SyncServerPorts, isTaken: boolean): Times => {
  const isAhead = stampTime(mutation.at) > ports.now() + limits.stampAheadMs;
  if (!isAhead) ports.stamps.witness(mutation.at);
  let fresh: Stamp | null = isAhead || isTaken ? ports.stamps.next() : null;
  const at = fresh ?? mutation.at;
  return {
    at,
    fresh: () => {
      fresh ??= ports.stamps.next();
      return fresh;
    },
    wasFreshUsed: () => fresh !== null,
  };
};

const applySet = async (pen: Pen, op: SetOp): Promise<Refusal | null> => {
  const { workspace } = pen;
  const { kind, id } = op;
  if (!isRecordKind(kind)) return { code: 'record.unknown_kind', place: id };
  const now = await workspace.row(id);
  if (!now || isHidden(pen.actor, now)) {
    if (sawSomething(op)) return { code: 'record.missing', place: id };
    const refusal = await refusalOfBirth(pen, op, kind);
    if (refusal) return refusal;
  }
  if (now && now.kind !== kind) return { code: 'record.wrong_kind', place: id };
  const set = now ? withoutRepeats(kind, op, now) : op.set;
  if (Object.keys(set).length === 0) return null;
  const problem = checkFields(kind, set, now === null);
  if (problem) return { code: problem.code, place: `${id}/${problem.field}` };
  const wanted = { ...now?.fields, ...set };
  const decided = await decide(pen, op, kind, now, set);
  const change: Change = {
    kind,
    id,
    before: now?.fields ?? null,
    after: { ...now?.fields, ...decided.shown },
    set,
    at: stampTime(pen.times.at),
  };
  const judged = { ...change, after: wanted };
  const refused = now && judge(pen.actor, judged, await workspace.around(kind, id, wanted));
  if (refused) return { code: refused.code, place: refused.field ? `${id}/${refused.field}` : id };
  const next = withFields(now ?? emptyRow(kind, id), decided.writes);
  if (Object.keys(next.fields).length > limits.fieldsPerRecord) return { code: 'record.too_large', place: id };
  await workspace.stage(next);
  pen.lost.push(...decided.lost);
  const deletions = await deletionConflicts(pen, op, kind, now, decided.shown);
  for (const conflict of [...decided.conflicts, ...deletions]) await workspace.stage(conflict);
  await workspace.follow(change);
  return null;
};

/** A record of earlier that the person may not read. What they make of it is answered as if it were not there. */
const isHidden = (actor: Actor, row: Row): boolean => row.seq > 0 && !mayRead(actor, row.scope);

/** Whoever names what they saw changes a record; without that record their fields are only a part of one. */
const sawSomething = ({ base, bases = {} }: SetOp): boolean =>
  base !== null || Object.values(bases).some((stamp) => stamp !== null);

const refusalOfBirth = async (pen: Pen, { id, set }: SetOp, kind: RecordKind): Promise<Refusal | null> => {
  if (kindSpec(kind).serverOnly) return { code: 'policy.not_allowed', place: id };
  const problem = checkFields(kind, set, true);
  if (problem) return { code: problem.code, place: `${id}/${problem.field}` };
  if (!hasRightId(kind, pen.workspace.space, id, set)) return { code: 'record.wrong_id', place: id };
  if (pen.founding?.records.has(id) === true) return null;
  const change: Change = { kind, id, before: null, after: set, set, at: stampTime(pen.times.at) };
  const refused = judge(pen.actor, change, await pen.workspace.around(kind, id, set));
  return refused && { code: refused.code, place: refused.field ? `${id}/${refused.field}` : id };
};

/** A fixed field that is written again with its own value is a repeat, not a change. */
const withoutRepeats = (kind: RecordKind, op: SetOp, now: Row): Fields =>
  Object.fromEntries(
    Object.entries(op.set).filter(([field, value]) => !(fieldSpec(kind, field)?.fixed && now.fields[field] === value)),
  );

const hasRightId = (kind: RecordKind, space: string, id: string, fields: Fields): boolean => {
  if (kind === 'space') return id === space;
  if (id === space) return false;
  return hasDerivedId(kind, fields) ? derivedId(kind, space, fields) === id : !looksDerived(id);
};

/** A text update: its record exists, the person may write there, and it really is an update of this text. */
const applyText = async (
  workspace: Workspace,
  actor: Actor,
  op: TextOp,
  mutation: Mutation,
): Promise<Refusal | null> => {
  const limit = isRecordKind(op.kind) ? kindSpec(op.kind).text : undefined;
  if (!isRecordKind(op.kind) || !limit) return { code: 'record.unknown_kind', place: op.id };
  const row = await workspace.row(op.id);
  if (row?.kind !== op.kind) return { code: 'record.parent_missing', place: op.id };
  const change = {
    kind: op.kind,
    id: op.id,
    before: row.fields,
    after: row.fields,
    set: null,
    at: stampTime(mutation.at),
  };
  const refused = judge(actor, change, await workspace.around(op.kind, op.id, row.fields));
  if (refused) return { code: refused.code, place: op.id };
  const problem = checkTextUpdate(await workspace.texts(op.id), op.text, limit);
  if (problem) return { code: problem, place: op.id };
  workspace.stageText(op.id, op.text);
  return null;
};
