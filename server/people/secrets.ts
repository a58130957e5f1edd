/** Secrets leave their owner once; the server keeps hashes. */
import { createHash, createHmac } from 'node:crypto';
import type { Rng } from '../ports.ts';

/**
 * The hash a secret is kept and found by.
 * @param secret lower-case hex
 * @returns SHA-256 of the secret's bytes, hex
 */
export const hashOfSecret = (secret: string): string =>
  createHash('sha256').update(Buffer.from(secret, 'hex')).digest('hex');

/** 256 random bits, hex. */
export const newSecret = (rng: Rng): string => Buffer.from(rng.bytes(32)).toString('hex');

/**
 * The hash a spoken code is kept by: keyed, because so few letters could be tried one by one.
 * @param serverSecret hex
 */
export const hashOfCode = (serverSecret: string, code: string): string =>
  createHmac('sha256', Buffer.from(serverSecret, 'hex')).update(code).digest('hex');

/** Eight letters that are not mistaken for one another when they are said or written by hand. */
export const newCode = (rng: Rng): string => {
  let code = '';
  while (code.length < codeLength) {
    for (const byte of rng.bytes(codeLength * 2)) {
      // Bytes beyond the last whole round would make some letters more likely.
      if (byte < letters.length * Math.floor(256 / letters.length) && code.length < codeLength) {
        code += letters[byte % letters.length];
      }
    }
  }
  return code;
};

/** A code as somebody typed it: full-width, small letters, spaces and hyphens are all the same; null when it is none. */
export const readCode = (typed: string): string | null => {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}ー]/gu, '');
  return code.length === codeLength && [...code].every((letter) => letters.includes(letter)) ? code : null;
};

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 8;
