import type { Actor } from '#domain/policy/rule.ts';
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
  return { kind: 'active', actor: actorFrom(memberRow, spaceRow) };
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
