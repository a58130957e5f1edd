/** Bends a message: a value here, a key there, a byte at the end. */
import { gzipSync } from 'node:zlib';
import type { Bend, Bytes } from './grammar.ts';

/** Changes a JSON value; the value given is left as it is. */
export const bent = (body: unknown, bends: readonly Bend[]): unknown => {
  const holder = { body: structuredClone(body) };
  for (const one of bends) {
    const places = placesOf(holder);
    const [parent, key] = places[one.place % places.length] ?? [holder, 'body'];
    apply(parent, key, one);
  }
  return holder.body;
};

/** Changes the bytes of a message. */
export const scrambled = (text: string, bytes: Bytes | null): Uint8Array<ArrayBuffer> => {
  const plain = new Uint8Array(Buffer.from(text));
  if (bytes === null) return plain;
  const place = plain.length === 0 ? 0 : bytes.place % plain.length;
  switch (bytes.how) {
    case 'cut':
      return plain.slice(0, place);
    case 'flip':
      if (plain.length > 0) plain[place] = (plain[place] ?? 0) ^ (1 << (bytes.place % 8));
      return plain;
    case 'gzip':
      return new Uint8Array(gzipSync(plain));
    case 'half gzip': {
      const packed = new Uint8Array(gzipSync(plain));
      return packed.slice(0, bytes.place % packed.length);
    }
  }
};

type Holder = Record<string, unknown> | unknown[];

const apply = (parent: Holder, key: string, bend: Bend): void => {
  const own = parent as Record<string, unknown>;
  const value = own[key];
  if (bend.how === 'replace') own[key] = structuredClone(bend.by);
  else if (bend.how === 'double') {
    if (Array.isArray(parent)) parent.push(structuredClone(value));
    else own[`${key}2`] = structuredClone(value);
  } else {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete own[key];
    if (bend.how === 'rename' && !Array.isArray(parent)) Object.defineProperty(parent, String(bend.by), plain(value));
  }
};

/** Defined, not assigned: a key `__proto__` has to travel. */
const plain = (value: unknown): PropertyDescriptor => ({ value, enumerable: true, configurable: true, writable: true });

const placesOf = (value: unknown): [Holder, string][] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[value as Holder, key], ...placesOf(inner)]);
};
