import type { Glance } from './use-is-near.ts';

/** What a long list knows of itself, so that it stands as it was left when somebody comes back. */
export interface ListMemory<Mark, Found> {
  /** Where each stretch ends, null at the end of the list; the ones behind are not known yet. */
  readonly ends: () => readonly (Mark | null)[];
  /** How many stretches were asked for. */
  readonly wanted: () => number;
  readonly keepWanted: (wanted: number) => void;
  /** What stood in a stretch when it was read last. */
  readonly found: (place: number) => Found | undefined;
  readonly keepFound: (place: number, found: Found, end: Mark | null) => void;
  /** How high each stretch is, by place. */
  readonly glances: Map<number, Glance>;
}

/** The memory of the list with this name; forgotten with the window. */
export const listMemory = <Mark, Found>(name: string): ListMemory<Mark, Found> => {
  const known = memories.get(name) ?? createMemory();
  memories.set(name, known);
  return known as ListMemory<Mark, Found>;
};

const memories = new Map<string, ListMemory<unknown, unknown>>();

const createMemory = (): ListMemory<unknown, unknown> => {
  let ends: readonly unknown[] = [];
  let wanted = 1;
  const found: unknown[] = [];
  return {
    ends: () => ends,
    wanted: () => wanted,
    keepWanted: (next) => {
      wanted = next;
    },
    found: (place) => found[place],
    keepFound: (place, next, end) => {
      found[place] = next;
      if (ends.length === place) ends = [...ends, end];
    },
    glances: new Map(),
  };
};
