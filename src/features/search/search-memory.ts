import type { SearchGroup } from '#domain/search/searched-fields.ts';
import type { SearchAnswer } from '#store/search-index.ts';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** What stands on the page of search; もどる from a hit finds it as it was left. Forgotten with the window. */
export interface SearchMemory {
  readonly text: string;
  readonly space: string | null;
  readonly group: SearchGroup | null;
  readonly year: number | null;
  readonly onlyMine: boolean;
  /** Hits under the one heading that is open. */
  readonly most: number;
  readonly answer: SearchAnswer | null;
}

/** Hits that come at once, and with each もっと見る. */
export const pageSize = 20;

export const noFilters = { space: null, group: null, year: null, onlyMine: false, most: pageSize } as const;

export const useSearchMemory = create<SearchMemory>()(() => ({ text: '', ...noFilters, answer: null }));

/** Words looked for lately, newest first; on this phone only, and never sent. */
export const useRecentWords = create<{ readonly words: readonly string[] }>()(
  persist(() => ({ words: [] as readonly string[] }), {
    name: 'recent-searches',
    version: 1,
    merge: (kept, initial) => ({ ...initial, words: readableWords(kept) }),
  }),
);

const mostRecent = 8;

/** Remembers what somebody looked for and found. */
export const rememberWords = (text: string): void => {
  const word = text.trim();
  if (word === '') return;
  useRecentWords.setState(({ words }) => ({
    words: [word, ...words.filter((other) => other !== word && !word.startsWith(other))].slice(0, mostRecent),
  }));
};

export const forgetWords = (): void => {
  useRecentWords.setState({ words: [] });
};

function readableWords(kept: unknown): readonly string[] {
  const words = typeof kept === 'object' && kept !== null && 'words' in kept ? kept.words : null;
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string').slice(0, mostRecent) : [];
}

/** Does any filter leave something out? */
export const isNarrowed = ({ space, group, year, onlyMine }: SearchMemory): boolean =>
  space !== null || group !== null || year !== null || onlyMine;
