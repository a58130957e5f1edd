/** The part of the first page that comes behind its first list. */
export { LastYear } from './last-year.tsx';
export { NextDay } from './next-day.tsx';
export { SafetyNow } from './safety-now.tsx';
export { TodayChecks } from './today-checks.tsx';
