import type { RecordOf, Scalar } from '#domain/records.ts';
import { isTextOp } from '#protocol/mutation.ts';
import { type ReviewEntry, rowKey } from '#replica/kv.ts';
import type { StoreContext } from './context.ts';
import type { NotebookDb } from './database.ts';
import { listRecords } from './read-rows.ts';

/** One value a person wrote, beside what is shown now. */
export interface ReviewField {
  readonly kind: string;
  readonly recordId: string;
  readonly field: string;
  readonly mine: Scalar;
  /** What everybody sees now; undefined when the record is not there. */
  readonly shown: Scalar | undefined;
}

/** One thing in 「確認が必要」. */
export type ReviewItem =
  /** The server did not take it; nothing of it is shown to others. */
  | (ReviewBase & {
      readonly type: 'refused';
      readonly code: string;
      readonly intent: string;
      readonly plainText: string | null;
    })
  /** Somebody wrote into the same field later; theirs is shown. */
  | (ReviewBase & { readonly type: 'superseded'; readonly intent: string; readonly otherId: string | null })
  /** Two people wrote without knowing of each other; `isMineShown` tells whose is shown. */
  | (ReviewBase & {
      readonly type: 'conflict';
      readonly isMineShown: boolean;
      readonly otherId: string | null;
      readonly other: Scalar;
    });

interface ReviewBase {
  readonly key: string;
  readonly space: string;
  /** Title or name of the first record. */
  readonly title: string;
  readonly fields: readonly ReviewField[];
  /** Milliseconds since 1970. */
  readonly doneAt: number;
}

/** 確認が必要: what was refused, what lost, where two people wrote at once. Kept until the person puts it away. */
export const createReview = ({ db }: StoreContext) => {
  const listReview = async (): Promise<ReviewItem[]> => {
    const entries = await db.review.toArray();
    const own = await Promise.all(entries.map((entry) => itemOfEntry(db, entry)));
    const told = new Set(own.flatMap((item) => item.fields.map(placeOf)));
    const writers = new Map<string, string | null>();
    const open: ReviewItem[] = [];
    for (const { key: space, member } of await db.spaces.toArray()) {
      for (const conflict of await conflictsOf(db, space, member)) {
        const item = await itemOfConflict(db, conflict, member);
        const places = item.isMineShown ? [] : item.fields.map(placeOf);
        for (const place of places) writers.set(place, item.otherId);
        if (places.length === 0 || !places.every((place) => told.has(place))) open.push(item);
      }
    }
    const writerOf = (item: ReviewItem) =>
      item.fields.map((field) => writers.get(placeOf(field))).find(Boolean) ?? null;
    const items = own.map((item) => (item.type === 'superseded' ? { ...item, otherId: writerOf(item) } : item));
    return [...items, ...open].sort((a, b) => b.doneAt - a.doneAt);
  };

  return {
    /** Everything to look at, in all spaces, newest first. */
    listReview,

    /** How many things to look at: the badge. */
    countReview: async (): Promise<number> => (await listReview()).length,

    /** Everything in the list as text, so that nothing a person wrote depends on this phone. */
    async exportReview(space?: string): Promise<string> {
      const items = (await listReview()).filter((item) => space === undefined || item.space === space);
      return JSON.stringify({ format: 'kyodo-note-review', version: 1, items }, null, 2);
    },
  };
};

/** Conflicts somebody has not seen yet. */
export const conflictsOf = async (db: NotebookDb, space: string, me: string): Promise<RecordOf<'conflict'>[]> =>
  (await listRecords(db, space, 'conflict')).filter(
    (one) =>
      one.lost !== one.kept &&
      ((one.lostBy === me && one.isLostSeen !== true) || (one.keptBy === me && one.isKeptSeen !== true)),
  );

const itemOfEntry = async (db: NotebookDb, entry: ReviewEntry): Promise<ReviewItem> => {
  const { key, space, mutation, verdict, doneAt, plainText } = entry;
  const ops = mutation.ops.flatMap((op) => (isTextOp(op) ? [] : [op]));
  const lost = new Set(verdict.lost ?? []);
  const fields: ReviewField[] = [];
  for (const op of ops) {
    const row = await db.rows.get(rowKey(space, op.id));
    for (const [field, mine] of Object.entries(op.set)) {
      const isAbout = verdict.status === 'rejected' || lost.has(`${op.id}/${field}`);
      if (isAbout) fields.push({ kind: op.kind, recordId: op.id, field, mine, shown: row?.fields[field] });
    }
  }
  const first = mutation.ops[0]?.id ?? '';
  const title = titleOf((await db.rows.get(rowKey(space, first)))?.fields) || titleOf(ops[0]?.set);
  const base = { key, space, title, fields, doneAt, intent: mutation.intent };
  return verdict.status === 'rejected'
    ? { ...base, type: 'refused', code: verdict.code ?? 'unknown', plainText: plainText ?? null }
    : { ...base, type: 'superseded', otherId: null };
};

const itemOfConflict = async (db: NotebookDb, conflict: RecordOf<'conflict'>, me: string) => {
  const { spaceId: space, aboutId = '', aboutKind = '', field = '' } = conflict;
  const row = await db.rows.get(rowKey(space, aboutId ?? ''));
  const isMineShown = conflict.lostBy !== me;
  const [mine, other] = isMineShown ? [conflict.kept, conflict.lost] : [conflict.lost, conflict.kept];
  return {
    type: 'conflict' as const,
    key: conflict.id,
    space,
    title: titleOf(row?.fields),
    fields: [
      {
        kind: aboutKind ?? '',
        recordId: aboutId ?? '',
        field: field ?? '',
        mine: valueOf(mine),
        shown: row?.fields[field ?? ''],
      },
    ],
    doneAt: conflict.lostAt ?? 0,
    isMineShown,
    otherId: (isMineShown ? conflict.lostBy : conflict.keptBy) ?? null,
    other: valueOf(other),
  };
};

/** A conflict keeps both values as JSON. */
const valueOf = (text: string | null | undefined): Scalar => (text == null ? null : (JSON.parse(text) as Scalar));

/** Record and field as one word. */
export const placeOf = (field: ReviewField): string => `${field.recordId}/${field.field}`;

const titleOf = (fields: { readonly [field: string]: unknown } | undefined): string => {
  const title = fields?.['title'] ?? fields?.['name'] ?? fields?.['what'] ?? fields?.['text'];
  return typeof title === 'string' ? title : '';
};
