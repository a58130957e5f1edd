/**
 * Search by looking through all folded texts, one after the other. It measured faster than indexes of word pieces, needs no
 * building beyond the folding, and a change costs what changed.
 */
import type { SearchGroup } from './searched-fields.ts';

/** A record as it is scanned. */
export interface ScanEntry {
  /** `space/id` */
  readonly key: string;
  readonly space: string;
  readonly group: SearchGroup;
  /** Everything in it, folded; its parts stand apart by a sign nobody types. */
  readonly folded: string;
  /** YYYY-MM-DD; null where the day of the parent counts. */
  readonly on: string | null;
  /** The record without which it is not shown. */
  readonly parentKey: string | null;
  readonly people: readonly string[];
}

/** Puts parts of a record together so that no word is found across two of them. */
export const joinParts = (parts: readonly string[]): string => parts.join('\u0000');

export interface ScanQuestion {
  /** Folded words (`wordsOf`); each has to be found. */
  readonly words: readonly string[];
  /** Which spaces may be looked at, and who one is there. */
  readonly spaces: ReadonlyMap<string, string>;
  readonly group: SearchGroup | null;
  readonly year: number | null;
  readonly onlyMine: boolean;
  /** Newest hits named of each group. */
  readonly most: number;
}

/** What was found in one group. */
export interface ScanFound {
  readonly group: SearchGroup;
  readonly count: number;
  /** Newest first, without a day last; at most as many as asked for. */
  readonly newest: readonly ScanEntry[];
}

export interface ScanAnswer {
  readonly found: readonly ScanFound[];
  /** Years in which something was found, whatever year was asked for; newest first. */
  readonly years: readonly number[];
}

/** Folded texts in memory. */
export const createScan = () => {
  const entries: ScanEntry[] = [];
  const places = new Map<string, number>();
  const entryOf = (key: string | null): ScanEntry | undefined => {
    const place = key === null ? undefined : places.get(key);
    return place === undefined ? undefined : entries[place];
  };

  /** The day it belongs to: its own, or that of the nearest above; null when something above is not there to be read. */
  const dayIfReadable = (entry: ScanEntry): string | null => {
    let day = entry.on;
    let at = entry;
    for (let height = 0; at.parentKey !== null; height += 1) {
      const parent = entryOf(at.parentKey);
      if (parent === undefined || height > highest) return null;
      day ??= parent.on;
      at = parent;
    }
    return day ?? '';
  };

  return {
    size: () => entries.length,
    keys: (): IterableIterator<string> => places.keys(),
    get: entryOf,

    /** @returns is anything different now? */
    put(entry: ScanEntry): boolean {
      const place = places.get(entry.key);
      const before = place === undefined ? undefined : entries[place];
      if (place !== undefined && before) {
        entries[place] = entry;
        return !isSame(before, entry);
      }
      places.set(entry.key, entries.length);
      entries.push(entry);
      return true;
    },

    delete(key: string): boolean {
      const place = places.get(key);
      const last = entries.pop();
      if (place === undefined || last === undefined) {
        if (last) entries.push(last);
        return false;
      }
      places.delete(key);
      if (last.key !== key) {
        entries[place] = last;
        places.set(last.key, place);
      }
      return true;
    },

    find(question: ScanQuestion): ScanAnswer {
      const { words, spaces, group, year, onlyMine, most } = question;
      const found = new Map<SearchGroup, { count: number; newest: Dated[] }>();
      const years = new Set<string>();
      for (const entry of entries) {
        if (group !== null && entry.group !== group) continue;
        if (!hasAll(entry.folded, words)) continue;
        const me = spaces.get(entry.space);
        if (me === undefined || (onlyMine && !entry.people.includes(me))) continue;
        const day = dayIfReadable(entry);
        if (day === null) continue;
        const inYear = day.slice(0, 4);
        years.add(inYear);
        if (year !== null && inYear !== String(year)) continue;
        const ofGroup = found.get(entry.group) ?? { count: 0, newest: [] };
        if (ofGroup.count === 0) found.set(entry.group, ofGroup);
        ofGroup.count += 1;
        keepNewest(ofGroup.newest, { day, entry }, most);
      }
      return {
        found: [...found].map(([of, { count, newest }]) => ({
          group: of,
          count,
          newest: newest.map(({ entry }) => entry),
        })),
        years: [...years]
          .filter((one) => one !== '')
          .map(Number)
          .sort((a, b) => b - a),
      };
    },
  };
};

export type Scan = ReturnType<typeof createScan>;

/** Nothing hangs deeper; a circle would never end. */
const highest = 5;

interface Dated {
  readonly day: string;
  readonly entry: ScanEntry;
}

const hasAll = (folded: string, words: readonly string[]): boolean => {
  for (const word of words) if (!folded.includes(word)) return false;
  return true;
};

/** Keeps the newest in order; most candidates are older than the last that is kept, and cost one comparison. */
const keepNewest = (newest: Dated[], next: Dated, most: number): void => {
  const last = newest.at(-1);
  if (newest.length >= most && last && !isBefore(next, last)) return;
  let [low, high] = [0, newest.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = newest[middle];
    if (there && isBefore(there, next)) low = middle + 1;
    else high = middle;
  }
  newest.splice(low, 0, next);
  if (newest.length > most) newest.pop();
};

const isBefore = (a: Dated, b: Dated): boolean => a.day > b.day || (a.day === b.day && a.entry.key > b.entry.key);

const isSame = (a: ScanEntry, b: ScanEntry): boolean =>
  a.folded === b.folded && a.on === b.on && a.parentKey === b.parentKey && a.group === b.group;
