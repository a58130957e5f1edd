import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';
import type { SentMutation } from './mutation.ts';

/**
 * Content hash of a mutation, independent of the order of keys. Its number is left out: a phone that numbers its edits
 * anew sends the same edit.
 * @param hash SHA-256 of a text, hex
 */
export const mutationHash = ({ n: _, ...content }: SentMutation, hash = sha256Hex): string => hashOf(content, hash);

/** The hash as it was before the number was left out; verdicts given then are still found by it. */
export const numberedHash = (mutation: SentMutation, hash = sha256Hex): string => hashOf(mutation, hash);

/** SHA-256 of a text in UTF-8, hex. A server hands in a faster one with the same result. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

const hashOf = (value: unknown, hash: (text: string) => string): string => hash(canonical(value)).slice(0, 32);
