/**
 * One number for everything in a scope. Each record and each text has a hash; their sum modulo 2^128 does not depend on
 * the order, and a single change anywhere changes it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';
import type { Row } from './row.ts';

/** A collaborative text as it reads, and which updates it is made of (Yjs state vector, base64). */
export interface TextState {
  readonly id: string;
  readonly text: string;
  readonly vector: string;
}

/** The sum for one scope while it is being made. */
export interface Digest {
  addRow(row: Row): void;
  addText(text: TextState): void;
  /** 32 hex digits; zeros when the scope is empty. */
  hex(): string;
}

/** Opens an empty sum. */
export const createDigest = (): Digest => {
  let sum = 0n;
  const add = (value: unknown) => {
    const hash = sha256(utf8ToBytes(canonical(value))).subarray(0, 16);
    sum = (sum + BigInt(`0x${bytesToHex(hash)}`)) % modulus;
  };
  return {
    addRow(row) {
      const { id, kind, seq, fields, stamp, stamps = {} } = row;
      const values = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, [value, stamps[name] ?? stamp]]),
      );
      add([id, kind, seq, values]);
    },
    addText: ({ id, text, vector }) => add(['text', id, text, vector]),
    hex: () => sum.toString(16).padStart(32, '0'),
  };
};

const modulus = 2n ** 128n;
