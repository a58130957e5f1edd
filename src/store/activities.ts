import { type ActivityLog } from '#domain/activity/activity-list.ts';
import { type LogTemplate, templatesOf } from '#domain/activity/log-template.ts';
import { type FieldsOf, keysOf } from '#domain/records.ts';
import { fiscalYearSpan } from '#domain/basis/local-date.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { asRecord } from '#replica/reader.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { filled, setFields } from './fields.ts';
import { byKind, findRecord, isLive, listNewestFirst, type Page, type PageMark } from './read-rows.ts';

/** What a person enters; `with` are member ids. */
export type LogInput = Pick<
  FieldsOf<'activityLog'>,
  | 'on'
  | 'title'
  | 'template'
  | 'place'
  | 'minutes'
  | 'adults'
  | 'children'
  | 'outsiders'
  | 'note'
  | 'good'
  | 'trouble'
  | 'partyId'
  | 'startTime'
  | 'eventId'
  | 'goalId'
  | 'insurance'
  | 'counted'
  | 'countedNumber'
> & { readonly with?: readonly string[] };

/** Logs looked at to learn what a group does again and again. */
const learnedFrom = 200;

/** 活動の記録. */
export const createActivities = ({ db, commit, today }: StoreContext) => {
  const setDeleted = (space: string, id: string, deleted: boolean): Promise<Result<void, StoreError>> =>
    commit(space, deleted ? 'activityLog.delete' : 'activityLog.restore', async () =>
      ok({ edits: [{ kind: 'activityLog', id, set: { deleted } }], value: undefined }),
    );

  return {
    /** Writes a log. In a project it belongs to the writer's party. */
    async createLog(space: string, input: LogInput & { readonly on: string }): Promise<Result<Done, StoreError>> {
      const { with: people = [], ...fields } = input;
      const done = await commit(space, 'activityLog.create', async (read, fresh) => {
        const id = fresh();
        const mine = await read.get('member', read.me);
        const party = mine?.partyId ? { partyId: mine.partyId } : {};
        const set = { ...party, ...fields, ...setFields('with', people), authorId: read.me };
        return ok({ edits: [{ kind: 'activityLog', id, set }], value: id });
      });
      return done.ok ? ok({ id: done.value, undo: () => setDeleted(space, done.value, true) }) : done;
    },

    /** 前と同じ: the same work once more, today. Words that belong to the old day are not copied. */
    async repeatLog(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await commit(space, 'activityLog.repeat', async (read, fresh) => {
        const log = await read.get('activityLog', id);
        if (!log || log.deleted) return err({ code: 'record.missing', place: id });
        const partyId = (await read.get('member', read.me))?.partyId;
        const { title, template, place, minutes, adults, children, outsiders } = log;
        const same = filled({ title, template, place, minutes, adults, children, outsiders, partyId });
        const set = { ...same, ...setFields('with', keysOf(log, 'with')), on: today(), authorId: read.me };
        const again = fresh();
        return ok({ edits: [{ kind: 'activityLog', id: again, set }], value: again });
      });
      return done.ok ? ok({ id: done.value, undo: () => setDeleted(space, done.value, true) }) : done;
    },

    /** Changes a log; fields that are not named stay. `with` is the whole new list. */
    changeLog: (space: string, id: string, input: LogInput): Promise<Result<void, StoreError>> =>
      commit(space, 'activityLog.change', async (read) => {
        const { with: people, ...fields } = input;
        const log = await read.get('activityLog', id);
        if (!log) return err({ code: 'record.missing', place: id });
        const changes = people ? setFields('with', people, keysOf(log, 'with')) : {};
        return ok({ edits: [{ kind: 'activityLog', id, set: { ...fields, ...changes } }], value: undefined });
      }),

    /** Deletes a log; it can be brought back. */
    async deleteLog(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await setDeleted(space, id, true);
      return done.ok ? ok({ id, undo: () => setDeleted(space, id, false) }) : done;
    },

    /** Brings a deleted log back. */
    restoreLog: (space: string, id: string): Promise<Result<void, StoreError>> => setDeleted(space, id, false),

    findLog: (space: string, id: string): Promise<ActivityLog | undefined> => findRecord(db, space, 'activityLog', id),

    /** Logs newest first, page by page. Group them with `groupLogs` (#domain/activity/activity-list.ts). */
    listLogs: (
      space: string,
      page: { readonly before?: PageMark | null; readonly limit?: number } = {},
    ): Promise<Page<ActivityLog>> => listNewestFirst(db, space, 'activityLog', page),

    /** All logs of a fiscal year, newest first: for sums, reports and print. */
    async listLogsOfYear(space: string, fiscalYear: number, startMonth: number): Promise<ActivityLog[]> {
      const { from, to } = fiscalYearSpan(fiscalYear, startMonth);
      const rows = await byKind(db, space, 'activityLog', from, to).reverse().toArray();
      return rows.filter(isLive).map((row) => asRecord(row));
    },

    /** Deleted logs, newest first: the place where they can be found again. */
    async listDeletedLogs(space: string): Promise<ActivityLog[]> {
      const rows = await byKind(db, space, 'activityLog').reverse().toArray();
      return rows.filter((row) => !isLive(row)).map((row) => asRecord(row));
    },

    /** Tiles for a new log, learned from use, with what was entered the last time. */
    async listTemplates(space: string, most = 6): Promise<LogTemplate[]> {
      const { records } = await listNewestFirst(db, space, 'activityLog', { limit: learnedFrom });
      return templatesOf(records, most);
    },

    /** The newest log: its values are offered first. */
    findNewestLog: async (space: string): Promise<ActivityLog | undefined> =>
      (await listNewestFirst(db, space, 'activityLog', { limit: 1 })).records[0],
  };
};
