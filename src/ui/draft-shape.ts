/**
 * Reads a kept draft of a form whose fields are plain values.
 * @param empty the form as it stands before anybody typed; a draft of an older app with other fields is none
 */
export const draftLike =
  <T extends object>(empty: T) =>
  (value: unknown): T | null => {
    if (typeof value !== 'object' || value === null) return null;
    const kept = new Map<string, unknown>(Object.entries(value));
    const isSame = Object.entries(empty).every(([field, start]) => typeof kept.get(field) === typeof start);
    return isSame ? (Object.fromEntries(Object.keys(empty).map((field) => [field, kept.get(field)])) as T) : null;
  };
