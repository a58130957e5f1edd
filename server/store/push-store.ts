/** Phones that want to be told that there is something new. Rows of the server only. */

/** Where a phone is told; one for a device. */
export interface KeptPush {
  readonly device: string;
  readonly account: string;
  /** The address its browser was given, https. */
  readonly endpoint: string;
  /** The keys a message to it is sealed with, base64url. */
  readonly p256dh: string;
  readonly auth: string;
  /** The hour of the day in Japan, 0 to 23. */
  readonly hour: number;
  /** How far it was told, as `server/push/` writes it. */
  readonly told: string;
}

export interface PushStore {
  /** Keeps it in the place of what the device, or the same address, had before. */
  putPush(push: KeptPush): Promise<void>;
  deletePush(by: { readonly device: string } | { readonly account: string }): Promise<void>;
  pushesOf(account: string): Promise<KeptPush[]>;
  /** Every one there is. */
  pushes(): Promise<KeptPush[]>;
  /**
   * Writes how far it was told, if it still stands as it was seen: of several processes one gets to send.
   * @returns whether it was this one
   */
  swapTold(device: string, seen: string, told: string): Promise<boolean>;
}
