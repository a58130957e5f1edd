import { isTextOp } from '#protocol/mutation.ts';
import { type OutboxEntry, rowKey } from '#replica/kv.ts';
import type { ChangedKeys } from './changed-keys.ts';
import type { NotebookDb } from './database.ts';
import { underPrefix } from './dexie-kv.ts';
import { loadLongText } from './long-text-loader.ts';

/** Long texts for search: what others wrote and what waits on this phone, read together. */
export const createSearchBodies = (db: NotebookDb) => {
  /** Waiting edits that write into long texts, with the texts they write into. */
  const waiting = new Map<string, readonly string[]>();

  const remember = (entries: readonly (OutboxEntry | undefined)[]): string[] =>
    entries.flatMap((entry) => {
      const texts = entry?.mutation.ops.filter(isTextOp).map((op) => rowKey(entry.space, op.id)) ?? [];
      if (entry && texts.length > 0) waiting.set(entry.key, texts);
      return texts;
    });

  /** Texts that are touched by changes among the waiting edits, before and after. */
  const followWaiting = async ({ keys, ranges }: ChangedKeys): Promise<string[]> => {
    const isAll = ranges.length > 0;
    const gone = [...waiting].filter(([key]) => isAll || keys.includes(key));
    for (const [key] of gone) waiting.delete(key);
    const entries = isAll ? await db.outbox.toArray() : await db.outbox.bulkGet([...keys]);
    return [...gone.flatMap(([, texts]) => texts), ...remember(entries)];
  };

  return {
    /** Learns which texts have edits that wait. */
    async open(): Promise<void> {
      await db.outbox.each((entry) => void remember([entry]));
    },

    /** The text as it stands. @param key of its record */
    async read(key: string): Promise<string> {
      const [stored, edits] = await Promise.all([
        underPrefix(db.texts, key).toArray(),
        db.outbox.bulkGet([...waiting].flatMap(([edit, texts]) => (texts.includes(key) ? [edit] : []))),
      ]);
      const updates = edits.flatMap((entry) =>
        (entry?.mutation.ops ?? []).flatMap((op) =>
          isTextOp(op) && entry && rowKey(entry.space, op.id) === key ? [op.text] : [],
        ),
      );
      if (stored.length + updates.length === 0) return '';
      const { textOfUpdates } = await loadLongText();
      return textOfUpdates([...stored.map(({ update }) => update), ...updates]);
    },

    /** @returns keys of records whose text has changed */
    async follow(texts: ChangedKeys, edits: ChangedKeys): Promise<ReadonlySet<string>> {
      const touched = new Set(texts.keys.map((key) => key.split('/').slice(0, 2).join('/')));
      for (const { from, to } of texts.ranges)
        for (const { textKey } of await db.texts.where(':id').between(from, to, true, true).toArray())
          touched.add(textKey);
      if (edits.isAny) for (const key of await followWaiting(edits)) touched.add(key);
      return touched;
    },
  };
};
