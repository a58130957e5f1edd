import type { RecordOf } from '#domain/records.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import type { StoreContext, StoreError } from './context.ts';
import { hex } from './identity.ts';
import { listRecords } from './read-rows.ts';

const day = 86_400_000;

export interface NewInvitation {
  readonly role: NonNullable<RecordOf<'invitation'>['role']>;
  /** In a project; the inviter's own party unless another is named, null for somebody of no party. */
  readonly partyId?: string | null;
  /** A roster entry this invitation hands over to its person; such an invitation serves once. */
  readonly memberId?: string;
  /** How long it lives, at most 31. */
  readonly days: number;
  readonly maxUses: number;
}

export interface MintedInvitation {
  readonly id: string;
  /** 128 bits as hex. It is shown as link and QR now and never kept. */
  readonly secret: string;
  readonly expiresAt: number;
}

export type Invitation = RecordOf<'invitation'>;

/** Invitations: the secret is made here, so link and QR show without a network; only its hash is kept and sent. */
export const createInvitations = ({ db, ports, commit, now }: StoreContext) => ({
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

  /** Invitations that still open a door, the newest first. */
  async listInvitations(space: string): Promise<Invitation[]> {
    const all = await listRecords(db, space, 'invitation');
    const open = all.filter(
      (one) => one.isWithdrawn !== true && (one.expiresAt ?? 0) > now() && (one.uses ?? 0) < (one.maxUses ?? 1),
    );
    return open.reverse();
  },
});
