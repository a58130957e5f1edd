import type { NewInvitation } from '#store/invitations.ts';
import type { Member } from '#store/people.ts';
import { hasPhone, type Role, rolesOf, whyNotInvite } from './permissions.model.ts';
import { isSeatEmpty, type Roster } from './use-roster.ts';

/** What an invitation is to allow. */
export interface InviteForm {
  readonly who: 'open' | 'personal';
  /** The roster entry a personal invitation hands over. */
  readonly memberId: string | null;
  readonly role: Role;
  /** The party of a project; null in a group. */
  readonly partyId: string | null;
  readonly days: number;
  readonly uses: number;
}

/** How long an invitation may live, and how many it may let in. */
export const dayChoices: readonly number[] = [1, 3, 7, 30];
export const countChoices: readonly number[] = [1, 5, 20, 100];

/** A week, for twenty: enough for a meeting, little enough to be safe. */
export const firstInvite = (roster: Roster, person: Member | null): InviteForm => ({
  who: person ? 'personal' : 'open',
  memberId: person?.id ?? null,
  role: person?.role ?? 'member',
  partyId: person ? (person.partyId ?? null) : roster.space.me.partyId,
  days: 7,
  uses: manyUses,
});

const manyUses = 20;

/** Roster entries nobody speaks for yet that I may hand over. */
export const peopleToInvite = (roster: Roster): Member[] =>
  roster.members.filter(
    (member) =>
      !hasPhone(member) && whyNotInvite(roster, { role: member.role ?? 'member', memberId: member.id }) === null,
  );

/** Parties I may invite for: my own, and those whose seat is empty. */
export const partiesToInvite = ({ parties, members, space }: Roster) =>
  parties.filter((party) => party.id === space.me.partyId || isSeatEmpty(party, members));

/** Roles I may invite into. */
export const rolesToInvite = (roster: Roster, partyId: string | null): Role[] =>
  rolesOf(roster.space.kind).filter((role) => whyNotInvite(roster, { role, ...(partyId ? { partyId } : {}) }) === null);

/** Choosing another party: an empty seat wants its representative first, and there is one of them. */
export const withParty = (form: InviteForm, roster: Roster, partyId: string): InviteForm => {
  const party = roster.parties.find((one) => one.id === partyId);
  const isEmpty = party !== undefined && isSeatEmpty(party, roster.members);
  return isEmpty
    ? { ...form, partyId, role: 'representative', uses: 1 }
    : { ...form, partyId, role: 'member', uses: manyUses };
};

/** The form as a link asks for it (`?party=…&role=…`); what I may not give is left as it was. */
export const withAsked = (form: InviteForm, roster: Roster, party: string | null, role: string | null): InviteForm => {
  const isOffered = partiesToInvite(roster).some((one) => one.id === party);
  const placed = party !== null && isOffered ? withParty(form, roster, party) : form;
  const asked = rolesToInvite(roster, placed.partyId).find((one) => one === role);
  return asked ? { ...placed, role: asked } : placed;
};

/** What the store is told. A personal invitation takes role and party from the roster. */
export const invitationOf = (form: InviteForm, roster: Roster): NewInvitation => {
  const { days, uses } = form;
  const member = form.who === 'personal' ? roster.members.find((one) => one.id === form.memberId) : undefined;
  if (member)
    return { role: member.role ?? 'member', partyId: member.partyId ?? null, memberId: member.id, days, maxUses: 1 };
  return { role: form.role, ...(form.partyId ? { partyId: form.partyId } : {}), days, maxUses: uses };
};

/** The address of an invitation; the secret stands behind # and so never reaches a server's log. LINE opens it outside. */
export const invitationLink = (origin: string, joinPath: string, secret: string): string =>
  `${origin}${joinPath}?openExternalBrowser=1#${secret}`;

/** LINE's own page for sending a text on. */
export const lineShareLink = (text: string): string => `https://line.me/R/share?text=${encodeURIComponent(text)}`;
