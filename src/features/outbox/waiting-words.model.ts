/** What was done, by the last word of its intent. */
export type Deed = 'create' | 'change' | 'delete' | 'restore' | 'found';

/** Kinds of records that have a name of their own on the screen. */
export const namedKinds = [
  'activityLog',
  'groupEvent',
  'rsvp',
  'attendance',
  'meeting',
  'agendaItem',
  'remark',
  'decision',
  'actionItem',
  'longText',
  'member',
  'party',
  'invitation',
  'space',
  'project',
  'evaluationRound',
  'promise',
  'assessment',
  'finding',
  'conflict',
] as const;

export type NamedKind = (typeof namedKinds)[number];

/** The kind if the screens have a word for it; a newer app may have written something else. */
export const namedKind = (kind: string): NamedKind | 'else' => namedKinds.find((one) => one === kind) ?? 'else';

/** @param intent `activityLog.create` and so on */
export function deedOf(intent: string): Deed {
  if (intent === 'space.create') return 'found';
  const last = intent.slice(intent.lastIndexOf('.') + 1);
  if (last === 'delete' || last === 'remove' || last === 'withdraw') return 'delete';
  if (last === 'restore' || last === 'reopen') return 'restore';
  return created.has(last) ? 'create' : 'change';
}

const created = new Set(['create', 'add', 'write', 'answer', 'give']);
