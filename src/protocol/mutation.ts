import type { Fields } from '#domain/records.ts';
import type { Stamp } from './stamp.ts';

/** Fields of one record; `base` is the stamp the person saw, `bases` the fields that differ from it. */
export interface SetOp {
  readonly kind: string;
  readonly id: string;
  readonly set: Fields;
  readonly base: Stamp | null;
  readonly bases?: { readonly [field: string]: Stamp | null };
  /** Whoever deletes a record names every stamp they saw in it, so that what they did not see is not lost in silence. */
  readonly seen?: readonly Stamp[];
}

/** One update of a collaborative text, base64. */
export interface TextOp {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
}

export type Op = SetOp | TextOp;

/** One intent of a person: all of it is accepted or nothing. `n` counts per device and space from 1 without gaps. */
export interface Mutation {
  readonly n: number;
  readonly at: Stamp;
  readonly intent: string;
  readonly schema: number;
  readonly ops: readonly Op[];
  /** 128 random bits, hex; sent with evaluation sheets so that nobody can guess a sheet from its hash. */
  readonly salt?: string;
}

/** An edit as it arrives: it can be answered by its number, what it holds has not been looked at. */
export type SentMutation = Pick<Mutation, 'n' | 'at' | 'schema'>;

/** The server's lasting answer. `stamp` is what the fields carry when the server could not keep `at`. */
export interface Verdict {
  readonly n: number;
  readonly status: 'applied' | 'superseded' | 'rejected';
  readonly stamp?: Stamp;
  readonly code?: string;
  /** Where: `record id` or `record id/field`. */
  readonly place?: string;
  /** Fields that lost, as `record id/field`. */
  readonly lost?: readonly string[];
}

/** Is this an update of a text and not of fields? */
export const isTextOp = (op: Op): op is TextOp => 'text' in op;

/** The stamp a person saw in a field when they wrote. */
export const baseOf = (op: SetOp, field: string): Stamp | null => {
  const exception = op.bases?.[field];
  return exception === undefined ? op.base : exception;
};

/** Writes seen stamps with the commonest as `base` and the rest as exceptions. */
export const withBases = (seen: { readonly [field: string]: Stamp | null }): Pick<SetOp, 'base' | 'bases'> => {
  const counts = new Map<Stamp | null, number>();
  for (const stamp of Object.values(seen)) counts.set(stamp, (counts.get(stamp) ?? 0) + 1);
  const base = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const bases = Object.fromEntries(Object.entries(seen).filter(([, stamp]) => stamp !== base));
  return Object.keys(bases).length > 0 ? { base, bases } : { base };
};

/** Does an edit weigh more than this on the wire, in bytes of UTF-8? Only one that might is counted byte by byte. */
export const isHeavier = (mutation: SentMutation, bytes: number): boolean => {
  const text = JSON.stringify(mutation);
  return text.length * mostBytesOfUnit > bytes && new TextEncoder().encode(text).length > bytes;
};

/** Of a unit of UTF-16 in UTF-8: a pair of two takes four. */
const mostBytesOfUnit = 3;
