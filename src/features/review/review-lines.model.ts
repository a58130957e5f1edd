import { fieldName, fieldSpec, isRecordKind, kindSpec, type Scalar } from '#domain/records.ts';
import type { ReviewField, ReviewItem } from '#store/review.ts';

/** Fields the screens have a word for, by the register's name. */
export const namedFields = [
  'name',
  'reading',
  'role',
  'status',
  'office',
  'partyId',
  'sort',
  'kind',
  'purpose',
  'area',
  'place',
  'foundedOn',
  'fiscalStartMonth',
  'brings',
  'on',
  'title',
  'minutes',
  'adults',
  'children',
  'outsiders',
  'with',
  'note',
  'good',
  'trouble',
  'startTime',
  'endTime',
  'bring',
  'rainRule',
  'contact',
  'capacity',
  'isCancelled',
  'changeNote',
  'answer',
  'guests',
  'state',
  'type',
  'quorum',
  'chairId',
  'scribeId',
  'nextOn',
  'minutesPlanned',
  'isDone',
  'text',
  'speakerId',
  'reason',
  'inFavour',
  'against',
  'held',
  'isUnanimous',
  'what',
  'ownerId',
  'dueOn',
  'doneWhen',
  'doneOn',
  'issue',
  'whose',
  'change',
  'stage',
  'startOn',
  'endOn',
  'phase',
  'comment',
  'isGiven',
  'isChosen',
  'shared',
  'differs',
  'improve',
  'isWithdrawn',
  'deleted',
] as const;

export type NamedField = (typeof namedFields)[number] | 'body' | 'else';

/** A value as the screen can say it. */
export type Said =
  | { readonly as: 'nothing' }
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'date'; readonly date: string }
  | { readonly as: 'moment'; readonly at: number }
  | { readonly as: 'truth'; readonly isTrue: boolean }
  | { readonly as: 'word'; readonly word: string }
  /** So many answers of a sheet. */
  | { readonly as: 'count'; readonly count: number }
  /** Ids of members or parties. */
  | { readonly as: 'people'; readonly ids: readonly string[] };

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
      field: wordOf(field),
      mine: saidOf(field, field.mine),
      shown: saidOf(field, field.shown ?? null),
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

const wordOf = ({ field }: ReviewField): NamedField => namedFields.find((name) => name === fieldName(field)) ?? 'else';

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
const isNameList = (kind: string, field: string): boolean =>
  isRecordKind(kind) && field.includes('.') && fieldSpec(kind, field)?.type === 'bool';

const nameLists = (fields: readonly ReviewField[]): ReviewLine[] => {
  const ids = fields.filter(({ kind, field }) => isNameList(kind, field));
  const names = [...new Set(ids.map(wordOf))];
  return names.map((field) => {
    const own = ids.filter((one) => wordOf(one) === field);
    const people = (value: 'mine' | 'shown'): Said => ({
      as: 'people',
      ids: own.filter((one) => one[value] === true).map((one) => one.field.slice(one.field.indexOf('.') + 1)),
    });
    return { field, mine: people('mine'), shown: people('shown') };
  });
};

const saidOf = ({ kind, field }: ReviewField, value: Scalar): Said => {
  if (value === null || value === '') return { as: 'nothing' };
  const type = isRecordKind(kind) ? fieldSpec(kind, field)?.type : undefined;
  if (typeof value === 'boolean') return { as: 'truth', isTrue: value };
  if (type === 'instant' && typeof value === 'number') return { as: 'moment', at: value };
  if (typeof value === 'number') return { as: 'text', text: String(value) };
  if (type === 'date') return { as: 'date', date: value };
  if (type === 'enum') return { as: 'word', word: value };
  if (type === 'id') return { as: 'people', ids: [value] };
  return { as: 'text', text: value };
};

/** Words of fixed choices the screens know. */
export const namedValues = [
  'yes',
  'maybe',
  'no',
  'present',
  'absent',
  'proxy',
  'written',
  'general',
  'board',
  'committee',
  'round_table',
  'working',
  'project',
  'draft',
  'confirmed',
  'open',
  'shown',
  'closed',
  'plan',
  'do',
  'see',
  'before',
  'mid',
  'after',
  'active',
  'asking',
  'left',
  'removed',
] as const;

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
