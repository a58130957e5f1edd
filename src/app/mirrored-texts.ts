const prefix = 'draft/';

/**
 * The texts of all drafts this tab holds beside the disk, so that they can be read when the disk is the trouble.
 * @param mirror sessionStorage
 */
export const mirroredTexts = (mirror: Pick<Storage, 'length' | 'key' | 'getItem'>): string[] =>
  Array.from({ length: mirror.length }, (_, index) => mirror.key(index))
    .filter((key): key is string => key?.startsWith(prefix) ?? false)
    .sort()
    .map((key) => textsIn(valueOf(mirror.getItem(key))).join('\n'))
    .filter((text) => text !== '');

/** A draft is kept as JSON inside the JSON of its entry. */
const valueOf = (kept: string | null): unknown => {
  try {
    const entry: unknown = JSON.parse(kept ?? 'null');
    if (typeof entry !== 'object' || entry === null || !('value' in entry)) return null;
    return JSON.parse(String(entry.value));
  } catch {
    return null;
  }
};

/** Every text a person may have typed; ids and dates are no texts. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /[^\d:.,\s-]/.test(value) && !uuid.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
