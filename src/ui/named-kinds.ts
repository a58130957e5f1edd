/** Kinds of records that have a name of their own on the screen. */
const namedKinds = [
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

type NamedKind = (typeof namedKinds)[number];

/** The kind if the screens have a word for it; a newer app may have written something else. */
export const namedKind = (kind: string): NamedKind | 'else' => namedKinds.find((one) => one === kind) ?? 'else';
