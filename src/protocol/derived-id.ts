import type { Fields, RecordKind } from '#domain/records.ts';
import { kindSpec } from '#domain/records.ts';
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The id of a record that two people may create without knowing of each other (minutes of a meeting, a person's answer).
 * uuid5 (RFC 9562) over kind and parts; the same parts give the same id on every device.
 * @returns the id, or null when the kind takes random ids or a part is missing
 */
export const derivedId = (kind: RecordKind, spaceId: string, fields: Fields): string | null => {
  const { derived } = kindSpec(kind);
  if (!derived || (derived.unless && fields[derived.unless])) return null;
  const parts = derived.parts.map((part) => (part === '$space' ? spaceId : fields[part]));
  if (parts.some((part) => typeof part !== 'string' || part === '')) return null;
  return uuid5([kind, ...parts].join('\u001f'));
};

/** Does this kind make its id from its fields, given these fields? */
export const hasDerivedId = (kind: RecordKind, fields: Fields): boolean => {
  const { derived } = kindSpec(kind);
  return derived !== undefined && !(derived.unless && fields[derived.unless]);
};

/** Does this id have the form of one made from fields? No record with a random id may take such a place. */
export const looksDerived = (id: string): boolean => id[14] === '5';

/** uuid5 of a name in the notebook's own namespace. */
export const uuid5 = (name: string): string => {
  const hash = sha1(new Uint8Array([...namespace, ...utf8ToBytes(name)])).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return withHyphens(bytesToHex(hash));
};

/**
 * uuid7: time-ordered, random otherwise.
 * @param now milliseconds since 1970
 * @param random 10 random bytes
 */
export const uuid7 = (now: number, random: Uint8Array): string => {
  const bytes = new Uint8Array(16);
  let rest = now;
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return withHyphens(bytesToHex(bytes));
};

const namespace = utf8ToBytes('kyodo-note/record');

const withHyphens = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
