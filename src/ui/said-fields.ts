/** Words for the fields and values of records, for pages that show what was written in any of them. */
import { fieldName, fieldSpec, isRecordKind, type Scalar } from '#domain/records.ts';
import { choiceWord } from './said-choices.ts';
import { mannerOf, type Unit, unitOf } from './told-fields.ts';

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
  'isPublic',
  'usesCirculars',
  'usesSafety',
  'principleSet',
  'citySet',
  'eventId',
  'projectSpaceId',
  'goalId',
  'insurance',
  'counted',
  'countedNumber',
  'walkIns',
  'repeat',
  'memberId',
  'seat',
  'prepared',
  'signer',
  'presenterId',
  'agendaItemId',
  'replyToId',
  'byPaper',
  'outcome',
  'outcomeNote',
  'where',
  'placement',
  'form',
  'point',
  'field',
  'effect',
  'costs',
  'information',
  'check',
  'checkNote',
  'checkedOn',
  'cycle',
  'seenOn',
  'triageAnswer',
  'triageNote',
  'untilOn',
  'isInWords',
  'method',
  'span',
  'unit',
  'reference',
  'referenceOn',
  'baseline',
  'baselineOn',
  'target',
  'targetOn',
  'targets',
  'value',
  'number',
  'clause',
  'party',
  'fromOn',
  'reviewOn',
  'goOn',
  'toPartyId',
  'toMemberId',
  'aboutId',
  'caption',
  'faces',
  'account',
  'summary',
  'moneyIn',
  'moneyOut',
  'receiptNo',
  'time',
  'who',
  'care',
  'prevent',
  'movedTo',
  'isSkipped',
  'needed',
  'isComing',
  'leaderId',
  'body',
  'sender',
  'until',
  'isDrill',
  'startedAt',
  'blockId',
  'householdOf',
  'termFrom',
  'termTo',
  'question',
  'choice',
  'level',
  'measure',
  'content',
  'present',
  'planItem',
  'expiresAt',
  'voice',
  'deputyId',
  'successorId',
  'succeededOn',
  'mark',
  'length',
  'collect',
  'isEnveloped',
  'parties',
  'evaluators',
  'absent',
  'pick',
  'hostId',
  'heldOn',
  'postponedTo',
  'isVoteClosed',
  'after',
  'column',
  'madeOn',
  'expiresOn',
  'grade',
  'heardOn',
  'isFree',
  'isRead',
  'of',
  'extent',
  'fromYear',
  'toYear',
  'direction',
  'directionId',
  'audience',
  'audienceNote',
  'doer',
  'year',
  'deleted',
] as const;

export type NamedField = (typeof namedFields)[number] | 'else';

/** A value as the screen can say it. */
export type Said =
  | { readonly as: 'nothing' }
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'date'; readonly date: string }
  | { readonly as: 'moment'; readonly at: number }
  | { readonly as: 'truth'; readonly isTrue: boolean }
  /** A choice of the register, as the words file calls it. */
  | { readonly as: 'word'; readonly word: string }
  | { readonly as: 'number'; readonly value: number; readonly unit: Unit }
  /** Something out of a list of the app, whose name means nothing here. */
  | { readonly as: 'chosen' }
  /** How a series comes again, as RFC 5545 has it. */
  | { readonly as: 'repeat'; readonly rule: string }
  /** So many answers of a sheet. */
  | { readonly as: 'count'; readonly count: number }
  /** Ids of members or parties. */
  | { readonly as: 'people'; readonly ids: readonly string[] };

/**
 * The word of a field; `else` for those without one.
 * @param kind where a field of one name means something else in one kind
 */
export const wordOf = (field: string, kind = ''): NamedField => {
  const own = ownNames[`${kind}.${fieldName(field)}`];
  return own ?? namedFields.find((name) => name === fieldName(field)) ?? 'else';
};

const ownNames: { readonly [field: string]: NamedField } = { 'correction.place': 'where' };

/** A value of the register as the screen can say it. */
export const saidOf = (kind: string, field: string, value: Scalar): Said => {
  if (value === null || value === '') return { as: 'nothing' };
  const type = isRecordKind(kind) ? fieldSpec(kind, field)?.type : undefined;
  if (mannerOf(kind, field) === 'chosen') return { as: 'chosen' };
  if (field === 'repeat') return { as: 'repeat', rule: String(value) };
  if (typeof value === 'boolean') return { as: 'truth', isTrue: value };
  if (type === 'instant' && typeof value === 'number') return { as: 'moment', at: value };
  if (typeof value === 'number') return { as: 'number', value, unit: unitOf(field) };
  if (type === 'date') return { as: 'date', date: value };
  if (type === 'enum') return { as: 'word', word: choiceWord(kind, field, value) };
  if (type === 'id') return { as: 'people', ids: [value] };
  return { as: 'text', text: value };
};
