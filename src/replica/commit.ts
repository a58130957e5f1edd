/**
 * The one door through which a person's edits reach the disk. Reading, deciding, the shown rows and the outbox share one
 * transaction: a second tab cannot slip between, and a crash leaves all or nothing.
 */
import { isSealedKind } from '#domain/policy/sealed-kinds.ts';
import { needsOf } from '#domain/effects.ts';
import { judge } from '#domain/policy/policy.ts';
import type { Actor, Around, Neighbour, PolicyCode } from '#domain/policy/rule.ts';
import { type Edit, type Fields, fieldSpec, type RecordKind } from '#domain/records.ts';
import { checkFields, type FieldProblem } from '#domain/records-check.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId, hasDerivedId, uuid7 } from '#protocol/derived-id.ts';
import { type Op, withBases } from '#protocol/mutation.ts';
import { excessOf } from '#protocol/mutation-check.ts';
import { schemaOf } from '#protocol/versions.ts';
import { emptyRow, type Row, stampOf, stampsOf, withFields } from '#protocol/row.ts';
import { actorOf } from './actor.ts';
import { createCountedHere } from './counted-here.ts';
import { enqueue, nextStamp } from './enqueue.ts';
import { type KvTx, rowKey, type SpaceEntry } from './kv.ts';
import type { ReplicaPorts } from './ports.ts';
import { asNeighbour, createReader, listRows, type Reader } from './reader.ts';
import { shownRow } from './shown-row.ts';

/** Why nothing was written. `place` names the record and field. */
export interface CommitError {
  readonly code:
    | PolicyCode
    | FieldProblem['code']
    | 'space.unknown'
    | 'space.closed'
    | 'record.wrong_id'
    | 'mutation.too_large'
    | 'text.not_a_text';
  readonly place?: string;
}

/** What a decision asks for: edits of records, updates of collaborative texts (base64), and a value for the caller. */
export interface Decided<T> {
  readonly edits: readonly Edit[];
  readonly texts?: readonly { readonly id: string; readonly update: string }[];
  readonly value: T;
}

export type Decide<T, E> = (read: Reader, fresh: () => string) => Promise<Result<Decided<T>, E>>;

/**
 * Writes one intent of a person.
 * @param space the space all edits belong to
 * @param intent a short name like `activityLog.create`, kept with the edit
 * @param decide reads, decides and returns edits; may await nothing but the reader
 */
export type Commit = <T, E = never>(
  space: string,
  intent: string,
  decide: Decide<T, E>,
) => Promise<Result<T, E | CommitError>>;

/** Opens the door over a device's ports. */
export const createCommit =
  (ports: ReplicaPorts): Commit =>
  (space, intent, decide) =>
    ports.kv.write(async (tx) => {
      const entry = await tx.get('spaces', space);
      if (!entry) return err({ code: 'space.unknown' as const });
      if (entry.state === 'closed') return err({ code: 'space.closed' as const });
      const fresh = () => uuid7(ports.clock.now(), ports.rng.bytes(10));
      const decided = await decide(createReader(tx, space, entry.member), fresh);
      if (!decided.ok) return decided;
      const { edits, texts = [], value } = decided.value;
      const at = await nextStamp(tx, ports);
      const pen = createPen(tx, entry, at, ports.clock.now());
      for (const edit of edits) {
        const refused = await pen.write(edit.kind, edit.id, edit.set as Fields);
        if (refused) {
          await pen.undo();
          return err(refused);
        }
      }
      for (const text of texts) {
        const refused = await pen.writeText(text.id, text.update);
        if (refused) {
          await pen.undo();
          return err(refused);
        }
      }
      const tooLarge = await pen.finish(intent, saltFor(edits, ports));
      if (tooLarge) {
        await pen.undo();
        return err(tooLarge);
      }
      return ok(value);
    });

/** Writes rows, keeps what they were, and collects the operations of one mutation. */
const createPen = (tx: KvTx, entry: SpaceEntry, at: string, doneAt: number) => {
  const space = entry.key;
  const ops: Op[] = [];
  const before = new Map<string, Row | null>();
  const counted = createCountedHere(space);

  const remember = (id: string, row: Row | null) => {
    if (!before.has(id)) before.set(id, row);
  };

  const actor = async (): Promise<Actor> => {
    const me = await tx.get('rows', rowKey(space, entry.member));
    const spaceRow = await tx.get('rows', rowKey(space, space));
    return actorOf(me && asNeighbour(me), spaceRow && asNeighbour(spaceRow), entry.member);
  };

  const write = async (kind: RecordKind, id: string, set: Fields): Promise<CommitError | null> => {
    const now = (await tx.get('rows', rowKey(space, id))) ?? null;
    const changed = changesOf(kind, set, now?.fields);
    if (Object.keys(changed).length === 0) return null;
    const problem = checkFields(kind, changed, now === null);
    if (problem) return { code: problem.code, place: `${id}/${problem.field}` };
    const after = { ...now?.fields, ...changed };
    if (now === null && hasDerivedId(kind, after) && derivedId(kind, space, after) !== id) {
      return { code: 'record.wrong_id', place: id };
    }
    const change = { kind, id, before: now?.fields ?? null, after, set: changed, at: doneAt };
    const refused = judge(await actor(), change, counted.over(await lookAround(tx, space, kind, id, after)));
    if (refused) return { code: refused.code, place: refused.field ? `${id}/${refused.field}` : id };
    remember(id, now);
    const seen = Object.fromEntries(Object.keys(changed).map((field) => [field, stampOf(now ?? undefined, field)]));
    const row = withFields(
      now ?? emptyRow(kind, id),
      Object.entries(changed).map(([field, value]) => [field, value, at] as const),
    );
    await tx.put('rows', [shownRow(space, row)]);
    if (kind === 'assessment') counted.follow(change, await lookAround(tx, space, kind, id, after));
    const known = changed['deleted'] === true && now ? { seen: stampsOf(now) } : {};
    ops.push({ kind, id, set: changed, ...withBases(seen), ...known });
    return null;
  };

  const writeText = async (id: string, update: string): Promise<CommitError | null> => {
    const row = await tx.get('rows', rowKey(space, id));
    if (row?.kind !== 'longText') return { code: 'text.not_a_text', place: id };
    const change = { kind: 'longText', id, before: row.fields, after: row.fields, set: null, at: doneAt } as const;
    const refused = judge(await actor(), change, await lookAround(tx, space, 'longText', id, row.fields));
    if (refused) return { code: refused.code, place: id };
    ops.push({ kind: 'longText', id, text: update });
    return null;
  };

  return {
    write,
    writeText,
    /** Takes back what was written so far: a refused edit leaves nothing behind. */
    async undo() {
      for (const [id, row] of before) {
        if (row) await tx.put('rows', [shownRow(space, row)]);
        else await tx.delete('rows', [rowKey(space, id)]);
      }
    },
    /** Nothing that the server could never take gets into the outbox: it would be refused as a whole. */
    async finish(intent: string, salt: string | undefined): Promise<CommitError | null> {
      if (ops.length === 0) return null;
      const content = { at, intent, schema: schemaOf(ops), ops };
      const mutation = salt ? { ...content, salt } : content;
      const excess = excessOf({ n: entry.nextN, ...mutation });
      if (excess !== null) return { code: 'mutation.too_large', place: excess };
      for (const [id, row] of before) {
        const key = rowKey(space, id);
        if (!(await tx.get('shadow', key))) await tx.put('shadow', [{ key, space, row }]);
      }
      await enqueue(tx, entry, mutation, doneAt);
      return null;
    },
  };
};

/**
 * What differs. Where somebody may type for another a word goes whole, with the name of who typed it: of two words that cross each
 * other one wins with all that belongs to it. A sheet is written cell by cell.
 */
const changesOf = (kind: RecordKind, set: Fields, before: Fields = {}): Fields => {
  const differs = (field: string) => before[field] !== set[field];
  const isWhole = kind !== 'assessment' && 'typedBy' in set && Object.keys(set).some(differs);
  const mayRepeat = (field: string) => isWhole && fieldSpec(kind, field)?.fixed !== true;
  return Object.fromEntries(Object.entries(set).filter(([field]) => differs(field) || mayRepeat(field)));
};

/** Fetches what rules look at, as far as this device holds it. */
const lookAround = async (tx: KvTx, space: string, kind: RecordKind, id: string, after: Fields): Promise<Around> => {
  const needs = needsOf(kind, id, after);
  const found = new Map<string, Neighbour>();
  for (const recordId of needs.records) {
    const row = await tx.get('rows', rowKey(space, recordId));
    if (row) found.set(recordId, asNeighbour(row));
  }
  const lists = new Map<string, Neighbour[]>();
  for (const [listKind, parentId] of needs.lists) {
    lists.set(`${listKind}/${parentId ?? ''}`, (await listRows(tx, space, listKind, parentId)).map(asNeighbour));
  }
  return {
    record: (recordId) => found.get(recordId),
    list: (listKind, parentId) => lists.get(`${listKind}/${parentId ?? ''}`) ?? [],
  };
};

/** Sheets and ballots carry a salt, so that a hash kept on the server tells nothing about what was in them. */
const saltFor = (edits: readonly Edit[], ports: ReplicaPorts): string | undefined =>
  edits.some((edit) => isSealedKind(edit.kind))
    ? [...ports.rng.bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    : undefined;
