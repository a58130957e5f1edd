import type { Fields, Scalar } from '#domain/records.ts';
import type { Stamp } from './stamp.ts';

/**
 * A record with its stamps, the same on server and device. `stamp` is the stamp of every field but those in `stamps`;
 * a field that was never written is absent and has no stamp.
 */
export interface Row {
  readonly id: string;
  readonly kind: string;
  readonly scope: string;
  /** Place in the space's order; 0 on a device before the server has seen it. */
  readonly seq: number;
  readonly stamp: Stamp;
  readonly fields: Fields;
  readonly stamps?: { readonly [field: string]: Stamp };
}

/** The stamp of a field, null when it was never written. */
export const stampOf = (row: Row | undefined, field: string): Stamp | null => {
  if (!row || !Object.hasOwn(row.fields, field)) return null;
  return row.stamps?.[field] ?? row.stamp;
};

/** Every stamp that stands in a row, each once. */
export const stampsOf = (row: Row): Stamp[] => [
  ...new Set(Object.keys(row.fields).map((field) => row.stamps?.[field] ?? row.stamp)),
];

/** Writes one field into a row that is being built. */
export const withField = (row: Row, field: string, value: Scalar, stamp: Stamp): Row =>
  withFields(row, [[field, value, stamp]]);

/** Writes fields and packs the stamps again: the commonest stamp is the row's own, the others are exceptions. */
export const withFields = (row: Row, writes: readonly (readonly [string, Scalar, Stamp])[]): Row => {
  if (writes.length === 0) return row;
  const fields: Record<string, Scalar> = { ...row.fields };
  const all = new Map(Object.keys(row.fields).map((field) => [field, row.stamps?.[field] ?? row.stamp]));
  for (const [field, value, stamp] of writes) {
    fields[field] = value;
    all.set(field, stamp);
  }
  return { ...row, fields, ...packStamps(all) };
};

/** An empty row of a record nobody has written yet. */
export const emptyRow = (kind: string, id: string): Row => ({ id, kind, scope: '', seq: 0, stamp: '', fields: {} });

/** Packs a stamp per field: the commonest (the newest of equals) becomes the row's stamp. */
export const packStamps = (all: ReadonlyMap<string, Stamp>): { stamp: Stamp; stamps?: { [field: string]: Stamp } } => {
  const counts = new Map<Stamp, number>();
  for (const stamp of all.values()) counts.set(stamp, (counts.get(stamp) ?? 0) + 1);
  let main = '';
  for (const [stamp, count] of counts) {
    const best = counts.get(main) ?? 0;
    if (count > best || (count === best && stamp > main)) main = stamp;
  }
  const exceptions = [...all].filter(([, stamp]) => stamp !== main);
  return exceptions.length > 0 ? { stamp: main, stamps: Object.fromEntries(exceptions) } : { stamp: main };
};
