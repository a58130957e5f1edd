/** The hashes edits are known by, made by the platform: the same bytes as on a device, in a fraction of the time. */
import { hash } from 'node:crypto';
import { mutationHash, numberedHash } from '#protocol/mutation-hash.ts';
import type { SentMutation } from '#protocol/mutation.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** As `mutationHash` of the protocol. */
export const contentHash = (mutation: SentMutation): string => mutationHash(mutation, sha256);

/** As `numberedHash` of the protocol. */
export const numberedContentHash = (mutation: SentMutation): string => numberedHash(mutation, sha256);
