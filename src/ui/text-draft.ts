/** A form whose fields are all kept as they were typed; empty where nothing is. */
export type TextDraft = { readonly [field: string]: string };

/**
 * Reads a kept draft of such a form.
 * @param empty the form with nothing in it: the shape that is looked for
 * @returns gives the draft, or null when the found value has another shape
 */
export const readTexts =
  <T extends { readonly [field in keyof T]: string }>(empty: T) =>
  (value: unknown): T | null => {
    if (typeof value !== 'object' || value === null) return null;
    const draft = value as { readonly [field: string]: unknown };
    return Object.keys(empty).every((field) => typeof draft[field] === 'string') ? (value as T) : null;
  };

/** What is stored of a line of text: nothing of blanks. */
export const textOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The fields that differ, and nothing else: two people may change different fields of the same record. */
export const changedOf = <T extends object>(before: T, after: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => value !== before[field as keyof T]),
  ) as Partial<T>;
