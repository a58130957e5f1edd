/**
 * One number for everything in a scope. Each record and each text has a hash; their sum modulo 2^128 does not depend on
 * the order, and a single change anywhere changes it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
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

/**
 * Is this a deleted record that the server may have forgotten? It counts for nobody.
 * @param floor up to this place of the order what was deleted is forgotten
 */
export const isForgotten = ({ seq, fields }: Row, floor: number): boolean => seq <= floor && fields['deleted'] === true;

/** Opens an empty sum. @param floor see `isForgotten` */
export const createDigest = (floor = 0): Digest => {
  // 32 bits each, the lowest last: a number of its own for every record would take longer than its hash.
  const sum = [0, 0, 0, 0];
  const add = (text: string) => {
    const hash = sha256(encoder.encode(text));
    const words = new DataView(hash.buffer, hash.byteOffset, 16);
    let carry = 0;
    for (let place = 3; place >= 0; place -= 1) {
      const word = (sum[place] ?? 0) + words.getUint32(place * 4) + carry;
      sum[place] = word % wordSize;
      carry = word >= wordSize ? 1 : 0;
    }
  };
  return {
    addRow(row) {
      if (isForgotten(row, floor)) return;
      const { id, kind, seq, fields, stamp, stamps } = row;
      const values: Record<string, readonly [unknown, string]> = {};
      for (const name of Object.keys(fields).sort()) values[name] = [fields[name], stamps?.[name] ?? stamp];
      add(JSON.stringify([id, kind, seq, values]));
    },
    addText: ({ id, text, vector }) => add(JSON.stringify(['text', id, text, vector])),
    hex: () => sum.map((word) => word.toString(16).padStart(8, '0')).join(''),
  };
};

const wordSize = 2 ** 32;
const encoder = new TextEncoder();
