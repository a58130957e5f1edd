/**
 * One space while it is being written: rows are staged in memory and reach the database together, each with its own
 * place in the order. Nothing of a refused mutation is ever staged.
 */
import { effectsOf, needsOf, needsOfEffects } from '#domain/effects.ts';
import type { Need } from '#domain/policy/effect.ts';
import type { Around, Change, Neighbour } from '#domain/policy/rule.ts';
import { scopeOf } from '#domain/policy/scope.ts';
import { type Fields, isRecordKind, kindSpec, type RecordKind } from '#domain/records.ts';
import { derivedId, uuid7 } from '#protocol/derived-id.ts';
import type { Exit, TextRow } from '#protocol/messages.ts';
import { emptyRow, type Row, stampsOf, withFields } from '#protocol/row.ts';
import type { Stamp } from '#protocol/stamp.ts';
import type { KeptRow, SpaceWriter, Written } from '../store/store.ts';
import type { SyncServerPorts } from './ports.ts';

export interface Workspace {
  readonly space: string;
  row(id: string): Promise<Row | null>;
  rowsOf(kind: RecordKind, parent?: string): Promise<Row[]>;
  /** Puts a row on the stage and computes its scope. */
  stage(row: Row): Promise<void>;
  /** The updates of a text, those on the stage included. */
  texts(id: string): Promise<string[]>;
  /** Puts a text update on the stage. */
  stageText(id: string, update: string): void;
  /** What rules look at for this change, as staged so far. */
  around(kind: RecordKind, id: string, fields: Fields): Promise<Around>;
  /** Carries out the consequences of a change. */
  follow(change: Change): Promise<void>;
  /** Writes the stage to the database and empties it. */
  flush(): Promise<void>;
  /** Forgets the stage. */
  drop(): void;
  /** What every flush so far has written. */
  written(): Flushed;
}

/** What one push has written. */
export interface Flushed {
  /** By id: the record as it was before the push, and as it is now. */
  readonly rows: ReadonlyMap<string, { readonly before: Row | null; readonly now: KeptRow }>;
  readonly exits: readonly Exit[];
  readonly texts: readonly TextRow[];
}

/** Opens a space for writing; the caller holds its lock. */
export const openWorkspace = (tx: SpaceWriter, space: string, ports: SyncServerPorts): Workspace => {
  let staged = new Map<string, Row>();
  let stagedTexts: { id: string; update: string }[] = [];
  const forgottenRounds = new Map<string, Written[]>();
  const loaded = new Map<string, Row | null>();
  const flushed = {
    rows: new Map<string, { before: Row | null; now: KeptRow }>(),
    exits: [] as Exit[],
    texts: [] as TextRow[],
  };

  const row = async (id: string): Promise<Row | null> => {
    const onStage = staged.get(id);
    if (onStage) return onStage;
    const known = loaded.get(id);
    if (known !== undefined) return known;
    const kept = await tx.row(id);
    loaded.set(id, kept);
    return kept;
  };

  const rowsOf = async (kind: RecordKind, parent?: string): Promise<Row[]> => {
    const kept = await tx.rowsOf(kind, parent);
    const list = new Map<string, Row>(kept.map((one) => [one.id, staged.get(one.id) ?? one]));
    for (const one of staged.values()) {
      const isListed = one.kind === kind && (parent === undefined || parentOf(one) === parent);
      if (isListed) list.set(one.id, one);
      else list.delete(one.id);
    }
    return [...list.values()];
  };

  const around = (kind: RecordKind, id: string, fields: Fields): Promise<Around> => lookUp(needsOf(kind, id, fields));

  const lookUp = async (needs: Need): Promise<Around> => {
    const records = new Map<string, Neighbour>();
    for (const recordId of needs.records) await collect(records, recordId);
    const lists = new Map<string, Neighbour[]>();
    for (const [listKind, parentId] of needs.lists) {
      lists.set(`${listKind}/${parentId ?? ''}`, (await rowsOf(listKind, parentId)).map(asNeighbour));
    }
    return {
      record: (recordId) => records.get(recordId),
      list: (listKind, parentId) => lists.get(`${listKind}/${parentId ?? ''}`) ?? [],
    };
  };

  /** A neighbour and, one step further, what that neighbour's own scope depends on. */
  const collect = async (records: Map<string, Neighbour>, id: string): Promise<void> => {
    const one = records.has(id) ? null : await row(id);
    if (!one) return;
    records.set(id, asNeighbour(one));
    for (const name of ['aboutId', 'roundId', 'packageId', 'opinionId', 'voteId', 'meetingId']) {
      const parent = one.fields[name];
      if (typeof parent === 'string') await collect(records, parent);
    }
  };

  const stage = async (next: Row): Promise<void> => {
    const kind = next.kind as RecordKind;
    const scope = scopeOf(kind, next.fields, await around(kind, next.id, next.fields));
    staged.set(next.id, { ...next, scope });
  };

  const setByServer = async (kind: RecordKind, id: string, set: Fields): Promise<void> => {
    const now = (await row(id)) ?? emptyRow(kind, id);
    const stamp = ports.stamps.next();
    const writes = Object.entries(set).filter(([field, value]) => now.fields[field] !== value);
    if (writes.length > 0)
      await stage(
        withFields(
          now,
          writes.map(([field, value]) => [field, value, stamp] as const),
        ),
      );
  };

  /**
   * Nothing stays but what `keep` names, under one new stamp; conflicts about the record go with it.
   * @returns the stamps that stood in it, and whose it was
   */
  const erase = async (id: string, keep: Fields): Promise<Written[]> => {
    const now = await row(id);
    if (!now) return [];
    const stamp = ports.stamps.next();
    await stage({ id, kind: now.kind, scope: now.scope, seq: now.seq, stamp, fields: keep });
    for (const { id: conflictId, kind, scope, seq } of await rowsOf('conflict', id)) {
      await stage({ id: conflictId, kind, scope, seq, stamp, fields: { aboutId: id, deleted: true } });
    }
    const writers = ['memberId', 'typedBy'].map((name) => now.fields[name]).filter((one) => typeof one === 'string');
    return stampsOf(now).map((written) => ({ stamp: written, writers }));
  };

  const follow = async (change: Change): Promise<void> => {
    const seen = await lookUp(needsOfEffects(change));
    for (const effect of effectsOf(change, seen)) {
      if (effect.do === 'erase') {
        writtenIn(change.id).push(...(await erase(effect.id, effect.keep)));
      } else if (effect.do === 'forget') writtenIn(effect.id);
      else if (effect.do === 'rescope') await restage(effect.id);
      else if (effect.do === 'again') await followAgain(effect.id, change.at);
      else await setByServer(effect.kind, effect.id ?? freshOrDerived(effect.kind, effect.set), effect.set);
    }
  };

  /** As if the record had just been made. */
  const followAgain = async (id: string, at: number): Promise<void> => {
    const now = await row(id);
    if (now) await follow({ kind: now.kind as RecordKind, id, before: null, after: now.fields, set: null, at });
  };

  return {
    space,
    row,
    rowsOf,
    stage,
    around,
    texts: async (id) => [
      ...(await tx.textUpdates(id)),
      ...stagedTexts.filter((text) => text.id === id).map((text) => text.update),
    ],
    stageText: (id, update) => stagedTexts.push({ id, update }),
    follow,
    async flush() {
      let head = (await tx.head()) ?? 0;
      for (const one of staged.values()) {
        head += 1;
        const before = loaded.get(one.id) ?? (await tx.row(one.id));
        if (before && before.scope !== one.scope) {
          const exit = { id: one.id, scope: before.scope, seq: head };
          flushed.exits.push(exit);
          await tx.putExit(exit);
        }
        const kept: KeptRow = { ...one, seq: head, parent: parentOf(one) };
        await tx.putRow(kept);
        loaded.set(one.id, kept);
        const first = flushed.rows.get(one.id);
        flushed.rows.set(one.id, { before: first ? first.before : before, now: kept });
      }
      for (const text of stagedTexts) {
        head += 1;
        const about = await row(text.id);
        const kept = { id: text.id, scope: about?.scope ?? 'none', seq: head, update: text.update };
        flushed.texts.push(kept);
        await tx.putText(kept);
      }
      if (staged.size > 0 || stagedTexts.length > 0) await tx.setHead(head);
      for (const [round, written] of forgottenRounds) await tx.eraseRound(round, written);
      forgottenRounds.clear();
      staged = new Map();
      stagedTexts = [];
    },
    drop() {
      forgottenRounds.clear();
      staged = new Map();
      stagedTexts = [];
    },
    written: () => flushed,
  };

  /** What stood in the sheets of a round that is forgotten with the next flush. */
  function writtenIn(round: string): Written[] {
    const written = forgottenRounds.get(round) ?? [];
    forgottenRounds.set(round, written);
    return written;
  }

  async function restage(id: string): Promise<void> {
    const now = await row(id);
    if (now) await stage(now);
  }

  function freshOrDerived(kind: RecordKind, fields: Fields): string {
    return derivedId(kind, space, fields) ?? uuid7(ports.now(), ports.randomBytes(10));
  }
};

/** Records the server writes itself, e.g. a member who joins by an invitation. */
export const writeAsServer = async (
  tx: SpaceWriter,
  space: string,
  ports: SyncServerPorts,
  edits: readonly { readonly kind: RecordKind; readonly id: string; readonly set: Fields }[],
): Promise<void> => {
  const workspace = openWorkspace(tx, space, ports);
  for (const { kind, id, set } of edits) {
    const now = (await workspace.row(id)) ?? emptyRow(kind, id);
    const stamp: Stamp = ports.stamps.next();
    const writes = Object.entries(set).filter(([field, value]) => now.fields[field] !== value);
    if (writes.length === 0) continue;
    await workspace.stage(
      withFields(
        now,
        writes.map(([field, value]) => [field, value, stamp] as const),
      ),
    );
  }
  await workspace.flush();
};

/** A row as rules see it. */
export const asNeighbour = (row: Row): Neighbour => ({ id: row.id, kind: row.kind, fields: row.fields });

const parentOf = (row: Row): string | null => {
  const name = isRecordKind(row.kind) ? kindSpec(row.kind).parent : undefined;
  const parent = name ? row.fields[name] : undefined;
  return typeof parent === 'string' ? parent : null;
};
