import { fieldName, fieldSpec, isRecordKind, kindSpec, type Fields } from '#domain/records.ts';
import { type NamedField, type Said, saidOf, wordOf } from '#ui/said-fields.ts';

/** What somebody did to the record as a whole. */
export type Deed = 'began' | 'changed' | 'deleted' | 'restored' | 'wrote';

/** One field of an edit, as it was written. */
export interface HistoryLine {
  readonly field: NamedField;
  readonly said: Said;
}

/** @param set the fields of the edit; @param isText its long text was written in */
export const deedOf = (set: Fields, isText: boolean): Deed => {
  if (set['deleted'] === true) return 'deleted';
  if (set['deleted'] === false) return 'restored';
  // The author stands in the first edit of a record and in no other.
  if (Object.hasOwn(set, 'authorId')) return 'began';
  return Object.keys(set).length === 0 && isText ? 'wrote' : 'changed';
};

/** The fields people know by name, in the order of the register, and one line for all others together. */
export const linesOfEdit = (kind: string, set: Fields): HistoryLine[] => {
  const isBirth = Object.hasOwn(set, 'authorId');
  const told = Object.entries(set).filter(
    ([field, value]) => isTold(kind, field) && !(isBirth && (value === null || value === '')),
  );
  const lines = told
    .filter(([field]) => wordOf(field) !== 'else' && !isNameList(kind, field))
    .map(([field, value]) => ({ field: wordOf(field), said: saidOf(kind, field, value) }));
  const others = told.filter(([field]) => wordOf(field) === 'else').length;
  const rest: HistoryLine[] = others > 0 ? [{ field: 'else', said: { as: 'count', count: others } }] : [];
  return [...lines.sort((a, b) => placeOf(kind, a.field) - placeOf(kind, b.field)), ...nameLists(kind, told), ...rest];
};

/** Ids and marks of the app say nothing to people; what was done to the whole is said in words. */
const isTold = (kind: string, field: string): boolean => {
  const name = fieldName(field);
  if (name === 'deleted' || name === 'authorId' || name === 'order') return false;
  if (!isRecordKind(kind)) return true;
  return fieldSpec(kind, field)?.quiet !== true && name !== kindSpec(kind).parent;
};

/** `with.<member>`: one line of names instead of a line for each. */
const isNameList = (kind: string, field: string): boolean =>
  isRecordKind(kind) && field.includes('.') && fieldSpec(kind, field)?.type === 'bool';

const nameLists = (kind: string, told: readonly (readonly [string, unknown])[]): HistoryLine[] => {
  const ids = told.filter(([field]) => isNameList(kind, field) && wordOf(field) !== 'else');
  return [...new Set(ids.map(([field]) => wordOf(field)))].map((field) => ({
    field,
    said: {
      as: 'people' as const,
      ids: ids
        .filter(([one, value]) => wordOf(one) === field && value === true)
        .map(([one]) => one.slice(one.indexOf('.') + 1)),
    },
  }));
};

const placeOf = (kind: string, field: NamedField): number =>
  isRecordKind(kind) ? Object.keys(kindSpec(kind).fields).indexOf(field) : 0;
