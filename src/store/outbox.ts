import { isRecordKind, kindSpec } from '#domain/records.ts';
import { groupedBy } from '#domain/basis/grouped-by.ts';
import { isTextOp } from '#protocol/mutation.ts';
import { type OutboxEntry, rowKey, type ShownRow } from '#replica/kv.ts';
import type { OutboxNumbers } from '#replica/sending-status.ts';
import type { StoreContext } from './context.ts';
import { underPrefix } from './dexie-kv.ts';
import { loadLongText } from './long-text-loader.ts';

/** One edit on its way: what it was about, when it was done. */
export interface WaitingEdit {
  readonly key: string;
  readonly space: string;
  /** `activityLog.create` and so on. */
  readonly intent: string;
  readonly kind: string;
  readonly recordId: string;
  /** The record it belongs to, as minutes belong to a meeting; null when it stands alone. */
  readonly parent: { readonly kind: string; readonly id: string } | null;
  /** Title or name of the record, or of the one it belongs to, as this phone shows it. */
  readonly title: string;
  /** By this phone's clock, milliseconds since 1970. */
  readonly doneAt: number;
  /** このスマホだけ: waits until 「みんなで使う」. */
  readonly isHeld: boolean;
  /** The server is older than the app that wrote this: it goes once the server is renewed. */
  readonly waitsForServer: boolean;
}

/** The oldest of what waits, and how many wait in all. */
export interface WaitingSome {
  readonly edits: readonly WaitingEdit[];
  readonly count: number;
}

/** Where a record is on its way to the others: on this phone only, waiting, sent, not accepted. */
export type RowState = 'local' | 'waiting' | 'sent' | 'refused';

/** What is still on its way to the others. Sealed sheets never appear here. */
export const createOutbox = ({ db, ports }: StoreContext) => {
  /** Edits with the records they are about. @param entries in the order of the outbox */
  const told = async (entries: readonly OutboxEntry[], held: ReadonlySet<string>): Promise<WaitingEdit[]> => {
    const rows = await db.rows.bulkGet(entries.map((entry) => rowKey(entry.space, entry.mutation.ops[0]?.id ?? '')));
    const parents = await db.rows.bulkGet(
      entries.map((entry, index) => rowKey(entry.space, rows[index] ? parentIdOf(rows[index]) : '')),
    );
    const isStopped = stoppedSpaces();
    return entries
      .map((entry, index) => ({
        ...waitingEdit(entry, rows[index], parents[index], held.has(entry.space)),
        waitsForServer: isStopped(entry),
      }))
      .sort((a, b) => a.doneAt - b.doneAt);
  };

  return {
    /**
     * The oldest waiting edits, and how many there are: after a week without a network there may be thousands.
     * @param most of each kind
     */
    async oldestWaiting(most: number): Promise<{ readonly waiting: WaitingSome; readonly held: WaitingSome }> {
      const held = new Set(
        (await db.spaces.toArray()).filter((entry) => entry.state === 'held').map((entry) => entry.key),
      );
      const keys = await db.outbox.toCollection().primaryKeys();
      const some = async (isHeld: boolean): Promise<WaitingSome> => {
        const own = keys.filter((key) => held.has(spaceOfKey(key)) === isHeld);
        // The keys of a space stand in the order of its edits.
        const firsts = [...groupedBy(own, spaceOfKey).values()].flatMap((ofSpace) => ofSpace.slice(0, most));
        const entries = (await db.outbox.bulkGet(firsts)).flatMap((entry) => entry ?? []);
        return { count: own.length, edits: (await told(entries, held)).slice(0, most) };
      };
      return { waiting: await some(false), held: await some(true) };
    },

    /** Waiting edits in the order they were done. */
    async listWaiting(): Promise<WaitingEdit[]> {
      const held = new Set(
        (await db.spaces.toArray()).filter((entry) => entry.state === 'held').map((entry) => entry.key),
      );
      return told(await db.outbox.toArray(), held);
    },

    /**
     * Everything that waits as a file the person keeps; long texts as plain text.
     * @returns JSON: {format, version, edits: [{space, intent, doneAt, records: [{kind, id, set} or {kind, id, text}]}]}
     */
    async exportWaiting(): Promise<string> {
      const { textOfUpdates, updatesOf } = await loadLongText();
      const edits = await ports.kv.read(async (tx) => {
        const out = [];
        for (const { space, mutation, doneAt } of await tx.list('outbox')) {
          const records = [];
          for (const op of mutation.ops) {
            const { kind, id } = op;
            if (isTextOp(op)) records.push({ kind, id, text: textOfUpdates(await updatesOf(tx, space, id)) });
            else records.push({ kind, id, set: op.set });
          }
          out.push({ space, intent: mutation.intent, doneAt: new Date(doneAt).toISOString(), records });
        }
        return out;
      });
      return JSON.stringify({ format: 'kyodo-note-waiting', version: 1, edits }, null, 2);
    },

    /** Numbers for the pill in the header. */
    async countWaiting(): Promise<OutboxNumbers> {
      const spaces = await db.spaces.toArray();
      const held = new Set(spaces.filter((entry) => entry.state === 'held').map((entry) => entry.key));
      // Keys alone: after a day without a network there may be thousands of edits.
      const keys = await db.outbox.toCollection().primaryKeys();
      const onTheWay = keys.filter((key) => !held.has(spaceOfKey(key)));
      const firsts = [...groupedBy(onTheWay, spaceOfKey).values()].flatMap((ofSpace) => ofSpace.slice(0, 1));
      const oldest = (await db.outbox.bulkGet(firsts)).flatMap((entry) => (entry ? [entry.doneAt] : []));
      const picks = await db.photoPicks.orderBy('goingTo').keys();
      const sendings = await db.photoSendings.orderBy('goingTo').keys();
      const verdicts = spaces.flatMap((entry) => (entry.lastVerdictAt === undefined ? [] : [entry.lastVerdictAt]));
      return {
        waiting: onTheWay.length,
        held: keys.length - onTheWay.length,
        photos: [...picks, ...sendings].filter((space) => !held.has(String(space))).length,
        oldestAt: oldest.length > 0 ? Math.min(...oldest) : null,
        lastVerdictAt: verdicts.length > 0 ? Math.max(...verdicts) : null,
      };
    },

    /**
     * The word beside each record of a space.
     * @returns asked with the id of a record
     */
    async rowStates(space: string): Promise<(id: string) => RowState> {
      const entry = await db.spaces.get(space);
      const waiting = new Set(
        (await underPrefix(db.outbox, space).toArray()).flatMap((one) => one.mutation.ops.map((op) => op.id)),
      );
      const reviewed = await underPrefix(db.review, space).toArray();
      const refused = new Set(
        reviewed
          .filter((one) => one.verdict.status === 'rejected')
          .flatMap((one) => one.mutation.ops.map((op) => op.id)),
      );
      return (id) => {
        if (entry?.state === 'held') return 'local';
        if (waiting.has(id)) return 'waiting';
        return refused.has(id) ? 'refused' : 'sent';
      };
    },
  };
};

const spaceOfKey = (key: string): string => key.slice(0, key.indexOf('/'));

const waitingEdit = (
  entry: OutboxEntry,
  row: ShownRow | undefined,
  parent: ShownRow | undefined,
  isHeld: boolean,
): Omit<WaitingEdit, 'waitsForServer'> => {
  const [op] = entry.mutation.ops;
  return {
    key: entry.key,
    space: entry.space,
    intent: entry.mutation.intent,
    kind: op?.kind ?? '',
    recordId: op?.id ?? '',
    parent: parent ? { kind: parent.kind, id: parent.id } : null,
    title: titleOf(row) || titleOf(parent),
    doneAt: entry.doneAt,
    isHeld,
  };
};

/** Edits go in their order: behind one that waits for a newer server all of its space wait. Ask in the order of the outbox. */
const stoppedSpaces = () => {
  const stopped = new Set<string>();
  return ({ space, isHeld }: OutboxEntry): boolean => {
    if (isHeld) stopped.add(space);
    return stopped.has(space);
  };
};

const parentIdOf = (row: ShownRow): string => {
  const field = isRecordKind(row.kind) ? kindSpec(row.kind).parent : undefined;
  return field === undefined ? '' : String(row.fields[field] ?? '');
};

const titleOf = (row: ShownRow | undefined): string => {
  const fields = row?.fields;
  const title = fields?.['title'] ?? fields?.['name'] ?? fields?.['what'] ?? fields?.['text'];
  return typeof title === 'string' ? title : '';
};
