import { type Fields, keysOf } from '../records.ts';
import type { Answer, Version } from './current.ts';
import { textMark } from './text-mark.ts';

/** An `agreement` record as its standing needs it. */
export const versionOf = (id: string, fields: Fields): Version => ({
  id,
  number: Number(fields['number'] ?? 1),
  state: stateIn(fields['state']),
  partyIds: keysOf(fields, 'party'),
  goOnIds: keysOf(fields, 'goOn'),
  mark: textMark(fields),
});

/** A `consent` record about an agreement; one without an answer says nothing yet. */
export const answerOf = (fields: Fields): Answer => ({
  aboutId: String(fields['aboutId'] ?? ''),
  partyId: String(fields['partyId'] ?? ''),
  answer: answerIn(fields['answer']),
  mark: String(fields['mark'] ?? ''),
});

const stateIn = (value: unknown): Version['state'] => (value === 'laid' || value === 'withdrawn' ? value : 'draft');

const answerIn = (value: unknown): Answer['answer'] => (value === 'yes' || value === 'no' ? value : 'later');
