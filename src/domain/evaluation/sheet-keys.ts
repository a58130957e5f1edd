import type { FieldsOf } from '../records.ts';
import {
  type AnswerSubject,
  answerKey,
  answerKeyParts,
  isItemId,
  isRating,
  type Origin,
  type Rating,
  type Sheet,
} from './sheet.ts';

/** Field of an `assessment` record that holds one answer: `answer.<itemId>.<subject>`. */
export const answerField = (itemId: string, subject: AnswerSubject): `answer.${string}` =>
  `answer.${answerKey(itemId, subject)}`;

/** Field of an `assessment` record that holds the comment on one item: `comment.<itemId>`. */
export const commentField = (itemId: string): `comment.${string}` => `comment.${itemId}`;

/**
 * Reads a sheet from the fields of an `assessment` record. Emptied answers are missing answers; what a newer app wrote
 * and this one cannot read is left out here and stays in the record.
 */
export const sheetOfFields = (fields: { readonly [field: string]: unknown }): Sheet => {
  const answers = new Map<string, Rating>();
  const comments = new Map<string, string>();
  for (const [field, value] of Object.entries(fields)) {
    const [name, key] = split(field);
    if (name === 'answer' && isRating(value) && answerKeyParts(key)) answers.set(key, value);
    if (name === 'comment' && typeof value === 'string' && value.trim() !== '' && isItemId(key))
      comments.set(key, value);
  }
  return {
    roundId: textOf(fields['roundId']) ?? '',
    partyId: textOf(fields['partyId']) ?? '',
    memberId: textOf(fields['memberId']),
    origin: originOf(fields['origin']),
    isDone: fields['isDone'] === true && fields['deleted'] !== true,
    answers: Object.fromEntries(answers),
    comments: Object.fromEntries(comments),
  };
};

/** Writes a sheet as the fields of an `assessment` record; the reverse of `sheetOfFields`. */
export const fieldsOfSheet = (sheet: Sheet): FieldsOf<'assessment'> => ({
  roundId: sheet.roundId,
  partyId: sheet.partyId,
  memberId: sheet.memberId,
  origin: sheet.origin,
  isDone: sheet.isDone,
  ...Object.fromEntries(Object.entries(sheet.answers).map(([key, rating]) => [`answer.${key}`, rating])),
  ...Object.fromEntries(Object.entries(sheet.comments).map(([itemId, text]) => [commentField(itemId), text])),
});

const origins: readonly Origin[] = ['phone', 'pass', 'paper', 'hands', 'proxy'];

const split = (field: string): [name: string, key: string] => {
  const dot = field.indexOf('.');
  return dot < 0 ? [field, ''] : [field.slice(0, dot), field.slice(dot + 1)];
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const originOf = (value: unknown): Origin => origins.find((origin) => origin === value) ?? 'phone';
