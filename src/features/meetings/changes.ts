/**
 * The values that differ, so that what others changed in the other fields meanwhile stays.
 * @param before the same fields as they were when the form was opened
 */
export const onlyChanged = <T extends object>(next: T, before: T): Partial<T> =>
  Object.fromEntries(Object.entries(next).filter(([field, value]) => value !== before[field as keyof T])) as Partial<T>;

/** The values that take a change back. */
export const takenBack = <T extends object>(changed: Partial<T>, before: T): Partial<T> =>
  Object.fromEntries(Object.keys(changed).map((field) => [field, before[field as keyof T]])) as Partial<T>;
