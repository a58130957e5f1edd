import { type Actor, isLeader } from '#domain/policy/rule.ts';
import { holdsTicket } from '#domain/project/review-ticket.ts';
import type { Row } from '#protocol/row.ts';
import type { SpaceReader } from '../store/store.ts';

/** How an account stands to a space at this moment, read under the same lock or snapshot as everything else. */
export type Standing =
  | { readonly kind: 'active'; readonly actor: Actor }
  | {
      readonly kind: 'closed';
      readonly code: 'space.unknown' | 'member.removed' | 'member.asking';
      readonly member: string | null;
    };

/**
 * A space that does not exist and one the account has nothing to do with get the same answer.
 * @param now the server's time, milliseconds since 1970: what somebody from outside may read ends by itself
 */
export const standingOf = async (tx: SpaceReader, space: string, account: string, now: number): Promise<Standing> => {
  const member = await tx.memberOf(account);
  return member === null ? unknown : standingOfMember(tx, space, member, now);
};

const unknown = { kind: 'closed', code: 'space.unknown', member: null } as const;

/** The same of somebody whose id in the space is known. */
export const standingOfMember = async (
  tx: SpaceReader,
  space: string,
  member: string,
  now: number,
): Promise<Standing> => {
  const memberRow = await tx.row(member);
  const spaceRow = memberRow ? await tx.row(space) : null;
  if (memberRow?.kind !== 'member' || !spaceRow) return unknown;
  const status = memberRow.fields['deleted'] === true ? 'removed' : (memberRow.fields['status'] ?? 'active');
  if (spaceRow.fields['deleted'] === true) return { kind: 'closed', code: 'member.removed', member };
  if (status === 'asking') return { kind: 'closed', code: 'member.asking', member };
  if (status !== 'active') return { kind: 'closed', code: 'member.removed', member };
  if (memberRow.fields['role'] === 'reviewer' && !(await isAskedStill(tx, memberRow, now)))
    return { kind: 'closed', code: 'member.removed', member };
  const actor = actorFrom(memberRow, spaceRow);
  const blocks = await blocksFor(tx, actor, spaceRow);
  return { kind: 'active', actor: blocks.length > 0 ? { ...actor, blocks } : actor };
};

/**
 * The 班 whose safety answers somebody reads: officers all, 班長 their own while the group uses them. Nobody else is looked
 * up for it, for this is asked with every exchange.
 */
const blocksFor = async (tx: SpaceReader, actor: Actor, spaceRow: Row): Promise<string[]> => {
  if (actor.spaceKind === 'project') return [];
  const isOfficer = isLeader(actor);
  if (!isOfficer && (spaceRow.fields['usesSafety'] !== true || actor.role !== 'member')) return [];
  const blocks = (await tx.rowsOf('block')).filter(({ fields }) => fields['deleted'] !== true);
  return blocks.filter(({ fields }) => isOfficer || fields['leaderId'] === actor.memberId).map(({ id }) => id);
};

/** The package somebody from outside was asked to judge is open to them at this moment. */
const isAskedStill = async (tx: SpaceReader, memberRow: Row, now: number): Promise<boolean> => {
  const asked = memberRow.fields['packageId'];
  const found = typeof asked === 'string' ? await tx.row(asked) : null;
  return holdsTicket(memberRow.fields, found?.kind === 'reviewPackage' ? found.fields : undefined, now);
};

/** The person as rules see them. */
export const actorFrom = (memberRow: Row, spaceRow: Row): Actor => {
  const partyId = memberRow.fields['partyId'];
  return {
    memberId: memberRow.id,
    role: String(memberRow.fields['role'] ?? 'member'),
    partyId: typeof partyId === 'string' ? partyId : null,
    spaceKind: spaceRow.fields['kind'] === 'project' ? 'project' : 'group',
  };
};
