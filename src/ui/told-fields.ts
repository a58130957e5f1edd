/** How a field of a record is told on pages that show any of them: as a value, as a number of things, or not at all. */
import { fieldName, fieldSpec, isRecordKind, kindSpec } from '#domain/records.ts';

/** What a whole number counts. */
export type Unit = 'people' | 'minutes' | 'yen' | 'month' | 'round' | 'plain';

/**
 * `hidden` marks of the app; `chosen` names out of lists of the app; of maps: `people` whose keys are their ids, `count` so many
 * things, `texts` one under the other, `sum` numbers that add up; everything else is a `value`.
 */
export type Manner = 'hidden' | 'chosen' | 'people' | 'count' | 'texts' | 'sum' | 'value';

/** The manner of a field, map entries included. */
export const mannerOf = (kind: string, field: string): Manner => {
  const name = fieldName(field);
  const own = `${kind}.${name}`;
  if (hiddenNames.has(name) || hidden.has(own)) return 'hidden';
  if (isRecordKind(kind) && (fieldSpec(kind, field)?.quiet === true || name === kindSpec(kind).parent)) return 'hidden';
  if (chosen.has(own)) return 'chosen';
  if (!field.includes('.') || !isRecordKind(kind)) return 'value';
  if (peopleMaps.has(own)) return 'people';
  if (own.endsWith('.walkIns')) return 'sum';
  return fieldSpec(kind, field)?.type === 'text' && !countedTexts.has(own) ? 'texts' : 'count';
};

/** What the number of a field counts. */
export const unitOf = (field: string): Unit => units[fieldName(field)] ?? 'plain';

const hiddenNames: ReadonlySet<string> = new Set([
  'deleted',
  'authorId',
  'order',
  'writtenAt',
  'hash',
  'packageId',
  'isClaimed',
]);

const hidden: ReadonlySet<string> = new Set([
  'activityLog.copyOf',
  'activityLog.template',
  'actionItem.findingId',
  'actionItem.roundId',
  'agreement.goOnBy',
  'agreement.goOnOn',
  'agreement.language',
  'agreement.made',
  'agreement.replaces',
  ...['sha', 'size', 'type', 'width', 'height', 'thumbSha', 'thumbSize', 'thumbType', 'thumbAt', 'photoAt'].map(
    (name) => `attachment.${name}`,
  ),
  ...['aboutKind', 'field', 'lost', 'lostBy', 'lostAt', 'kept', 'keptBy', 'isLostSeen', 'isKeptSeen'].map(
    (name) => `conflict.${name}`,
  ),
  'evaluationRound.absentBy',
  'evaluationRound.set',
  'finding.card',
  'longText.part',
  'member.sameAs',
  'minutesSign.mark',
  'party.groupSpaceId',
  'project.fromRoundId',
  'publication.body',
  'publication.code',
  'publication.slug',
  'reviewPackage.body',
  'rsvp.seriesId',
  'rsvp.turn',
  'talk.step',
  'talkNote.actionItemId',
  'talkNote.card',
  'tally.data',
]);

const chosen: ReadonlySet<string> = new Set([
  'agreement.citySet',
  'agreement.form',
  'ballot.choice',
  'evidence.principle',
  'project.form',
  'space.citySet',
  'space.principleSet',
]);

const peopleMaps: ReadonlySet<string> = new Set([
  'activityLog.with',
  'agreement.party',
  'evaluationRound.absent',
  'evaluationRound.evaluators',
  'evaluationRound.parties',
  'meeting.signer',
]);

/** Maps of answers out of a list of the app. */
const countedTexts: ReadonlySet<string> = new Set(['issueCard.triageAnswer', 'project.placement']);

const units: { readonly [field: string]: Unit } = {
  adults: 'people',
  against: 'people',
  byPaper: 'people',
  capacity: 'people',
  children: 'people',
  guests: 'people',
  hands: 'people',
  held: 'people',
  inFavour: 'people',
  maxUses: 'people',
  needed: 'people',
  outsiders: 'people',
  people: 'people',
  quorum: 'people',
  uses: 'people',
  walkIns: 'people',
  minutes: 'minutes',
  minutesPlanned: 'minutes',
  moneyIn: 'yen',
  moneyOut: 'yen',
  fiscalStartMonth: 'month',
  cycle: 'round',
  number: 'round',
};
