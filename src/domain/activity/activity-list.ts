import type { RecordOf } from '../records.ts';
import { groupedBy } from '../basis/grouped-by.ts';
import { fiscalYearOf, monthOf } from '../basis/local-date.ts';

export type ActivityLog = RecordOf<'activityLog'>;

/** Logs of one fiscal year, month by month, newest first. */
export interface LogYear {
  readonly fiscalYear: number;
  readonly months: readonly LogMonth[];
}

export interface LogMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly logs: readonly ActivityLog[];
}

/** Sums for a heading: how often, how long together, how many people. */
export interface LogTotals {
  readonly count: number;
  /** Sum of the lengths. */
  readonly minutes: number;
  /** Adults, children and people from outside, each time counted again (延べ人数). */
  readonly people: number;
}

/**
 * Groups logs by fiscal year and month.
 * @param logs newest first
 * @param startMonth first month of the fiscal year
 */
export const groupLogs = (logs: readonly ActivityLog[], startMonth: number): LogYear[] => {
  const years = groupedBy(logs, (log) => fiscalYearOf(log.on ?? '0000-01-01', startMonth));
  return [...years].map(([fiscalYear, inYear]) => ({
    fiscalYear,
    months: [...groupedBy(inYear, (log) => monthOf(log.on ?? '0000-01-01'))].map(([month, inMonth]) => ({
      month,
      logs: inMonth,
    })),
  }));
};

/** Adds up logs. */
export const totalOf = (logs: readonly ActivityLog[]): LogTotals => ({
  count: logs.length,
  minutes: logs.reduce((sum, log) => sum + (log.minutes ?? 0), 0),
  people: logs.reduce((sum, log) => sum + (log.adults ?? 0) + (log.children ?? 0) + (log.outsiders ?? 0), 0),
});
