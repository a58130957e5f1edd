import { part } from '#ui/part.tsx';

// What comes behind the first list, in one file of its own: no start waits for it.
export const SafetyNow = part(async () => (await import('./today/today.tsx')).SafetyNow, 'today');
export const NextDay = part(async () => (await import('./today/today.tsx')).NextDay, 'today');
export const TodayChecks = part(async () => (await import('./today/today.tsx')).TodayChecks, 'today');
export const LastYear = part(async () => (await import('./today/today.tsx')).LastYear, 'today');

/** Comes last: a page that is shown already would be taken away if one of the others still had to wait. */
export const TodayHere = part(async () => {
  await Promise.all([SafetyNow, NextDay, TodayChecks, LastYear].map((one) => one.fetch()));
  return (await import('./today/today.tsx')).TodayHere;
}, 'today');
