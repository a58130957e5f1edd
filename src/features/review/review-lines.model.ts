import { fieldName, fieldSpec, isRecordKind, kindSpec } from '#domain/records.ts';
import type { ReviewField, ReviewItem } from '#store/review.ts';
import { mannerOf } from '#ui/told-fields.ts';
import { type NamedField, namedFields, type Said, saidOf, wordOf } from '#ui/said-fields.ts';

/** One place with what the person wrote and what is shown. */
export interface ReviewLine {
  readonly field: NamedField;
  readonly mine: Said;
  readonly shown: Said;
}

/** The lines of an item, without what the app wrote by itself. */
export function linesOf(item: ReviewItem): ReviewLine[] {
  const told = item.fields.filter((field) => isTold(field, item.type));
  const lines = told
    .filter(({ kind, field }) => !isNameList(kind, field) && !isAnswer(kind, field))
    .map((field) => ({
      field: wordOf(field.field),
      mine: saidOf(field.kind, field.field, field.mine),
      shown: saidOf(field.kind, field.field, field.shown ?? null),
    }));
  const body = item.type === 'refused' && item.plainText !== null ? [bodyLine(item.plainText)] : [];
  return [...lines, ...nameLists(told), ...answerLines(told), ...body];
}

/** A sheet has many small answers; how many there are says enough, the file has them all. */
const isAnswer = (kind: string, field: string): boolean => kind === 'assessment' && fieldName(field) === 'answer';

const answerLines = (fields: readonly ReviewField[]): ReviewLine[] => {
  const answers = fields.filter(({ kind, field }) => isAnswer(kind, field));
  if (answers.length === 0) return [];
  const count = (value: 'mine' | 'shown'): Said => ({
    as: 'count',
    count: answers.filter((one) => one[value] != null).length,
  });
  return [{ field: 'answer', mine: count('mine'), shown: count('shown') }];
};

const bodyLine = (text: string): ReviewLine => ({
  field: 'body',
  mine: { as: 'text', text },
  shown: { as: 'nothing' },
});

/** In a whole record that was refused, ids and marks of the app say nothing to people. */
const isTold = ({ kind, field, mine, shown }: ReviewField, type: ReviewItem['type']): boolean => {
  if (!isRecordKind(kind)) return true;
  const spec = fieldSpec(kind, field);
  const name = fieldName(field);
  if (spec?.quiet || name === kindSpec(kind).parent || name === 'authorId' || name === 'order') return false;
  if (type !== 'refused') return true;
  return namedFields.some((one) => one === name) && mine !== null && mine !== shown;
};

/** `with.<member>`: one line of names instead of a line for each. */
const isNameList = (kind: string, field: string): boolean => mannerOf(kind, field) === 'people';

const nameLists = (fields: readonly ReviewField[]): ReviewLine[] => {
  const ids = fields.filter(({ kind, field }) => isNameList(kind, field));
  const names = [...new Set(ids.map(({ field }) => wordOf(field)))];
  return names.map((field) => {
    const own = ids.filter((one) => wordOf(one.field) === field);
    const people = (value: 'mine' | 'shown'): Said => ({
      as: 'people',
      ids: own.filter((one) => one[value] === true).map((one) => one.field.slice(one.field.indexOf('.') + 1)),
    });
    return { field, mine: people('mine'), shown: people('shown') };
  });
};

/** Refusals that may be over by now: sending the same again can help. */
const passing = new Set([
  'policy.not_allowed',
  'member.last_owner',
  'member.last_representative',
  'party.has_members',
  'round.not_complete',
  'round.not_due',
  'round.promise_missing',
  'round.too_few_parties',
  'agreement.party_missing',
  'agreement.too_early',
  'consent.missing',
]);

export const canSendAgain = (item: ReviewItem): boolean =>
  item.type === 'refused' && item.plainText === null && item.fields.length > 0 && passing.has(item.code);
