import { keysOf } from '#domain/records.ts';
import type { RoundView } from './round-view.ts';

/**
 * What this person has to do with the answering of a round.
 * shut: it is not open · pass: one phone goes round · no_party: belongs to no party of it · absent: the own party does not
 * take part · not_asked: others answer · open, partly, done: the own sheet.
 */
export type MyAnswer = 'shut' | 'pass' | 'no_party' | 'absent' | 'not_asked' | 'open' | 'partly' | 'done';

/** Tells what this person has to do. */
export const myAnswerIn = ({ space, round, parties, sheet }: RoundView): MyAnswer => {
  const { me } = space;
  if ((round.state ?? 'open') !== 'open') return 'shut';
  if (round.collect === 'onePhone') return 'pass';
  const mine = parties.find((party) => party.id === me.partyId);
  if (!mine || me.role === 'reviewer') return 'no_party';
  if (mine.isAbsent) return 'absent';
  if (round.voice === 'anonymous' && !keysOf(round, 'evaluators').includes(me.memberId)) return 'not_asked';
  if (!sheet || Object.keys(sheet.answers).length === 0) return 'open';
  return sheet.isDone ? 'done' : 'partly';
};
