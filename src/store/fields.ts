import type { Fields, Scalar } from '#domain/records.ts';

/** The fields that were given; `undefined` says nothing about a field, `null` empties it. */
export const filled = (fields: { readonly [field: string]: Scalar | undefined }): Fields =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Scalar] => entry[1] !== undefined));

/**
 * A set as map fields: `name.<key>` true for the keys in it, false for those that left it.
 * @param before keys that were in it
 */
export const setFields = <const Name extends string>(
  name: Name,
  keys: readonly string[],
  before: readonly string[] = [],
): { [field in `${Name}.${string}`]: boolean } => {
  const out: { [field: string]: boolean } = {};
  for (const key of before) out[`${name}.${key}`] = false;
  for (const key of keys) out[`${name}.${key}`] = true;
  return out as { [field in `${Name}.${string}`]: boolean };
};

/** A text of blanks only counts as empty. */
export const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';
