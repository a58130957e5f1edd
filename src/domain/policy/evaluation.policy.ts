import { isRoundComplete } from '../evaluation/round-progress.ts';
import type { Fields } from '../records.ts';
import {
  type Actor,
  type Around,
  type Change,
  all,
  anyone,
  authored,
  inProject,
  isRepresentative,
  runs,
  shownRound,
  speaks,
  nobody,
  own,
  parentIs,
  signed,
  type Rule,
  type KindPolicy,
} from './rule.ts';

const isOpen = (round: Fields): boolean => (round['state'] ?? 'open') === 'open';

const roundOpen: Rule = (_, change) => (change.before && !isOpen(change.before) ? 'round.not_open' : null);

/** Who is asked cannot change after the first answer (50-evaluation item 5). */
const notFrozen: Rule = (_, change, around) =>
  around.list('progress', change.id).some((row) => Number(row.fields['answered'] ?? 0) > 0) ? 'round.frozen' : null;

/** A party says itself that it does not take part, also when the round is opened. */
const marksAbsent: Rule = (actor, change) => {
  const touched = Object.keys(change.set ?? {}).filter((field) => field.startsWith('absent.'));
  return touched.every((field) => field === `absent.${actor.partyId}`) ? null : 'policy.not_allowed';
};

/** After the deadline a party says of others that they do not take part; only when all others say so it counts. */
const marksOthers: Rule = (actor, change) => {
  const touched = Object.keys(change.set ?? {}).filter((field) => field.startsWith('absentBy.'));
  // Round the one phone all sit together: whoever holds it writes down what the others say, as with the promise.
  const isTogether = change.after['collect'] === 'onePhone';
  const isOwn = touched.every((field) => /^absentBy\.[^.]+\.[^.]+$/.test(field) && field.endsWith(`.${actor.partyId}`));
  if (!isTogether && !isOwn) return 'policy.not_allowed';
  return isOverdue(change) ? null : 'round.not_due';
};

/** The last day to answer has passed, in Japan. */
const isOverdue = ({ after, at }: Change): boolean => {
  const today = new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);
  return typeof after['dueOn'] === 'string' && after['dueOn'] < today;
};

/** The last day may come sooner, but it is not made to have passed: it opens closing and marking others away. */
const staysAhead: Rule = (_, change) => (isOverdue(change) ? 'round.not_due' : null);

/** Showing needs every party's sheet; closing without showing needs the deadline to be over. */
const changesState: Rule = (actor, change, around) => {
  const code = runs(actor, change, around);
  if (code) return code;
  if (!change.before || !isOpen(change.before)) return 'round.not_open';
  if (change.after['state'] === 'closed') {
    return isOverdue(change) ? null : 'round.not_due';
  }
  if (change.after['state'] !== 'shown') return 'policy.not_allowed';
  return isRoundComplete(change.after, around.list('party'), around.list('progress', change.id))
    ? null
    : 'round.not_complete';
};

/** A round begins open, judged by nobody yet; envelopes are for the one phone only. */
const bornOpen: Rule = (_, { after }) => {
  const isClean = isOpen(after) && after['shownAt'] == null;
  const isJudged = Object.keys(after).some((field) => field.startsWith('absentBy.'));
  const isOdd = after['isEnveloped'] === true && after['collect'] !== 'onePhone';
  return isClean && !isJudged && !isOdd ? null : 'policy.not_allowed';
};

const withShowing: Rule = (_, change) => (change.set?.['state'] === 'shown' ? null : 'policy.not_allowed');

/** Whose hand may write into a sheet. */
const mayAnswer = (actor: Actor, sheet: Fields, round: Fields): boolean => {
  if (round['collect'] === 'onePhone') return isRepresentative(actor) || actor.role === 'facilitator';
  if (round['voice'] === 'party') return sheet['partyId'] === actor.partyId && actor.role !== 'reviewer';
  return sheet['memberId'] === actor.memberId || isTypedFor(actor, sheet);
};

/** From paper or by phone: 代表・代理 type for somebody of their own party, and their name stands on it (item 4). */
const isTypedFor = (actor: Actor, sheet: Fields): boolean =>
  isRepresentative(actor) &&
  sheet['partyId'] === actor.partyId &&
  sheet['typedBy'] === actor.memberId &&
  (sheet['origin'] === 'paper' || sheet['origin'] === 'proxy');

/** A named evaluator answers for their own party, whoever types. */
const isOwnParty = (actor: Actor, sheet: Fields, around: Around): boolean => {
  const memberId = sheet['memberId'] ?? null;
  if (memberId === null) return true;
  const home =
    memberId === actor.memberId
      ? actor.partyId
      : around.list('member').find((member) => member.id === memberId)?.fields['partyId'];
  return home === sheet['partyId'];
};

const isAsked = (sheet: Fields, round: Fields): boolean =>
  round['voice'] !== 'anonymous' || round[`evaluators.${sheet['memberId']}`] === true;

/** A sheet: the round is open, the person is asked, the promise was given, nobody answers twice. */
const writesSheet: Rule = (actor, change, around) => {
  const sheet = change.before ?? change.after;
  const round = around.record(String(sheet['roundId'] ?? ''));
  if (round?.kind !== 'evaluationRound') return 'record.parent_missing';
  if (!isOpen(round.fields)) return 'round.not_open';
  if (!mayAnswer(actor, sheet, round.fields) || !isOwnParty(actor, sheet, around)) return 'policy.not_allowed';
  if (!isAsked(sheet, round.fields)) return 'round.not_asked';
  return null;
};

const bornOnce: Rule = (_, change, around) => {
  const memberId = change.after['memberId'] ?? null;
  const round = around.record(String(change.after['roundId'] ?? ''))?.fields ?? {};
  if ((round['voice'] === 'anonymous') !== (memberId !== null)) return 'policy.not_allowed';
  const doubled = around
    .list('assessment', String(change.after['roundId']))
    .some((sheet) => sheet.id !== change.id && memberId !== null && sheet.fields['memberId'] === memberId);
  return doubled ? 'round.already_answered' : null;
};

/** The promise card of the party is ticked before its first answer (50-evaluation item 5). */
const promised: Rule = (_, change, around) =>
  around
    .list('promise', String(change.after['roundId']))
    .some((promise) => promise.fields['partyId'] === change.after['partyId'] && promise.fields['isGiven'] === true)
    ? null
    : 'round.promise_missing';

const givesPromise: Rule = (actor, change, around) => {
  const promise = change.before ?? change.after;
  const round = around.record(String(promise['roundId'] ?? ''));
  if (round?.kind !== 'evaluationRound') return 'record.parent_missing';
  if (round.fields['collect'] === 'onePhone') return runs(actor, change, around);
  return promise['partyId'] === actor.partyId ? anyone(actor, change, around) : 'policy.not_allowed';
};

const talk = all(inProject, anyone, shownRound);
const sheetEdit = all(inProject, anyone, writesSheet);

/** Rounds, sheets and what comes out of them. */
export const evaluationPolicy: {
  readonly evaluationRound: KindPolicy<'evaluationRound'>;
  readonly promise: KindPolicy<'promise'>;
  readonly assessment: KindPolicy<'assessment'>;
  readonly progress: KindPolicy<'progress'>;
  readonly tally: KindPolicy<'tally'>;
  readonly finding: KindPolicy<'finding'>;
  readonly conflict: KindPolicy<'conflict'>;
} = {
  evaluationRound: {
    birth: all(inProject, runs, authored, marksAbsent, bornOpen),
    fields: {
      number: nobody,
      cycle: nobody,
      phase: nobody,
      set: nobody,
      length: nobody,
      voice: nobody,
      collect: nobody,
      isEnveloped: nobody,
      parties: nobody,
      evaluators: all(runs, roundOpen, notFrozen),
      absent: all(speaks, roundOpen, marksAbsent),
      absentBy: all(speaks, roundOpen, marksOthers),
      dueOn: all(runs, roundOpen, staysAhead),
      state: changesState,
      shownAt: all(runs, withShowing),
      authorId: nobody,
      deleted: all(runs, roundOpen, notFrozen),
    },
  },
  promise: {
    birth: all(inProject, givesPromise),
    fields: { roundId: nobody, partyId: nobody, memberId: givesPromise, isGiven: givesPromise, deleted: nobody },
  },
  assessment: {
    birth: all(sheetEdit, parentIs('partyId', 'party'), bornOnce, promised, signed('typedBy')),
    fields: {
      roundId: nobody,
      partyId: nobody,
      memberId: nobody,
      origin: sheetEdit,
      typedBy: all(sheetEdit, signed('typedBy')),
      isDone: sheetEdit,
      answer: sheetEdit,
      comment: sheetEdit,
      deleted: sheetEdit,
    },
  },
  progress: {
    birth: nobody,
    fields: { roundId: nobody, partyId: nobody, answered: nobody, expected: nobody, deleted: nobody },
  },
  tally: { birth: nobody, fields: { roundId: nobody, partyId: nobody, data: nobody, deleted: nobody } },
  finding: {
    birth: talk,
    fields: {
      roundId: nobody,
      card: nobody,
      isChosen: talk,
      hands: talk,
      shared: talk,
      differs: talk,
      improve: talk,
      deleted: talk,
    },
  },
  conflict: {
    birth: nobody,
    fields: {
      aboutId: nobody,
      aboutKind: nobody,
      field: nobody,
      lost: nobody,
      lostBy: nobody,
      lostAt: nobody,
      kept: nobody,
      keptBy: nobody,
      isLostSeen: own('lostBy'),
      isKeptSeen: own('keptBy'),
      deleted: nobody,
    },
  },
};
