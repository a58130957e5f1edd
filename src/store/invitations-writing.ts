import { ok, type Result } from '#domain/basis/result.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import type { StoreContext, StoreError } from './context.ts';
import { hex } from './identity.ts';
import type { MintedInvitation, NewInvitation } from './invitations.ts';

const day = 86_400_000;

/** Invitations: making and withdrawing them. */
export const createInvitationsWriting = ({ ports, commit, now }: StoreContext) => ({
  /** Makes an invitation. */
  createInvitation: (space: string, input: NewInvitation): Promise<Result<MintedInvitation, StoreError>> =>
    commit(space, 'invitation.create', async (read, fresh) => {
      const bytes = ports.rng.bytes(16);
      const id = fresh();
      const mine = await read.get('member', read.me);
      const partyId = input.partyId === undefined ? (mine?.partyId ?? null) : input.partyId;
      const expiresAt = now() + input.days * day;
      const set = {
        hash: hex(sha256(bytes)),
        role: input.role,
        ...(partyId ? { partyId } : {}),
        ...(input.memberId ? { memberId: input.memberId } : {}),
        expiresAt,
        maxUses: input.memberId ? 1 : input.maxUses,
        authorId: read.me,
      };
      return ok({ edits: [{ kind: 'invitation', id, set }], value: { id, secret: hex(bytes), expiresAt } });
    }),

  /** Makes an invitation useless from the moment the server hears of it. */
  withdrawInvitation: (space: string, id: string): Promise<Result<void, StoreError>> =>
    commit(space, 'invitation.withdraw', async () =>
      ok({ edits: [{ kind: 'invitation', id, set: { isWithdrawn: true } }], value: undefined }),
    ),
});
