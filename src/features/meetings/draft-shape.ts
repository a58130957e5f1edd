/**
 * A draft as it was kept, if it still has the shape of today's form: an older app may have kept another one.
 * @param value what was found
 * @param pattern an empty form; every key has to be there with the same type
 */
export const inShapeOf = <T extends object>(value: unknown, pattern: T): T | null => {
  if (typeof value !== 'object' || value === null) return null;
  const found = value as Readonly<Record<string, unknown>>;
  const fits = Object.entries(pattern).every(([key, sample]) => typeof found[key] === typeof sample);
  return fits ? (value as T) : null;
};
