/** Accounts, sessions and the ways in. Rows of the server only; nothing of this stands in a record. */
import type { PushStore } from './push-store.ts';

/** A device's way to its account. Secrets are kept as SHA-256 only. */
export interface KeptDevice {
  readonly id: string;
  readonly account: string;
  readonly secretHash: string;
  /** The hash before the last rotation; valid until the new one is first used. */
  readonly oldSecretHash: string | null;
  readonly label: string;
  readonly createdAt: number;
  readonly seenAt: number;
}

export interface KeptSession {
  readonly tokenHash: string;
  readonly account: string;
  readonly device: string;
  readonly expiresAt: number;
}

/** A spoken code. Only a keyed hash is kept. */
export interface KeptSpokenCode {
  readonly codeHash: string;
  readonly space: string;
  readonly author: string;
  readonly expiresAt: number;
  readonly usesLeft: number;
}

export interface PeopleStore extends PushStore {
  createAccount(account: string, now: number): Promise<void>;
  putDevice(device: KeptDevice): Promise<void>;
  /** It is not told of anything any more either. */
  deleteDevice(id: string): Promise<void>;
  deviceBySecret(hash: string): Promise<KeptDevice | null>;
  devicesOf(account: string): Promise<KeptDevice[]>;
  putSession(session: KeptSession): Promise<void>;
  session(tokenHash: string): Promise<KeptSession | null>;
  deleteSessions(
    by: { readonly account: string } | { readonly device: string } | { readonly expiredAt: number },
  ): Promise<void>;
  /** Spaces of an account with the member it is bound to. */
  memberships(account: string): Promise<{ readonly space: string; readonly member: string }[]>;
  invitationByHash(hash: string): Promise<{ readonly space: string; readonly invitation: string } | null>;
  /** The address a calendar is fetched from, by the hash of its secret. */
  feedByHash(hash: string): Promise<{ readonly space: string; readonly feed: string } | null>;
  putSpokenCode(code: KeptSpokenCode): Promise<void>;
  /** Takes one use if the code lives and has uses left; null otherwise. One caller wins each use. */
  useSpokenCode(codeHash: string, now: number): Promise<KeptSpokenCode | null>;
  deleteSpokenCodes(space: string): Promise<void>;
  /** The recovery card of an account; a new one replaces the old. */
  putRecovery(account: string, codeHash: string, now: number): Promise<void>;
  /** The account of a recovery card. */
  recoveryAccount(codeHash: string): Promise<string | null>;
  /** A secret of the server itself, made once. */
  serverSecret(make: () => string): Promise<string>;
}
