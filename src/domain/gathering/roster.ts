import { err, ok, type Result } from '../basis/result.ts';
import type { GatheringRefusal } from './gathering-refusal.ts';

/** A party that takes part, and how many sheets it hands in. */
export interface PartySeats {
  readonly partyId: string;
  readonly expected: number;
}

/** One envelope in a list. */
export interface Listed {
  readonly party: string;
  readonly id: string;
}

/** May one more envelope of this party come in? */
export const roomFor = (
  seats: readonly PartySeats[],
  known: readonly Listed[],
  one: Listed,
): Result<void, GatheringRefusal> => {
  const seat = seats.find((party) => party.partyId === one.party);
  if (!seat || seat.expected === 0) return err({ code: 'not_asked', partyIds: [one.party] });
  if (known.some((other) => other.id === one.id)) return err({ code: 'doubled', partyIds: [one.party] });
  return countOf(known, one.party) < seat.expected ? ok(undefined) : err({ code: 'party_full', partyIds: [one.party] });
};

/**
 * Is this the list of the whole round: every party that takes part with all its envelopes, none twice, nobody else? Asked on
 * every phone before it gives its key away, so that no phone can leave a party out or read some sheets first.
 */
export const checkRoster = (seats: readonly PartySeats[], list: readonly Listed[]): Result<void, GatheringRefusal> => {
  const missing = seats.filter(({ partyId, expected }) => expected === 0 || countOf(list, partyId) < expected);
  if (missing.length > 0) return err({ code: 'party_missing', partyIds: missing.map((party) => party.partyId) });
  const isDoubled = new Set(list.map((one) => one.id)).size < list.length;
  const extra = list.filter(
    ({ party }) => countOf(list, party) > (seats.find((one) => one.partyId === party)?.expected ?? 0),
  );
  if (isDoubled || extra.length > 0 || seats.length < 2) {
    return err({ code: 'party_extra', partyIds: [...new Set(extra.map((one) => one.party))] });
  }
  return ok(undefined);
};

const countOf = (list: readonly Listed[], partyId: string): number =>
  list.filter((one) => one.party === partyId).length;
