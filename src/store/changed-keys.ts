import { type ObservabilitySet, RangeSet } from 'dexie';

export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

/** Which records of a table a transaction has touched. */
export interface ChangedKeys {
  readonly keys: readonly string[];
  /** Where the disk tells no single keys: many were written at once. */
  readonly ranges: readonly KeyRange[];
  readonly isAny: boolean;
}

/** Reads out of the disk's own notice what changed in a table. */
export const changedKeys = (parts: ObservabilitySet, database: string, table: string): ChangedKeys => {
  const told = parts[`idb://${database}/${table}/`] ?? parts['all' as keyof ObservabilitySet];
  if (!told) return { keys: [], ranges: [], isAny: false };
  const keys: string[] = [];
  const ranges: KeyRange[] = [];
  // What came from another tab has lost its methods on the way.
  for (const { from, to } of new RangeSet().add(told)) {
    if (typeof from === 'string' && from === to) keys.push(from);
    else ranges.push({ from: typeof from === 'string' ? from : '', to: typeof to === 'string' ? to : '\uffff' });
  }
  return { keys, ranges, isAny: keys.length + ranges.length > 0 };
};
