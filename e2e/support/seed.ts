/** Groups and projects made beforehand through the ordinary exchange, with a recovery card for everybody. */
import { randomBytes } from 'node:crypto';
import { createHttpPhone } from '#testing/http-phone.ts';
import { must } from '#testing/town/must.ts';
import type { WiredPhone } from '#testing/phones.ts';
import type { TownPhone } from '#testing/town/stage.ts';

export interface Seeded {
  readonly space: string;
  /** Member ids, party ids and recovery secrets by person. */
  readonly members: { readonly [person: string]: string };
  readonly cards: { readonly [person: string]: string };
  readonly phones: { readonly [person: string]: SeededPhone };
  readonly parties: readonly string[];
}

/** A phone in Node whose network can be cut. */
export type SeededPhone = TownPhone & WiredPhone;

/** A group; the first person is its owner, the others are officers. */
export const seedGroup = async (address: string, name: string, people: readonly string[]): Promise<Seeded> => {
  const [owner = '', ...others] = people;
  const host = await newPhone(address);
  const founded = await must(
    host.store.spaces.createGroup({
      name,
      sort: 'neighbourhood',
      fiscalStartMonth: 4,
      founderName: owner,
      isHeld: false,
    }),
  );
  await host.sync();
  const seeded = { members: { [owner]: founded.member }, phones: { [owner]: host } };
  for (const person of others) {
    const { id } = await must(host.store.people.createRosterMember(founded.space, { name: person, role: 'officer' }));
    const invitation = { role: 'officer', memberId: id, days: 7, maxUses: 1 } as const;
    await comeIn(address, host, founded.space, person, invitation, seeded);
  }
  return { space: founded.space, parties: [], ...seeded, cards: await cardsFor(seeded.phones) };
};

/** A project: one party per person, who is its representative. @param partyNames when they are not to be called after them */
export const seedProject = async (
  address: string,
  name: string,
  people: readonly string[],
  partyNames: readonly string[] = people.map((person) => `${person}の会`),
): Promise<Seeded> => {
  const [founder = '', ...others] = people;
  const host = await newPhone(address);
  const founded = await must(
    host.store.spaces.createProject({
      name,
      parties: partyNames.map((party) => ({ name: party, kind: 'area' })),
      founderParty: 0,
      founderName: founder,
      isHeld: false,
      charter: { issue: '大雪の朝の道', stage: 'plan', cycle: 1 },
    }),
  );
  await host.sync();
  const seeded = { members: { [founder]: founded.member }, phones: { [founder]: host } };
  for (const [index, person] of others.entries()) {
    const partyId = founded.parties[index + 1] ?? null;
    const invitation = { role: 'representative', partyId, days: 7, maxUses: 1 } as const;
    await comeIn(address, host, founded.space, person, invitation, seeded);
  }
  return { space: founded.space, parties: founded.parties, ...seeded, cards: await cardsFor(seeded.phones) };
};

/** A phone in Node that the server has not seen before. */
export const newPhone = (address: string): Promise<SeededPhone> =>
  createHttpPhone(address, randomBytes(32).toString('hex'), Date.now());

type NewInvitation = Parameters<TownPhone['store']['invitations']['createInvitation']>[1];

const comeIn = async (
  address: string,
  host: SeededPhone,
  space: string,
  person: string,
  invitation: NewInvitation,
  seeded: { members: Record<string, string>; phones: Record<string, SeededPhone> },
): Promise<void> => {
  const made = await must(host.store.invitations.createInvitation(space, invitation));
  await host.sync();
  const phone = await newPhone(address);
  seeded.members[person] = (await must(phone.store.joining.join(made.secret, person))).member;
  await phone.sync();
  await host.sync();
  seeded.phones[person] = phone;
};

const cardsFor = async (phones: { readonly [person: string]: SeededPhone }): Promise<Record<string, string>> => {
  const cards: Record<string, string> = {};
  for (const [person, phone] of Object.entries(phones))
    cards[person] = await must(phone.store.joining.createRecoveryCard());
  return cards;
};
