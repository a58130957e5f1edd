import type { Actor } from '#domain/policy/rule.ts';
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

/** A space that does not exist and one the account has nothing to do with get the same answer. */
export const standingOf = async (tx: SpaceReader, space: string, account: string): Promise<Standing> => {
  const member = await tx.memberOf(account);
  const memberRow = member === null ? null : await tx.row(member);
  const spaceRow = memberRow ? await tx.row(space) : null;
  if (!member || !memberRow || !spaceRow) return { kind: 'closed', code: 'space.unknown', member: null };
  const status = memberRow.fields['deleted'] === true ? 'removed' : (memberRow.fields['status'] ?? 'active');
  if (spaceRow.fields['deleted'] === true) return { kind: 'closed', code: 'member.removed', member };
  if (status === 'asking') return { kind: 'closed', code: 'member.asking', member };
  if (status !== 'active') return { kind: 'closed', code: 'member.removed', member };
  return { kind: 'active', actor: actorFrom(memberRow, spaceRow) };
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
