import type { ReviewItem } from '#store/review.ts';

const named = [
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
] as const;

/** What an item is about, as far as the screens have a word for it. */
export const namedKindOf = (item: ReviewItem): (typeof named)[number] | 'else' => {
  if (item.type === 'refused' && item.plainText !== null) return 'longText';
  return named.find((kind) => kind === item.fields[0]?.kind) ?? 'else';
};
