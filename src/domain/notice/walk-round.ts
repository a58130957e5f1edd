/** The way round the houses: 班 by 班, household by household. */
import type { RecordOf } from '../records.ts';

type Member = Pick<
  RecordOf<'member'>,
  'id' | 'name' | 'reading' | 'status' | 'role' | 'blockId' | 'householdOf' | 'walkOrder'
>;

/** Who lives under one roof; one reads and answers for the others. */
export interface Household {
  /** The member the household is named after. */
  readonly headId: string;
  /** The head first. */
  readonly memberIds: readonly string[];
}

/** The households of one 班 in the order in which somebody walks; `blockId` is null for those in none. */
export interface BlockWalk {
  readonly blockId: string | null;
  readonly households: readonly Household[];
}

/**
 * @param members everybody on the roster; those who left or are guests are left out
 * @param blocks 班 in their order, deleted ones left out; a member of a 班 that is not there stands among those in none
 * @returns every 班, also an empty one, and last those in none, when there are any
 */
export const walkRound = (members: readonly Member[], blocks: readonly { readonly id: string }[]): BlockWalk[] => {
  const present = members.filter((one) => (one.status ?? 'active') === 'active' && one.role !== 'guest');
  const households = householdsOf(present);
  const known = new Set(blocks.map(({ id }) => id));
  const byId = new Map(present.map((one) => [one.id, one]));
  const blockOf = ({ headId }: Household): string | null => {
    const blockId = byId.get(headId)?.blockId ?? null;
    return blockId !== null && known.has(blockId) ? blockId : null;
  };
  const walk = (blockId: string | null): BlockWalk => ({
    blockId,
    households: households.filter((one) => blockOf(one) === blockId).sort((a, b) => inOrder(byId, a, b)),
  });
  const nowhere = walk(null);
  return [...blocks.map(({ id }) => walk(id)), ...(nowhere.households.length > 0 ? [nowhere] : [])];
};

/** A chain of heads ends at the first who is a head; a head who is gone leaves each alone. */
const householdsOf = (members: readonly Member[]): Household[] => {
  const present = new Map(members.map((one) => [one.id, one]));
  const headOf = (member: Member): string => {
    const seen = new Set([member.id]);
    let head = member;
    for (;;) {
      const next = present.get(head.householdOf ?? '');
      if (!next || seen.has(next.id)) return head.id;
      seen.add(next.id);
      head = next;
    }
  };
  const rooms = new Map<string, string[]>();
  for (const member of members) {
    const head = headOf(member);
    const room = rooms.get(head) ?? [];
    rooms.set(head, member.id === head ? [member.id, ...room] : [...room, member.id]);
  }
  return [...rooms].map(([headId, memberIds]) => ({ headId, memberIds }));
};

const inOrder = (byId: ReadonlyMap<string, Member>, a: Household, b: Household): number => {
  const [one, other] = [byId.get(a.headId), byId.get(b.headId)];
  const place = (one?.walkOrder ?? 10_000) - (other?.walkOrder ?? 10_000);
  if (place !== 0) return place;
  const [x, y] = [one?.reading || one?.name || '', other?.reading || other?.name || ''];
  return x < y ? -1 : x > y ? 1 : a.headId < b.headId ? -1 : 1;
};
