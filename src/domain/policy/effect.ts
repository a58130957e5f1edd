import type { Fields, RecordKind } from '../records.ts';

/** What a rule or an effect will look at, so that the server can fetch it first. */
export interface Need {
  readonly records: readonly string[];
  readonly lists: readonly (readonly [kind: RecordKind, parentId?: string])[];
}

/**
 * A consequence: fields to write, a scope to compute again, a record whose own consequences are computed again, a body to
 * erase, or a round whose edits are forgotten.
 */
export type Effect =
  | { readonly do: 'set'; readonly kind: RecordKind; readonly id?: string; readonly set: Fields }
  | { readonly do: 'rescope'; readonly id: string }
  | { readonly do: 'again'; readonly id: string }
  | { readonly do: 'erase'; readonly id: string; readonly keep: Fields }
  | { readonly do: 'forget'; readonly id: string };
