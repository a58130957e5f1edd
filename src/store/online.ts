import type { Result } from '#domain/basis/result.ts';
import type { RecordHistory } from '#protocol/history.ts';

/**
 * Why a call did not work: the server's own code (`invitation.expired`, `code.unknown`, …) or one of
 * `network.unreachable` · `network.busy` · `network.refused`.
 */
export interface OnlineError {
  readonly code: string;
  /** How long to wait before the next try, in milliseconds. */
  readonly retryAfterMs?: number;
}

export interface InvitationView {
  readonly space: string;
  readonly spaceName: string;
  readonly spaceKind: 'group' | 'project';
  readonly inviter: string;
  readonly role: string;
  /** The roster entry it hands over; null for an open invitation. */
  readonly memberName: string | null;
  readonly partyName: string | null;
  readonly expiresAt: number;
}

export interface DeviceView {
  readonly id: string;
  readonly label: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly isThis: boolean;
}

/** Being told of news, as the notebook's home offers it. */
export interface PushOffer {
  /** What a browser subscribes with; null where nobody offers it. */
  readonly key: string | null;
  /** The hour of the day in Japan at which this phone is told; null or left out while it is not. */
  readonly hour?: number | null;
}

interface Joined {
  readonly space: string;
  readonly member: string;
}

type Call<T> = Promise<Result<T, OnlineError>>;

/** What cannot be done without the network. Handed in by the app. */
export interface Online {
  lookAtInvitation(secret: string): Call<InvitationView>;
  join(secret: string, name: string): Call<Joined>;
  createSpokenCode(space: string): Call<{ readonly code: string; readonly expiresAt: number }>;
  askWithCode(code: string, name: string): Call<Joined & { readonly spaceName: string }>;
  keepRecovery(hash: string): Call<void>;
  useRecovery(secret: string): Call<void>;
  listDevices(): Call<readonly DeviceView[]>;
  deleteDevice(id: string): Call<void>;
  /** A stretch of who wrote what into a record; `before` leads on from the one before. */
  readHistory(space: string, record: string, before: string | null): Call<RecordHistory>;
  findPush(): Call<PushOffer>;
  /** Turns it on, or changes the hour, with what the browser was given. */
  keepPush(wish: { readonly endpoint: string; readonly keys: object; readonly hour: number }): Call<void>;
  deletePush(): Call<void>;
  /** The person tapped 「いま送る」: try at once, whatever the pause. */
  syncNow(): void;
}
