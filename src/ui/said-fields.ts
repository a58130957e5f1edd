/** Words for the fields and values of records, for pages that show what was written in any of them. */
import { fieldName, fieldSpec, isRecordKind, type Scalar } from '#domain/records.ts';

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
  'number',
  'measure',
  'content',
  'present',
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

/** The word of a field; `else` for those without one. */
export const wordOf = (field: string): NamedField => namedFields.find((name) => name === fieldName(field)) ?? 'else';

/** A value of the register as the screen can say it. */
export const saidOf = (kind: string, field: string, value: Scalar): Said => {
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
