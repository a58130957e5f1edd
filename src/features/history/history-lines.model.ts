import { fieldName, isRecordKind, kindSpec, type Fields, type Scalar } from '#domain/records.ts';
import { type NamedField, type Said, saidOf, wordOf } from '#ui/said-fields.ts';
import { differenceOf, type TextChange } from './text-difference.ts';
import { mannerOf } from '#ui/told-fields.ts';

/** What somebody did to the record as a whole. */
export type Deed = 'began' | 'changed' | 'deleted' | 'restored' | 'wrote';

/** One field of an edit, as it was written. */
export interface HistoryLine {
  readonly field: NamedField;
  readonly said: Said;
  /** Of a longer text: what it lost and gained against the edit before. */
  readonly changes?: readonly TextChange[];
}

/** What an edit wrote, and what became of it. */
export interface WrittenFields {
  readonly set: Fields;
  readonly status?: 'applied' | 'superseded' | 'rejected';
  readonly lost?: readonly string[];
}

/**
 * The fields as they stood before an edit, as far as earlier ones are known.
 * @param earlier the latest first; what was refused or lost was never seen
 */
export const fieldsBefore = (earlier: readonly WrittenFields[]): Fields =>
  Object.assign(
    {},
    ...earlier
      .filter(({ status }) => status !== 'rejected')
      .map(({ set, lost = [] }) => Object.fromEntries(Object.entries(set).filter(([field]) => !lost.includes(field))))
      .reverse(),
  );

/** Ids that an edit names, for which people know a name. */
export const idsNamedIn = (kind: string, set: Fields): readonly string[] =>
  linesOfEdit(kind, set).flatMap(({ said }) => (said.as === 'people' ? said.ids : []));

/** @param set the fields of the edit; @param isText its long text was written in */
export const deedOf = (set: Fields, isText: boolean): Deed => {
  if (set['deleted'] === true) return 'deleted';
  if (set['deleted'] === false) return 'restored';
  // The author stands in the first edit of a record and in no other.
  if (Object.hasOwn(set, 'authorId')) return 'began';
  return Object.keys(set).length === 0 && isText ? 'wrote' : 'changed';
};

/**
 * The fields people know by name, in the order of the register, and one line for all others together.
 * @param before the fields as they stood, where that is known
 */
export const linesOfEdit = (kind: string, set: Fields, before: Fields = {}): HistoryLine[] => {
  const isBirth = Object.hasOwn(set, 'authorId');
  const told = Object.entries(set).filter(
    ([field, value]) => mannerOf(kind, field) !== 'hidden' && !(isBirth && (value === null || value === '')),
  );
  const known = told.filter(([field]) => wordOf(field, kind) !== 'else');
  const lines = [...Map.groupBy(known, ([field]) => fieldName(field))].map(([name, entries]) => ({
    field: wordOf(name, kind),
    said: saidOfAll(kind, entries),
    ...changesOf(entries, before),
    place: placeOf(kind, name),
  }));
  const others = told.length - known.length;
  return [
    ...lines.sort((a, b) => a.place - b.place).map(({ place: _, ...line }) => line),
    ...(others > 0 ? [{ field: 'else' as const, said: { as: 'count' as const, count: others } }] : []),
  ];
};

type Entry = readonly [field: string, value: Scalar];

/** A field, or all entries of a map that were written together: one line of names instead of a line for each. */
const saidOfAll = (kind: string, entries: readonly Entry[]): Said => {
  const [first] = entries;
  if (!first) return { as: 'nothing' };
  const [field, value] = first;
  const filled = entries.filter(([, one]) => one !== null && one !== '' && one !== false);
  switch (mannerOf(kind, field)) {
    case 'people':
      return { as: 'people', ids: filled.map(([one]) => one.slice(one.indexOf('.') + 1)) };
    case 'count':
      return { as: 'count', count: filled.length };
    case 'texts':
      return filled.length === 0 ? { as: 'nothing' } : { as: 'text', text: filled.map(([, one]) => one).join('\n') };
    case 'sum':
      return saidOf(
        kind,
        field,
        filled.reduce((sum, [, one]) => sum + Number(one), 0),
      );
    default:
      return saidOf(kind, field, value);
  }
};

/** Short words are read as a whole. */
const changesOf = (entries: readonly Entry[], before: Fields): Pick<HistoryLine, 'changes'> => {
  const [[field, value] = [], ...others] = entries;
  const known = before[field ?? ''];
  if (typeof value !== 'string' || typeof known !== 'string' || others.length > 0) return {};
  const changes = value.length + known.length < longText ? null : differenceOf(known, value);
  return changes ? { changes } : {};
};

const longText = 60;

const placeOf = (kind: string, name: string): number =>
  isRecordKind(kind) ? Object.keys(kindSpec(kind).fields).indexOf(name) : 0;
