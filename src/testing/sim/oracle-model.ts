/** The state of one space as a plain map of fields, and what one edit does to it. */
import { fieldSpec, isRecordKind, type Scalar } from '#domain/records.ts';
import { uuid5 } from '#protocol/derived-id.ts';
import { limits } from '#protocol/messages.ts';
import { baseOf, isTextOp, type Mutation, type SetOp } from '#protocol/mutation.ts';
import type { Row } from '#protocol/row.ts';
import { stampTime } from '#protocol/stamp.ts';
import type { KeptMutation } from '#server/store/store.ts';
import type { Failure } from './world.ts';

export interface ModelField {
  readonly value: Scalar;
  /** null: a stamp of the server that nobody can foretell. */
  readonly stamp: string | null;
  readonly by: string | null;
}

export interface ModelRow {
  readonly kind: string;
  readonly fields: Map<string, ModelField>;
}

export interface Model {
  readonly rows: ReadonlyMap<string, ModelRow>;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  value(id: string, field: string): Scalar | undefined;
  /** The server has forgotten this deleted record. */
  forget(id: string): Failure | null;
  /** A newer server wrote these fields. */
  inject(row: Row): void;
  /** One edit that was let in. */
  apply(arrival: KeptMutation, body: Mutation): Failure | null;
}

/** @param before what had arrived when the rows were as given */
export const createModel = (start: ReadonlyMap<string, Row>, before: readonly KeptMutation[]): Model => {
  const rows = new Map<string, ModelRow>();
  const texts = new Map<string, string[]>();
  /** The stamp each edit got, by who wrote it and when; times of writing that name an edit already. */
  const stampsGiven = new Map<string, string>();
  const taken = new Set<string>();
  const noteStamps = ({ at, member, verdict }: KeptMutation) => {
    if (verdict.status === 'rejected') return;
    taken.add(at);
    if (verdict.stamp) taken.add(verdict.stamp);
    const key = `${member}/${at}`;
    if (!stampsGiven.has(key)) stampsGiven.set(key, verdict.stamp ?? at);
  };
  for (const arrival of before) noteStamps(arrival);
  for (const row of start.values()) {
    const fields = new Map<string, ModelField>();
    for (const [field, value] of Object.entries(row.fields)) {
      const stamp = row.stamps?.[field] ?? row.stamp;
      const by = before.find((one) => one.at === stamp || one.verdict.stamp === stamp)?.member ?? null;
      fields.set(field, { value, stamp, by });
    }
    rows.set(row.id, { kind: row.kind, fields });
  }

  const applySet = (op: SetOp, arrival: KeptMutation, at: string, lost: string[]): Failure | null => {
    const row = rows.get(op.id) ?? { kind: op.kind, fields: new Map<string, ModelField>() };
    const isNew = !rows.has(op.id);
    const wasShown = row.fields.get('state')?.value === 'shown';
    const wasDeleted = row.fields.get('deleted');
    const wasCast = isCast(row);
    const wasOpen = row.fields.get('state')?.value !== 'closed';
    const isOwnTyping =
      op.kind === 'ballot' &&
      row.fields.get('typedBy')?.value === arrival.member &&
      row.fields.get('memberId')?.value !== arrival.member;
    const unseen = latestUnseen(row, op, arrival.member);
    const shown = new Set<string>();
    const conflicts: [string, Conflict][] = [];
    let written = 0;
    for (const [field, value] of Object.entries(op.set)) {
      const spec = isRecordKind(op.kind) ? fieldSpec(op.kind, field) : undefined;
      const now = row.fields.get(field);
      if (!isNew && spec?.fixed && now?.value === value) continue;
      const write = (given: string) => {
        row.fields.set(field, { value, stamp: given, by: arrival.member });
        shown.add(field);
      };
      const stamp = now?.stamp ?? null;
      const seen = baseOf(op, field);
      const base = seen === stamp ? seen : seen && (stampsGiven.get(`${arrival.member}/${seen}`) ?? seen);
      written += 1;
      // A page is taken back whatever its party has seen of it; whoever typed a ballot for another knows what they typed.
      if (base === stamp || isOwnTyping || (op.kind === 'publication' && op.set['state'] === 'withdrawn')) {
        const given = stamp === null || at > stamp ? at : arrival.verdict.stamp;
        if (given === undefined) return { invariant: 'I4', what: `${arrival.at} was given no stamp for ${field}` };
        write(given);
        continue;
      }
      const isSame = now !== undefined && now.value === value && !['assessment', 'ballot'].includes(op.kind);
      if (stamp === null || at > stamp) {
        if (now && !isSame && !spec?.quiet)
          conflicts.push([
            field,
            { lost: now.value, lostBy: now.by, lostStamp: now.stamp ?? '', kept: value, keptBy: arrival.member },
          ]);
        write(at);
      } else if (now && !isSame && !spec?.quiet) {
        if (now.value !== value) lost.push(`${op.id}/${field}`);
        conflicts.push([
          field,
          { lost: value, lostBy: arrival.member, lostStamp: at, kept: now.value, keptBy: now.by },
        ]);
      }
    }
    if (written > 0 && !(isNew && row.fields.size === 0)) rows.set(op.id, row);
    for (const [field, conflict] of conflicts) rememberConflict(rows, op, field, conflict, arrival.verdict.stamp ?? at);
    const stampNow = arrival.verdict.stamp ?? at;
    if (!isNew && op.kind !== 'assessment' && op.kind !== 'conflict') {
      const me = arrival.member;
      if (shown.has('deleted') && op.set['deleted'] === true && wasDeleted?.value !== true)
        for (const [by, stamp] of unseen) rememberDeletion(rows, op, stamp, { by, at: stamp, deletedBy: me }, stampNow);
      const isUnder = wasDeleted?.value === true && !('deleted' in op.set) && shown.size > 0;
      const { by: deletedBy = null, stamp: deletion = null } = wasDeleted ?? {};
      if (isUnder && me !== null && deletion !== null && deletedBy !== null && deletedBy !== me)
        rememberDeletion(rows, op, deletion + me, { by: me, at, deletedBy }, stampNow);
    }
    const isShownNow = op.kind === 'evaluationRound' && !wasShown && row.fields.get('state')?.value === 'shown';
    if (isShownNow && row.fields.get('voice')?.value === 'anonymous') eraseSheets(rows, op.id);
    if (op.kind === 'ballot' && wasCast !== isCast(row)) countCast(rows, String(row.fields.get('voteId')?.value));
    if (op.kind === 'vote' && !isNew)
      endVote(rows, op.id, {
        isClosing: wasOpen && row.fields.get('state')?.value === 'closed',
        isDropped: wasDeleted?.value !== true && row.fields.get('deleted')?.value === true,
      });
    return null;
  };

  return {
    rows,
    texts,
    value: (id, field) => rows.get(id)?.fields.get(field)?.value,
    forget(id) {
      const row = rows.get(id);
      rows.delete(id);
      texts.delete(id);
      // By people, parties and rounds others are judged for ever.
      const isLasting = ['space', 'member', 'party', 'evaluationRound'].includes(row?.kind ?? 'space');
      return row?.fields.get('deleted')?.value === true && !isLasting
        ? null
        : { invariant: 'I16', what: `${row?.kind} ${id} was forgotten although it is needed` };
    },
    inject(row) {
      const known = rows.get(row.id) ?? { kind: row.kind, fields: new Map<string, ModelField>() };
      rows.set(row.id, known);
      for (const [field, value] of Object.entries(row.fields))
        known.fields.set(field, { value, stamp: row.stamp, by: null });
    },
    apply(arrival, body) {
      const { verdict } = arrival;
      const isAhead = stampTime(arrival.at) > arrival.receivedAt + limits.stampAheadMs;
      const isTaken = taken.has(arrival.at);
      if ((isAhead || isTaken) && !verdict.stamp)
        return { invariant: 'I9', what: `${arrival.at} ${isAhead ? 'from the future' : 'of another edit'} was kept` };
      const at = isAhead || isTaken ? (verdict.stamp ?? '') : arrival.at;
      noteStamps(arrival);
      const lost: string[] = [];
      for (const op of body.ops) {
        if (isTextOp(op)) texts.set(op.id, [...(texts.get(op.id) ?? []), op.text]);
        else {
          const failure = applySet(op, arrival, at, lost);
          if (failure) return failure;
        }
      }
      const told = [...(verdict.lost ?? [])].sort().join(' ');
      const status = lost.length > 0 ? 'superseded' : 'applied';
      if (told !== lost.sort().join(' ') || verdict.status !== status)
        return {
          invariant: 'I1',
          what: `${arrival.at} was told ${verdict.status} [${told}] instead of ${status} [${lost.join(' ')}]`,
        };
      return null;
    },
  };
};

interface Conflict {
  readonly lost: Scalar;
  readonly lostBy: string | null;
  readonly lostStamp: string;
  readonly kept: Scalar;
  readonly keptBy: string | null;
}

/** The value that is not shown is kept beside the record, with both names. */
const rememberConflict = (
  rows: Map<string, ModelRow>,
  op: SetOp,
  field: string,
  found: Conflict,
  stamp: string,
): void => {
  const id = uuid5(['conflict', op.id, field, found.lostStamp].join('\u001f'));
  const fields = {
    aboutId: op.id,
    aboutKind: op.kind,
    field,
    lost: JSON.stringify(found.lost),
    lostBy: found.lostBy,
    lostAt: stampTime(found.lostStamp),
    kept: JSON.stringify(found.kept),
    keptBy: found.keptBy,
  };
  const entries = Object.entries(fields).map(([name, value]) => [name, { value, stamp, by: null }] as const);
  rows.set(id, { kind: 'conflict', fields: new Map(entries) });
};

/** What others wrote in a record and whoever deletes it did not see: the last stamp of each. */
const latestUnseen = ({ fields }: ModelRow, { seen }: SetOp, me: string | null): ReadonlyMap<string, string> => {
  const latest = new Map<string, string>();
  for (const { stamp, by } of seen ? fields.values() : []) {
    if (stamp === null || by === null || by === me || seen?.includes(stamp)) continue;
    if (stamp > (latest.get(by) ?? '')) latest.set(by, stamp);
  }
  return latest;
};

/** One deleted what the other changed, and neither knew of it: told once, and then left as people left it. @param name tells it from others about the same record */
const rememberDeletion = (
  rows: Map<string, ModelRow>,
  op: SetOp,
  name: string,
  { by, at, deletedBy }: { readonly by: string; readonly at: string; readonly deletedBy: string | null },
  stamp: string,
): void => {
  const id = uuid5(['conflict', op.id, 'deleted', name].join('\u001f'));
  if (rows.has(id)) return;
  const fields = {
    aboutId: op.id,
    aboutKind: op.kind,
    field: 'deleted',
    lost: 'false',
    lostBy: by,
    lostAt: stampTime(at),
    kept: 'true',
    keptBy: deletedBy,
  };
  const entries = Object.entries(fields).map(([field, value]) => [field, { value, stamp, by: null }] as const);
  rows.set(id, { kind: 'conflict', fields: new Map(entries) });
};

/** An anonymous showing leaves of a sheet only that it was there. */
const eraseSheets = (rows: Map<string, ModelRow>, roundId: string): void => {
  for (const [id, sheet] of rows) {
    const of = (field: string) => sheet.fields.get(field)?.value;
    // One that was deleted says who wrote it just as well.
    if (sheet.kind !== 'assessment' || of('roundId') !== roundId) continue;
    rows.set(id, { kind: 'assessment', fields: plain({ roundId, deleted: true }) });
    for (const [conflictId, conflict] of rows) {
      if (conflict.kind === 'conflict' && conflict.fields.get('aboutId')?.value === id)
        rows.set(conflictId, { kind: 'conflict', fields: plain({ aboutId: id, deleted: true }) });
    }
  }
};

const isCast = ({ fields }: ModelRow): boolean =>
  fields.get('choice')?.value != null && fields.get('deleted')?.value !== true;

const ballotsOf = (rows: ReadonlyMap<string, ModelRow>, voteId: string): [string, ModelRow][] =>
  [...rows].filter(([, { kind, fields }]) => kind === 'ballot' && fields.get('voteId')?.value === voteId);

const setCount = (vote: ModelRow | undefined, choice: string, value: number): void =>
  void vote?.fields.set(`count.${choice}`, { value, stamp: null, by: null });

const countCast = (rows: ReadonlyMap<string, ModelRow>, voteId: string): void =>
  setCount(rows.get(voteId), 'cast', ballotsOf(rows, voteId).filter(([, ballot]) => isCast(ballot)).length);

/** Closing counts; of a secret vote nothing but the figures is left, also when it was called off. */
const endVote = (
  rows: Map<string, ModelRow>,
  voteId: string,
  { isClosing, isDropped }: { readonly isClosing: boolean; readonly isDropped: boolean },
): void => {
  const vote = rows.get(voteId);
  const ballots = ballotsOf(rows, voteId);
  if (isClosing) {
    for (const field of [...(vote?.fields.keys() ?? [])].filter((one) => one.startsWith('choice.'))) {
      const chose = ([, ballot]: [string, ModelRow]) => ballot.fields.get('choice')?.value === field.slice(7);
      setCount(vote, field.slice(7), ballots.filter((one) => isCast(one[1]) && chose(one)).length);
    }
    countCast(rows, voteId);
  }
  if ((!isClosing && !isDropped) || vote?.fields.get('voice')?.value !== 'secret') return;
  for (const [id] of ballots) {
    rows.set(id, { kind: 'ballot', fields: plain({ voteId, deleted: true }) });
    for (const [conflictId, { kind, fields }] of rows)
      if (kind === 'conflict' && fields.get('aboutId')?.value === id)
        rows.set(conflictId, { kind: 'conflict', fields: plain({ aboutId: id, deleted: true }) });
  }
};

const plain = (fields: { readonly [field: string]: Scalar }): Map<string, ModelField> =>
  new Map(Object.entries(fields).map(([field, value]) => [field, { value, stamp: null, by: null }]));
