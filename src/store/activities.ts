import { type ActivityLog } from '#domain/activity/activity-list.ts';
import { type LogTemplate, templatesOf } from '#domain/activity/log-template.ts';
import type { FieldsOf } from '#domain/records.ts';
import { fiscalYearSpan } from '#domain/basis/local-date.ts';
import { asRecord } from '#replica/reader.ts';
import type { StoreContext } from './context.ts';
import { byKind, findRecord, isLive, listNewestFirst, type Page, type PageMark } from './read-rows.ts';

/** What a person enters; `with` are member ids, `planItems` ids of items of the group's plan. */
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
> & { readonly with?: readonly string[]; readonly planItems?: readonly string[] };

/** Logs looked at to learn what a group does again and again. */
const learnedFrom = 200;

/** 活動の記録. */
export const createActivities = ({ db }: StoreContext) => {
  return {
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
