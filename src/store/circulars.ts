import { err, ok, type Result } from '#domain/basis/result.ts';
import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { compareText, findRecord, listBelow, listRecords } from './read-rows.ts';

export type Circular = RecordOf<'circular'>;
export type ReadMark = RecordOf<'readMark'>;
export type CircularInput = Pick<FieldsOf<'circular'>, 'title' | 'body' | 'sender' | 'on' | 'until'>;

/** How somebody came to know of it. */
export type ReadHow = NonNullable<ReadMark['how']>;

/** The part of a store: `circularsOf(store)`. */
export const circularsOf = laterPart((context) => createCirculars(context));

/** 回覧: what is to be read by every household, and who has read it. */
const createCirculars = ({ db, commit, now }: StoreContext) => {
  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'circular'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'circular', id, set }], value: undefined }));

  const mark = (
    space: string,
    aboutId: string,
    memberId: string | null,
    how: ReadHow | null,
  ): Promise<Result<void, StoreError>> =>
    commit(space, how === null ? 'readMark.take_back' : 'readMark.set', async (read) => {
      const whose = memberId ?? read.me;
      const id = derivedId('readMark', space, { aboutId, memberId: whose }) ?? '';
      const before = await read.get('readMark', id);
      if (!before && how === null) return ok({ edits: [], value: undefined });
      const set = {
        ...(before ? {} : { aboutId, memberId: whose }),
        ...(how === null ? { deleted: true } : { how, at: now() }),
        ...(how !== null && before?.deleted ? { deleted: false } : {}),
        typedBy: whose === read.me ? null : read.me,
      };
      return ok({ edits: [{ kind: 'readMark', id, set }], value: undefined });
    });

  return {
    async createCircular(space: string, input: CircularInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.title)) return err({ code: 'field.required', place: 'title' });
      const done = await commit(space, 'circular.create', async (read, fresh) => {
        const id = fresh();
        return ok({ edits: [{ kind: 'circular', id, set: { ...input, authorId: read.me } }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'circular.delete', { deleted: true }) })
        : done;
    },

    changeCircular: (space: string, id: string, input: CircularInput) => change(space, id, 'circular.change', input),

    /** It need not be read any more; it stays where it can be found. */
    async withdrawCircular(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'circular.withdraw', { isWithdrawn: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'circular.reopen', { isWithdrawn: false }) }) : done;
    },

    reopenCircular: (space: string, id: string) => change(space, id, 'circular.reopen', { isWithdrawn: false }),

    findCircular: (space: string, id: string): Promise<Circular | undefined> => findRecord(db, space, 'circular', id),

    /** The newest first. */
    listCirculars: async (space: string): Promise<Circular[]> =>
      (await listRecords(db, space, 'circular')).sort(
        (a, b) => compareText(b.on ?? '', a.on ?? '') || compareText(b.id, a.id),
      ),

    /** 「読みました」: mine. */
    markRead: (space: string, id: string) => mark(space, id, null, 'screen'),

    /** Somebody without the app was told, or the wrong name was tapped. */
    markTold: (space: string, id: string, memberId: string, how: ReadHow | null) => mark(space, id, memberId, how),

    listMarks: (space: string, id: string): Promise<ReadMark[]> => listBelow(db, space, 'readMark', id),

    /** What I have read, by the id of what it is about. */
    async listOwnMarks(space: string): Promise<ReadonlySet<string>> {
      const me = (await db.spaces.get(space))?.member;
      const marks = await listRecords(db, space, 'readMark');
      return new Set(marks.flatMap((one) => (one.memberId === me && one.aboutId ? [one.aboutId] : [])));
    },
  };
};
