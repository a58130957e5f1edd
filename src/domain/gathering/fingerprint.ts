/** Bytes of one envelope's fingerprint: enough to notice that somebody took the wrong one. */
const ENVELOPE_BYTES = 4;
/** Of the list of all: 48 bits, because somebody might look for another list with the same words during the meeting. */
const LIST_BYTES = 6;

/** What is read aloud of one envelope, a word a byte. @param hash its SHA-256 */
export const envelopeFingerprint = (hash: Uint8Array): number[] => [...hash.subarray(0, ENVELOPE_BYTES)];

/** What every phone shows of all envelopes together, or of the result. @param hash SHA-256 of the list */
export const listFingerprint = (hash: Uint8Array): number[] => [...hash.subarray(0, LIST_BYTES)];
