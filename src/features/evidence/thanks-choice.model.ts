import type { Party } from '#store/parties.ts';
import type { Member } from '#store/people.ts';
import type { ThanksInput } from '#store/thanks.ts';

/** Somebody who can be thanked. */
export interface Receiver {
  /** `party:<id>` or `member:<id>`. */
  readonly key: string;
  readonly name: string;
  /** Of which party a person is. */
  readonly partyId: string | null;
}

/** Parties, the others first, and people, those of other parties first; oneself is not among them. */
export const receiversOf = (
  parties: readonly Party[],
  members: readonly Member[],
  me: { readonly memberId: string; readonly partyId: string | null },
): { readonly parties: readonly Receiver[]; readonly people: readonly Receiver[] } => {
  const othersFirst = (a: Receiver, b: Receiver) => Number(a.partyId === me.partyId) - Number(b.partyId === me.partyId);
  return {
    parties: parties
      .map(({ id, name }) => ({ key: `party:${id}`, name: name ?? '', partyId: id }))
      .toSorted(othersFirst),
    people: members
      .filter(({ id }) => id !== me.memberId)
      .map(({ id, name, partyId }) => ({ key: `member:${id}`, name: name ?? '', partyId: partyId ?? null }))
      .toSorted(othersFirst),
  };
};

/** The thanks as the store wants it. */
export const thanksOfReceiver = (key: string, text: string, aboutId: string | null): ThanksInput => {
  const [kind, id = ''] = key.split(':');
  return {
    ...(kind === 'party' ? { toPartyId: id } : { toMemberId: id }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(aboutId ? { aboutId } : {}),
  };
};
