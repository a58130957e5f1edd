import { isRecordKind, kindSpec } from '#domain/records.ts';
import { isTextOp } from '#protocol/mutation.ts';
import { type OutboxEntry, rowKey, type ShownRow } from '#replica/kv.ts';
import type { StoreContext } from './context.ts';
import { underPrefix } from './dexie-kv.ts';
import { laterPart } from './later-part.ts';
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

/** The part of a store: `waitingOf(store)`. What waits, edit by edit; sealed sheets never appear here. */
export const waitingOf = laterPart((context) => createWaiting(context));

const createWaiting = ({ db, ports }: StoreContext) => {
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
      const spaces = await db.spaces.toArray();
      const held = new Set(spaces.filter(({ state }) => state === 'held').map(({ key }) => key));
      const some = async (isHeld: boolean): Promise<WaitingSome> => {
        let count = 0;
        const entries: OutboxEntry[] = [];
        for (const { key } of spaces.filter((entry) => held.has(entry.key) === isHeld)) {
          count += await underPrefix(db.outbox, key).count();
          // The keys of a space stand in the order of its edits.
          entries.push(...(await underPrefix(db.outbox, key).limit(most).toArray()));
        }
        return { count, edits: (await told(entries, held)).slice(0, most) };
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
  };
};

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
