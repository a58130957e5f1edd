import { SCHEMA } from '#domain/records.ts';
import type { StoreContext } from './context.ts';
import { underPrefix } from './dexie-kv.ts';
import { laterPart } from './later-part.ts';
import { loadLongText } from './long-text-loader.ts';

/** Backups of a store: `backupOf(store).exportSpace(…)`. */
export const backupOf = laterPart((context) => createBackup(context));

/** 控え: what this phone holds, as a file the person keeps. */
const createBackup = ({ db, ports, now }: StoreContext) => ({
  /**
   * Everything this phone shows of one space, long texts as plain text, deleted records included.
   * @returns JSON: {format, version, schema, madeAt, space, records: [{kind, id, fields, text?}]}
   */
  async exportSpace(space: string): Promise<string> {
    const { textOfUpdates, updatesOf } = await loadLongText();
    const rows = (await underPrefix(db.rows, space).toArray()).filter((row) => row.kind !== 'invitation');
    const textIds = rows.filter((row) => row.kind === 'longText').map((row) => row.id);
    const texts = await ports.kv.read(async (tx) => {
      const found = new Map<string, string>();
      for (const id of textIds) found.set(id, textOfUpdates(await updatesOf(tx, space, id)));
      return found;
    });
    const records = rows.map(({ kind, id, fields }) => {
      const text = texts.get(id);
      return { kind, id, fields, ...(text === undefined ? {} : { text }) };
    });
    const madeAt = new Date(now()).toISOString();
    return JSON.stringify({ format: 'kyodo-note-space', version: 1, schema: SCHEMA, madeAt, space, records }, null, 2);
  },
});
