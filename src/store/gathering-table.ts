import { checkRoster } from '#domain/gathering/roster.ts';
import { listed } from './envelopes.ts';
import { fingerprintOfAll, fingerprintOfEnvelope, type GatheringRows, type RoundFacts } from './gathering-facts.ts';

/** An envelope on the collecting phone: what party it is of and its words, nothing of what is in it. */
export interface GatheredEnvelope {
  readonly id: string;
  readonly fingerprint: readonly number[];
  readonly hasKey: boolean;
  /** Sealed on this phone: the own sheet, or one typed in for somebody. */
  readonly isFromHere: boolean;
}

/** A party and its envelopes. */
export interface GatheredParty {
  readonly partyId: string;
  readonly name: string;
  readonly expected: number;
  readonly envelopes: readonly GatheredEnvelope[];
}

/** The table of the collecting phone. */
export interface Gathering {
  readonly parties: readonly GatheredParty[];
  readonly absentNames: readonly string[];
  /** All envelopes are in. */
  readonly isComplete: boolean;
  /** Shown to all and fixed from then on. */
  readonly list: { readonly fingerprint: readonly number[]; readonly text: string } | null;
  /** This phone has read the list of another one, which collects. */
  readonly isElsewhere: boolean;
  /** Keys still to come. */
  readonly keysLeft: number;
  /** What goes back to the other phones, once it was shown here. */
  readonly result: { readonly fingerprint: readonly number[]; readonly text: string } | null;
}

/** The table as it lies now. */
export const tableOf = (facts: RoundFacts, { envelopes, list, result }: GatheringRows): Gathering => {
  const parties = facts.seats.map(({ partyId, expected }) => ({
    partyId,
    name: facts.partyNames.get(partyId) ?? '',
    expected,
    envelopes: envelopes
      .filter((row) => row.partyId === partyId)
      .map(({ id, secret, origin }) => ({
        id,
        fingerprint: fingerprintOfEnvelope(id),
        hasKey: secret !== null,
        isFromHere: origin !== null,
      })),
  }));
  const ours = list?.isOurs ? list : null;
  const packet = result?.isOurs && facts.round.state === 'shown' ? result : null;
  return {
    parties,
    absentNames: facts.absentIds.map((id) => facts.partyNames.get(id) ?? ''),
    isComplete: checkRoster(facts.seats, envelopes.map(listed)).ok,
    list: ours && { fingerprint: fingerprintOfAll(JSON.parse(ours.text)), text: ours.text },
    isElsewhere: list !== null && !list.isOurs,
    keysLeft: envelopes.filter((row) => row.secret === null).length,
    result: packet && { fingerprint: fingerprintOfAll(JSON.parse(packet.text)), text: packet.text },
  };
};
