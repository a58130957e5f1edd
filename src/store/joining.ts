import { ok, type Result } from '#domain/basis/result.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { awaitSpaces } from '#replica/spaces.ts';
import { type StoreContext, type StoreError, tellingDiskErrors } from './context.ts';
import { hex } from './identity.ts';
import type { Online, OnlineError } from './online.ts';
import { findSpaceOfInvitation, type SpaceNote } from './space-notes.ts';
import type { Writing } from './writing.ts';

/** Ways into a space that others have founded. These need the network. */
export const createJoining = (context: StoreContext, online: Online, spaces: Pick<Writing['spaces'], 'adopt'>) => {
  const arrive = async (
    joined: Result<{ readonly space: string; readonly member: string }, OnlineError>,
    note: SpaceNote,
  ): Promise<Result<{ space: string; member: string }, OnlineError | StoreError>> => {
    if (!joined.ok) return joined;
    const { space, member } = joined.value;
    const adopted = await spaces.adopt(space, member, note);
    if (!adopted.ok) return adopted;
    online.syncNow();
    return ok({ space, member });
  };

  return {
    /** The space this device came into by this invitation; needs no network. */
    findJoined: (secret: string): Promise<string | undefined> => findSpaceOfInvitation(context.db, markOf(secret)),

    /** What an invitation opens, without using it. */
    lookAtInvitation: (secret: string) => online.lookAtInvitation(secret),

    /**
     * Comes in by link or QR.
     * @param name ignored when the invitation hands over a roster entry
     * @param spaceName shown until the space's own records have come
     */
    join: async (secret: string, name: string, spaceName = '') =>
      arrive(await online.join(secret, name), { name: spaceName, invitation: markOf(secret) }),

    /** Comes in by a spoken code; waits as `asking` until a leader taps. */
    ask: async (code: string, name: string) => {
      const asked = await online.askWithCode(code, name);
      const arrived = await arrive(asked, { name: asked.ok ? asked.value.spaceName : '', isAsking: true });
      return asked.ok && arrived.ok ? ok({ ...arrived.value, spaceName: asked.value.spaceName }) : arrived;
    },

    /** A spoken code for somebody beside me, good for 24 hours. Leaders only. */
    createSpokenCode: (space: string) => online.createSpokenCode(space),

    /**
     * Makes a 復元カード; an earlier one stops working.
     * @returns its secret, 128 bits as hex, shown and printed now and never kept
     */
    async createRecoveryCard(): Promise<Result<string, OnlineError>> {
      const bytes = context.ports.rng.bytes(16);
      const kept = await online.keepRecovery(hex(sha256(bytes)));
      return kept.ok ? ok(hex(bytes)) : kept;
    },

    /** This phone takes the place of a lost one; the spaces come with the next exchange, also when the app is opened again first. */
    async recoverByCard(secret: string): Promise<Result<void, OnlineError>> {
      const used = await online.useRecovery(secret);
      if (!used.ok) return used;
      // On a disk that takes nothing the wish lasts as long as this page.
      await tellingDiskErrors(async () => ok(await context.ports.kv.write(awaitSpaces)));
      online.syncNow();
      return used;
    },

    listDevices: () => online.listDevices(),
    /** A lost phone is cut off. */
    deleteDevice: (id: string) => online.deleteDevice(id),
    findPush: online.findPush,
    keepPush: online.keepPush,
    deletePush: online.deletePush,
  };
};

/** Tells invitations apart without keeping their secret. */
const markOf = (secret: string): string => hex(sha256(utf8ToBytes(secret)));
