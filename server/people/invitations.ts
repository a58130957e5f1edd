/** Coming in by a link or a QR code: 128 bits that were made on the inviting phone. */
import { judge } from '#domain/policy/policy.ts';
import { isPackageOpen } from '#domain/project/review-ticket.ts';
import type { Fields } from '#domain/records.ts';
import type { Around } from '#domain/policy/rule.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import type { Row } from '#protocol/row.ts';
import type { ServerPorts } from '../ports.ts';
import type { SpaceReader, SpaceWriter } from '../store/store.ts';
import { actorFrom } from '../sync/standing.ts';
import { asNeighbour, writeAsServer } from '../sync/workspace.ts';
import { type Entry, livingSpace, memberHere, newId, statusOf, syncPorts, textOf } from './doorway.ts';
import { type Refusal, refuse } from './refusal.ts';
import { hashOfSecret } from './secrets.ts';

/** What somebody sees before they come in. An open invitation shows no names but the inviter's. */
export interface InvitationView {
  readonly space: string;
  readonly spaceName: string;
  readonly spaceKind: string;
  readonly inviter: string;
  readonly role: string;
  readonly memberName: string | null;
  readonly partyName: string | null;
  readonly expiresAt: number;
}

/**
 * @param secret the invitation's 128 bits, hex
 * @returns what the invitation says; 404 `invitation.unknown`, 410 `invitation.expired | used_up | withdrawn`
 */
export const lookAtInvitation = async (
  ports: ServerPorts,
  secret: string,
): Promise<Result<InvitationView, Refusal>> => {
  const found = await ports.store.people.invitationByHash(hashOfSecret(secret));
  if (!found) return unknown();
  return ports.store.read(found.space, async (tx) => {
    const valid = await validInvitation(tx, found, ports.clock.now());
    if (!valid.ok) return valid;
    const { invitation, space, author, member } = valid.value;
    const party = await tx.row(textOf(invitation.fields, 'partyId'));
    return ok({
      space: found.space,
      spaceName: textOf(space.fields, 'name'),
      spaceKind: textOf(space.fields, 'kind', 'group'),
      inviter: textOf(author.fields, 'name'),
      role: textOf(invitation.fields, 'role', 'member'),
      memberName: member && textOf(member.fields, 'name'),
      partyName: party && textOf(party.fields, 'name'),
      expiresAt: Number(invitation.fields['expiresAt']),
    });
  });
};

/**
 * Lets an account in. A personal invitation hands over the member it names, an open one makes a new member. Whoever is
 * a member already gets the same answer again and uses nothing up.
 * @param name for a new member
 * @returns who the person is there; refuses like `lookAtInvitation`, and 403 `member.removed` for somebody who was
 *   removed and has an open invitation only
 */
export const joinByInvitation = async (
  ports: ServerPorts,
  account: string,
  secret: string,
  name: string,
): Promise<Result<Entry, Refusal>> => {
  const found = await ports.store.people.invitationByHash(hashOfSecret(secret));
  if (!found) return unknown();
  return ports.store.write(found.space, async (tx): Promise<Result<Entry, Refusal>> => {
    const here = await memberHere(tx, account);
    const isInside = here !== null && statusOf(here) === 'active';
    if (isInside && here.fields['role'] !== 'reviewer') return ok({ space: found.space, member: here.id, head: null });
    const valid = await validInvitation(tx, found, ports.clock.now());
    if (!valid.ok) return valid;
    const { invitation, member, ticket } = valid.value;
    const isSameTicket = Object.entries(ticket).every(([field, value]) => here?.fields[field] === value);
    if (isInside && isSameTicket) return ok({ space: found.space, member: here.id, head: null });
    if (!member && here && statusOf(here) === 'removed') return refuse(403, 'member.removed');
    const entering = member?.id ?? here?.id ?? newId(ports);
    await writeAsServer(tx, found.space, syncPorts(ports), [
      { kind: 'invitation', id: invitation.id, set: { uses: usesOf(invitation) + 1 } },
      {
        kind: 'member',
        id: entering,
        set: { ...(member ? { status: 'active', isClaimed: true } : newcomer(invitation, name)), ...ticket },
      },
      // Whoever waited at the door and then comes in under another name waits no longer.
      ...(here && here.id !== entering && statusOf(here) === 'asking'
        ? [{ kind: 'member' as const, id: here.id, set: { status: 'left', sameAs: entering } }]
        : []),
    ]);
    await handOver(tx, account, entering, member !== null);
    return ok({ space: found.space, member: entering, head: await tx.head() });
  });
};

/** A personal invitation moves the member to this account: the phone that had it before is shut out. */
const handOver = async (tx: SpaceWriter, account: string, member: string, isPersonal: boolean): Promise<void> => {
  if (isPersonal) await tx.unbind(member);
  await tx.bind(account, member);
};

const newcomer = (invitation: Row, name: string) => {
  const partyId = textOf(invitation.fields, 'partyId');
  return {
    name,
    role: textOf(invitation.fields, 'role', 'member'),
    status: 'active',
    isClaimed: true,
    ...(partyId === '' ? {} : { partyId }),
  };
};

interface ValidInvitation {
  readonly invitation: Row;
  readonly space: Row;
  readonly author: Row;
  /** The member a personal invitation is for. */
  readonly member: Row | null;
  /** What ties somebody from outside to the one package they are asked to judge, and to its last day; else nothing. */
  readonly ticket: Fields;
}

/** An invitation ends with its time, its uses, its withdrawal, and when its author may no longer give it. */
const validInvitation = async (
  tx: SpaceReader,
  found: { readonly space: string; readonly invitation: string },
  now: number,
): Promise<Result<ValidInvitation, Refusal>> => {
  const invitation = await tx.row(found.invitation);
  const space = await livingSpace(tx, found.space);
  if (!space || invitation?.kind !== 'invitation') return unknown();
  const { isWithdrawn, deleted, expiresAt, memberId } = invitation.fields;
  const author = await tx.row(textOf(invitation.fields, 'authorId'));
  if (isWithdrawn === true || deleted === true || !author || statusOf(author) !== 'active') return withdrawn();
  if (typeof expiresAt !== 'number' || expiresAt <= now) return refuse(410, 'invitation.expired');
  if (usesOf(invitation) >= Number(invitation.fields['maxUses'] ?? 1)) return refuse(410, 'invitation.used_up');
  const member = typeof memberId === 'string' ? await tx.row(memberId) : null;
  if (typeof memberId === 'string' && (!member || member.fields['deleted'] === true)) return withdrawn();
  const ticket = textOf(invitation.fields, 'role') === 'reviewer' ? await ticketFor(tx, invitation, now) : {};
  if (ticket === null) return refuse(410, 'invitation.expired');
  const valid = { invitation, space, author, member, ticket };
  return (await isStillTheirsToGive(tx, valid, now)) ? ok(valid) : withdrawn();
};

/** @returns null when the package is not there to be read any more */
const ticketFor = async (tx: SpaceReader, invitation: Row, now: number): Promise<Fields | null> => {
  const asked = await tx.row(textOf(invitation.fields, 'packageId'));
  if (asked?.kind !== 'reviewPackage' || !isPackageOpen(asked.fields, now)) return null;
  return { packageId: asked.id, termTo: asked.fields['expiresOn'] ?? null };
};

/**
 * What the author might no longer invite to opens nothing any more: the author stepped down, the member rose in rank,
 * or the party of an open seat now speaks for itself.
 */
const isStillTheirsToGive = async (
  tx: SpaceReader,
  { invitation, space, author, member }: ValidInvitation,
  now: number,
): Promise<boolean> => {
  const fields = { ...invitation.fields, uses: 0 };
  const party = await tx.row(textOf(fields, 'partyId'));
  const members = (await tx.rowsOf('member')).map(asNeighbour);
  const asked = await tx.row(textOf(fields, 'packageId'));
  const near = [party, member, asked].flatMap((row) => (row ? [asNeighbour(row)] : []));
  const around: Around = {
    record: (id) => near.find((one) => one.id === id),
    list: (kind) => (kind === 'member' ? members : []),
  };
  const change = { kind: 'invitation', id: invitation.id, before: null, after: fields, set: fields, at: now } as const;
  return judge(actorFrom(author, space), change, around) === null;
};

const usesOf = (invitation: Row): number => Number(invitation.fields['uses'] ?? 0);

const unknown = () => refuse(404, 'invitation.unknown');
const withdrawn = () => refuse(410, 'invitation.withdrawn');
