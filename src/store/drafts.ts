import type { StoreContext } from './context.ts';
import type { DraftEntry, DraftMirror } from './local-tables.ts';

/** A draft as it is found again. */
export interface FoundDraft {
  readonly value: unknown;
  readonly savedAt: number;
}

/** Drafts never leave the device and are never listed among what waits to be sent. */
export const createDrafts = ({ db, now }: StoreContext, mirror: DraftMirror | null) => ({
  /**
   * Keeps what was typed so far.
   * @param key names the form and what it is about: `activity.new/<space>`, `meeting/<id>`
   * @param value anything JSON can hold
   */
  async save(key: string, value: unknown): Promise<void> {
    const entry: DraftEntry = { key, value: JSON.stringify(value), savedAt: now() };
    writeMirror(mirror, entry);
    await db.drafts.put(entry);
  },

  /** Finds a draft; the newer of the two places counts. Undefined when there is none. */
  async load(key: string): Promise<FoundDraft | undefined> {
    const mirrored = readMirror(mirror, key);
    const kept = await db.drafts.get(key).catch(() => undefined);
    const newest = mirrored && (!kept || mirrored.savedAt >= kept.savedAt) ? mirrored : kept;
    if (newest?.value === forgotten) {
      await this.delete(key);
      return undefined;
    }
    return newest && { value: JSON.parse(newest.value), savedAt: newest.savedAt };
  },

  /** Forgets a draft, once it was saved or thrown away; also when the page goes away before the disk has done it. */
  async delete(key: string): Promise<void> {
    writeMirror(mirror, { key, value: forgotten, savedAt: now() });
    await db.drafts.delete(key);
    if (readMirror(mirror, key)?.value === forgotten) mirror?.removeItem(mirrorKey(key));
  },

  /** Keys of all drafts that begin with a prefix, newest first. */
  async listDrafts(prefix: string): Promise<readonly { readonly key: string; readonly savedAt: number }[]> {
    const found = await db.drafts.where('key').startsWith(prefix).toArray();
    return found.sort((a, b) => b.savedAt - a.savedAt).map(({ key, savedAt }) => ({ key, savedAt }));
  },
});

/** No JSON: stands in the mirror for a draft that has to go. */
const forgotten = '';

/** Where the mirror has a draft. */
export const mirrorKey = (key: string): string => `draft/${key}`;

/** A full or forbidden mirror is no loss: the disk has the draft too. */
export const writeMirror = (mirror: DraftMirror | null, entry: DraftEntry): void => {
  try {
    mirror?.setItem(mirrorKey(entry.key), JSON.stringify(entry));
  } catch {
    mirror?.removeItem(mirrorKey(entry.key));
  }
};

const readMirror = (mirror: DraftMirror | null, key: string): DraftEntry | null => {
  const text = mirror?.getItem(mirrorKey(key));
  return text ? (JSON.parse(text) as DraftEntry) : null;
};
