import type { DbId } from './tables.ts';

/** How a database keeps ids. */
export interface Ids {
  /** null when the text is no uuid: nothing in the database can carry it. */
  find(text: string): DbId | null;
  /**
   * For writing.
   * @throws when the text is no uuid
   */
  keep(text: string): DbId;
  text(id: DbId): string;
}

/** 16 bytes: SQLite has no type for ids, and text would more than double the indexes. */
export const byteIds: Ids = {
  find: (text) => (uuid.test(text) ? bytesOf(text) : null),
  keep: (text) => bytesOf(checked(text)),
  text: (id) => {
    if (typeof id === 'string') return id;
    const hex = Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  },
};

/** PostgreSQL's own `uuid`, which travels as text. */
export const uuidIds: Ids = {
  find: (text) => (uuid.test(text) ? text : null),
  keep: (text) => checked(text),
  text: String,
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const checked = (text: string): string => {
  if (!uuid.test(text)) throw new Error('store: an id is a lower-case uuid');
  return text;
};

const bytesOf = (text: string): Uint8Array =>
  Buffer.from(text.slice(0, 8) + text.slice(9, 13) + text.slice(14, 18) + text.slice(19, 23) + text.slice(24), 'hex');
