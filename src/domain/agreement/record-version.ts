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

/** `consent` records about agreements; one without an answer says nothing yet. */
export const answersIn = (consents: readonly Fields[]): Answer[] =>
  consents.flatMap((fields) => {
    const answer = fields['answer'];
    if (answer !== 'yes' && answer !== 'no' && answer !== 'later') return [];
    const { aboutId, partyId, mark } = fields;
    return [{ aboutId: String(aboutId), partyId: String(partyId), answer, mark: String(mark ?? '') }];
  });

const stateIn = (value: unknown): Version['state'] => (value === 'laid' || value === 'withdrawn' ? value : 'draft');
