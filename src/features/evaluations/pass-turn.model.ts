import { isPartyComplete } from '#domain/evaluation/progress.ts';
import type { RoundParty, RoundView } from './round-view.ts';

/** A party whose people still have to answer on the phone that goes round. */
export interface Turn {
  readonly partyId: string;
  readonly name: string;
  /** Sheets still to come. */
  readonly left: number;
}

/** How far the round on this phone is: sheets closed and sheets asked for, over all parties that take part. */
export interface PassCount {
  readonly done: number;
  readonly all: number;
}

/** Parties that have sheets to come, in their order. */
export const turnsOf = (view: RoundView): Turn[] =>
  takingPart(view).flatMap((party) =>
    isPartyComplete({ ...party, partyId: party.id })
      ? []
      : [{ partyId: party.id, name: party.name, left: party.expected - party.answered }],
  );

/** 「4人中 2人」. */
export const countOf = (view: RoundView): PassCount =>
  takingPart(view).reduce(
    (sum, { answered, expected }) => ({ done: sum.done + Math.min(answered, expected), all: sum.all + expected }),
    { done: 0, all: 0 },
  );

const takingPart = ({ parties }: RoundView): RoundParty[] => parties.filter((party) => !party.isAbsent);
