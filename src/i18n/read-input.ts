/** First day and Japanese names of the eras a living person may write. */
const eras = [
  { names: ['令和', 'R'], first: 2019 },
  { names: ['平成', 'H'], first: 1989 },
  { names: ['昭和', 'S'], first: 1926 },
  { names: ['大正', 'T'], first: 1912 },
] as const;

/**
 * Makes digits, hyphens and spaces half-width and drops the spaces: for numbers, phones, post codes and codes.
 * Never for names or minutes, where ㈱ and ① must stay as they were written.
 */
export const toHalfWidth = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐‑–—―−ー]/gu, '-')
    .replace(/\s/gu, '');

/** Reads a whole number as people type it: 12, １２, 1,200, 12人. Undefined when there is none. */
export function readCount(text: string): number | undefined {
  const digits = /^(\d[\d,]*)(?:人|名|円|回|件|分|時間)?$/u.exec(toHalfWidth(text))?.[1];
  if (digits === undefined) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * Reads a day as people write it: 2026-11-22, 2026/11/22, 2026年11月22日, R8.11.22, 令和8年11月22日, 令和元年5月1日,
 * with full-width digits and a weekday behind it.
 * @param near a LocalDate; without a year (11/22) the day of its year is taken
 * @returns the LocalDate, or undefined when it is no day of the calendar
 */
export function parseLocalDate(text: string, near?: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\([^)]*\)$/u, '')
    .toUpperCase();
  const match =
    /^(?:(?<era>令和|平成|昭和|大正|[RHST])(?<eraYear>元|\d{1,2})(?:年|[./-])|(?<year>\d{4})(?:年|[./-]))?(?<month>\d{1,2})(?:月|[./-])(?<day>\d{1,2})日?$/u.exec(
      plain,
    )?.groups;
  if (!match) return undefined;
  const year = match['year'] === undefined ? eraYear(match['era'], match['eraYear']) : Number(match['year']);
  return calendarDay(
    year ?? (near === undefined ? undefined : Number(near.slice(0, 4))),
    Number(match['month']),
    Number(match['day']),
  );
}

function eraYear(name: string | undefined, written: string | undefined): number | undefined {
  const era = eras.find(({ names }) => names.some((one) => one === name));
  if (era === undefined) return undefined;
  return era.first - 1 + (written === '元' ? 1 : Number(written));
}

/** Refuses days such as 2 / 30, which Date would move into March. */
function calendarDay(year: number | undefined, month: number, day: number): string | undefined {
  if (year === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : undefined;
}
