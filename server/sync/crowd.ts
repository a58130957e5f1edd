/** How many push into one space at this moment. */
import type { Store } from '../store/store.ts';

/** Pushes under way in one space. */
export interface Crowd {
  enter(): void;
  leave(): void;
  /** Somebody waits behind: everybody gets a verdict first, and rows when they ask again. */
  isWaitedFor(): boolean;
}

const crowds = new WeakMap<Store, Map<string, number>>();

/** The pushes into this space of this store; each enters before it waits for its turn, and leaves at its end. */
export const crowdAt = (store: Store, space: string): Crowd => {
  const counts = crowds.get(store) ?? new Map<string, number>();
  crowds.set(store, counts);
  const count = (): number => counts.get(space) ?? 0;
  return {
    enter: () => void counts.set(space, count() + 1),
    leave() {
      if (count() > 1) counts.set(space, count() - 1);
      else counts.delete(space);
    },
    isWaitedFor: () => count() > 1,
  };
};
