/**
 * Consequences of an edit. The server computes them under the space's lock, in the same transaction as the edit;
 * a device shows only its own edit until the rows arrive.
 */
import { localDateAt } from './basis/local-date.ts';
import { expectedSheets, partiesOfRound, takingPart } from './evaluation/round-progress.ts';
import { tallyRowsOf } from './evaluation/round-tally.ts';
import { seatEffects, seatNeeds } from './event/seat-effects.ts';
import { blockEffects, blockNeeds } from './notice/block-effects.ts';
import type { Effect, Need } from './policy/effect.ts';
import type { Around, Change, Neighbour } from './policy/rule.ts';
import type { Fields, RecordKind } from './records.ts';

/** Names everything `judge`, `scopeOf` and `effectsOf` look at for one change. */
export const needsOf = (kind: RecordKind, id: string, fields: Fields): Need => {
  const parentIds = parentFields.flatMap((name) => (typeof fields[name] === 'string' ? [fields[name] as string] : []));
  switch (kind) {
    case 'member':
      return { records: parentIds, lists: [['member']] };
    case 'party':
    case 'invitation':
      return { records: parentIds, lists: [['member']] };
    case 'evaluationRound':
      return { records: [], lists: [['party'], ['progress', id], ['assessment', id]] };
    case 'assessment': {
      const roundId = String(fields['roundId']);
      return {
        records: parentIds,
        lists: [['member'], ['assessment', roundId], ['promise', roundId]],
      };
    }
    case 'agreement':
      return { records: parentIds, lists: [['party'], ['consent', id]] };
    case 'cardVote':
      return { records: parentIds, lists: [['talk', String(fields['roundId'])]] };
    case 'consent':
      return { records: parentIds, lists: [['member'], ['party'], ['consent', String(fields['aboutId'])]] };
    case 'opinion':
      return { records: parentIds, lists: [['member']] };
    case 'reviewPackage':
      return { records: parentIds, lists: [['reviewPackage'], ['opinion', id], ['opinionReply']] };
    case 'publication':
      return { records: parentIds, lists: [['party'], ['consent', id]] };
    case 'safetyAnswer':
      return { records: parentIds, lists: [['block']] };
    case 'vote':
      return { records: parentIds, lists: [['ballot', id]] };
    case 'ballot':
      return { records: parentIds, lists: [['ballot', String(fields['voteId'])]] };
    default:
      return { records: parentIds, lists: [] };
  }
};

/** What effects look at beyond that; a rule has no use for it, so no device fetches it. */
export const needsOfEffects = (change: Pick<Change, 'kind' | 'id' | 'before' | 'after'>): Need => {
  const { kind, id, after } = change;
  const { records, lists } = needsOf(kind, id, after);
  return { records: [...records, id], lists: [...lists, ...seatNeeds(kind, id, after), ...blockNeeds(change)] };
};

/**
 * @param change the record before and after
 * @param around the records named by needsOfEffects, already carrying this change
 */
export const effectsOf = (change: Change, around: Around): Effect[] => {
  if (change.kind === 'assessment') return countSheets(change, around);
  if (change.kind === 'evaluationRound') return showRound(change, around);
  if (change.kind === 'reviewPackage') return withdrawPackage(change, around);
  if (change.kind === 'consent') return takeDown(change, around);
  if (change.kind === 'ballot') return countBallots(change, around);
  if (change.kind === 'vote') return closeVote(change, around);
  if (change.kind === 'member' || change.kind === 'block') return blockEffects(change, around);
  return seatEffects(change, around);
};

const parentFields = [
  'meetingId',
  'eventId',
  'aboutId',
  'roundId',
  'memberId',
  'partyId',
  'toPartyId',
  'toMemberId',
  'findingId',
  'goalId',
  'indicatorId',
  'packageId',
  'opinionId',
  'seriesId',
  'voteId',
  'shiftId',
  'checkId',
  'logId',
  'planId',
];

/** Counts are rows of their own, written only when a sheet is handed in or taken back (50-evaluation item 7). */
const countSheets = (change: Change, around: Around): Effect[] => {
  const isDone = (fields: Fields | null) => fields !== null && fields['isDone'] === true && fields['deleted'] !== true;
  if (isDone(change.before) === isDone(change.after)) return [];
  const { roundId = null, partyId = null } = change.after;
  const round = around.record(String(roundId))?.fields ?? {};
  const answered = around
    .list('assessment', String(roundId))
    .filter((sheet) => sheet.fields['partyId'] === partyId && isDone(sheet.fields)).length;
  const expected = expectedSheets(round, String(partyId), around.list('member'));
  return [{ do: 'set', kind: 'progress', set: { roundId, partyId, answered, expected } }];
};

/** Showing moves a party's sheets to everybody; anonymous ones become figures and are erased (50-evaluation item 8). */
const showRound = (change: Change, around: Around): Effect[] => {
  const wasShown = change.before?.['state'] === 'shown';
  if (wasShown || change.after['state'] !== 'shown') return [];
  const all = around.list('assessment', change.id);
  const sheets = all.filter((sheet) => sheet.fields['deleted'] !== true);
  if (change.after['voice'] !== 'anonymous') return sheets.map((sheet) => ({ do: 'rescope', id: sheet.id }));
  return [
    ...tallyEffects(change, around, sheets),
    // A deleted sheet counts no more, but it still says who wrote what.
    ...all.map((sheet): Effect => ({ do: 'erase', id: sheet.id, keep: { roundId: change.id, deleted: true } })),
    { do: 'forget', id: change.id },
  ];
};

/** How many have voted, and nothing of what: it is written when somebody votes for the first time or takes it back. */
const countBallots = (change: Change, around: Around): Effect[] => {
  if (isCast(change.before) === isCast(change.after)) return [];
  const voteId = String(change.after['voteId']);
  const cast = around.list('ballot', voteId).filter(({ fields }) => isCast(fields)).length;
  return [{ do: 'set', kind: 'vote', id: voteId, set: { 'count.cast': cast } }];
};

const isCast = (ballot: Fields | null): boolean => ballot?.['choice'] != null && ballot['deleted'] !== true;

/**
 * Closing counts. A hidden vote is everybody's then; of a secret one the figures stay, and its ballots and who sent them
 * are forgotten, also when it was taken back unfinished.
 */
const closeVote = (change: Change, around: Around): Effect[] => {
  const { id, before, after } = change;
  const isClosing = before !== null && before['state'] !== 'closed' && after['state'] === 'closed';
  const isDropped = before !== null && before['deleted'] !== true && after['deleted'] === true;
  const ballots = around.list('ballot', id);
  const out: Effect[] = isClosing ? [{ do: 'set', kind: 'vote', id, set: countsOf(after, ballots) }] : [];
  if (isClosing && after['voice'] === 'hidden')
    out.push(...ballots.map((one): Effect => ({ do: 'rescope', id: one.id })));
  if ((isClosing || isDropped) && after['voice'] === 'secret') {
    const keep = { voteId: id, deleted: true };
    out.push(...ballots.map((one): Effect => ({ do: 'erase', id: one.id, keep })), { do: 'forget', id });
  }
  return out;
};

const countsOf = (vote: Fields, ballots: readonly Neighbour[]): Fields => {
  const cast = ballots.filter(({ fields }) => isCast(fields));
  const keys = Object.keys(vote).flatMap((field) => (field.startsWith('choice.') ? [field.slice(7)] : []));
  const counts = keys.map((key) => [`count.${key}`, cast.filter(({ fields }) => fields['choice'] === key).length]);
  return { ...Object.fromEntries(counts), 'count.cast': cast.length };
};

/** What was written about a package goes the way of the package. */
const withdrawPackage = ({ id, before, after }: Change, around: Around): Effect[] => {
  if (before === null || before['isWithdrawn'] === after['isWithdrawn']) return [];
  const opinions = around.list('opinion', id);
  const replies = around
    .list('opinionReply')
    .filter(({ fields }) => opinions.some((opinion) => opinion.id === fields['opinionId']));
  return [...opinions, ...replies].map((one) => ({ do: 'rescope', id: one.id }));
};

/** One consent taken back takes the public page down (50-evaluation item 12). */
const takeDown = (change: Change, around: Around): Effect[] => {
  const about = around.record(String(change.after['aboutId']));
  if (about?.kind !== 'publication' || about.fields['state'] !== 'public') return [];
  if (change.before?.['answer'] !== 'yes' || change.after['answer'] === 'yes') return [];
  const set = { state: 'withdrawn', withdrawnOn: localDateAt(change.at) };
  return [{ do: 'set', kind: 'publication', id: about.id, set }];
};

/** Figures in place of nameless sheets; a party marked 不参加 has none. */
const tallyEffects = (change: Change, around: Around, sheets: readonly Neighbour[]): Effect[] => {
  const parties = partiesOfRound(change.after, around.list('party'));
  const present = takingPart(change.after, parties, around.list('progress', change.id));
  const rows = tallyRowsOf(
    parties.map(({ id }) => id),
    parties.filter((party) => !present.includes(party)).map(({ id }) => id),
    sheets.map(({ fields }) => fields),
  );
  return rows.map(({ partyId, data }) => ({ do: 'set', kind: 'tally', set: { roundId: change.id, partyId, data } }));
};
