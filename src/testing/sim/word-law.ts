/** I4 for words of people: who is named beside a word is who typed that word, however edits cross each other. */
import type { Model, ModelRow } from './oracle-model.ts';
import type { Failure } from './world.ts';

/** What is said, by kind. */
const words: { readonly [kind: string]: string | undefined } = {
  rsvp: 'answer',
  ballot: 'choice',
  shiftSignup: 'isComing',
  readMark: 'at',
  safetyAnswer: 'state',
  minutesSign: 'answer',
};

/** The word and the name come from one edit, and the name is that of whoever sent it. */
export const compareWords = (model: Model): Failure | null => {
  for (const [id, row] of model.rows) {
    const broken = brokenLaw(row);
    if (broken) return { invariant: 'I4', what: `${row.kind} ${id}: ${broken}` };
  }
  return null;
};

const brokenLaw = ({ kind, fields }: ModelRow): string | null => {
  const word = fields.get(words[kind] ?? '');
  const memberId = fields.get('memberId')?.value;
  // What was forgotten or written by the server has no writer; a word that was taken back is nobody's until it is said again, whole.
  if (!word || word.by === null || memberId === undefined || fields.get('deleted')?.value === true) return null;
  const name = fields.get('typedBy');
  const named = name?.value ?? memberId;
  if (named !== word.by) return `${String(word.by)} said it, and ${String(named)} is named`;
  return name && name.stamp !== word.stamp ? 'the name beside it is that of another word' : null;
};
