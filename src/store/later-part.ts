import { type StoreContext, contextOf } from './context.ts';
import type { Store } from './store.ts';

/**
 * A part of the store that comes with the pages that need it, so that no start waits for it.
 * @param create as for the parts that are always there
 * @returns gives the part of a store, made at its first use
 */
export const laterPart = <T>(create: (context: StoreContext) => T): ((store: Store) => T) => {
  const made = new WeakMap<Store, T>();
  return (store) => {
    const known = made.get(store) ?? create(contextOf(store));
    made.set(store, known);
    return known;
  };
};
