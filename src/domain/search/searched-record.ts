import { localDateAt } from '../basis/local-date.ts';
import { type Fields, fieldName, isRecordKind, kindSpec } from '../records.ts';
import { type SearchedKind, type SearchGroup, searchedKind } from './searched-fields.ts';

/** A record as the phone holds it, as far as search needs it. */
export interface HeldRecord {
  readonly id: string;
  readonly kind: string;
  readonly scope: string;
  readonly fields: Fields;
}

/** What search knows of a record. */
export interface SearchedRecord {
  readonly group: SearchGroup;
  /** The name it goes by; null when it goes by that of the record it belongs to. */
  readonly title: string | null;
  /** Everything else in it that people wrote. */
  readonly words: readonly string[];
  /** YYYY-MM-DD, or null when it has no day of its own. */
  readonly on: string | null;
  /** The record it belongs to. */
  readonly parentId: string | null;
  /** It is shown also where that record is not. */
  readonly standsAlone: boolean;
  readonly hasBody: boolean;
  /** Ids of people it belongs to: who wrote it, or whose it is. */
  readonly people: readonly string[];
}

/** Reads a record for search; null when it must not be found: deleted, of a kind that is never searched, or not shown yet. */
export const searchedRecord = (record: HeldRecord): SearchedRecord | null => {
  const { kind, fields } = record;
  const how = isRecordKind(kind) ? searchedKind(kind) : null;
  if (how === null || !isRecordKind(kind) || fields['deleted'] === true) return null;
  if (how.only && !how.only(fields, record.scope)) return null;
  const { title, words } = wordsIn(how, fields);
  const parentField = kindSpec(kind).parent;
  const parent = parentField === undefined ? null : fields[parentField];
  const on = how.on === undefined ? null : fields[how.on];
  return {
    group: how.group,
    title,
    words,
    on: typeof on === 'string' ? on : dayOf(fields),
    parentId: typeof parent === 'string' ? parent : null,
    standsAlone: how.standsAlone === true,
    hasBody: how.hasBody === true,
    people: peopleFields.flatMap((field) => (typeof fields[field] === 'string' ? [String(fields[field])] : [])),
  };
};

const peopleFields = ['authorId', 'ownerId', 'memberId'] as const;

const wordsIn = (how: SearchedKind, fields: Fields): { title: string | null; words: string[] } => {
  let title: string | null = null;
  const words: string[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const part = how.words[fieldName(field)];
    if (!part || typeof value !== 'string' || value === '') continue;
    if (part === 'title') title = value;
    else words.push(value);
  }
  return { title, words };
};

const dayOf = (fields: Fields): string | null => {
  const at = fields['writtenAt'] ?? fields['startedAt'];
  return typeof at === 'number' ? localDateAt(at) : null;
};
