import type { RecordOf } from '#domain/records.ts';
import type { StoreContext } from './context.ts';
import { listRecords } from './read-rows.ts';

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
export const createInvitations = ({ db, now }: StoreContext) => ({
  /** Invitations that still open a door, the newest first. */
  async listInvitations(space: string): Promise<Invitation[]> {
    const all = await listRecords(db, space, 'invitation');
    const open = all.filter(
      (one) => one.isWithdrawn !== true && (one.expiresAt ?? 0) > now() && (one.uses ?? 0) < (one.maxUses ?? 1),
    );
    return open.reverse();
  },
});
