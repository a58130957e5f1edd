import { isSealedKind } from '#domain/policy/sealed-kinds.ts';
import type { Fields } from '#domain/records.ts';
import { isRecordId } from '#domain/records-check.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { limits } from './messages.ts';
import { isHeavier, type Mutation, type Op, type SentMutation } from './mutation.ts';
import { readStamp } from './stamp.ts';

/** Why an edit cannot be read; `place` is a path like `ops[1].set.title`. */
export interface MutationProblem {
  readonly code: 'message.malformed' | 'mutation.too_large';
  readonly place: string;
}

type Checked<T> = Result<T, MutationProblem>;

/** An edit after its form was looked at. */
export type ReadMutation = Checked<Mutation>;

/**
 * Is this more than the server takes in one edit? A phone asks before it writes, the server before it judges.
 * @returns where it is too much, or null
 */
export const excessOf = (mutation: SentMutation): string | null => {
  const ops = (mutation as { readonly ops?: unknown }).ops;
  if (Array.isArray(ops)) {
    if (ops.length > limits.opsPerMutation) return 'ops';
    const crowded = ops.findIndex((op) => isObject(op) && isObject(op['set']) && isCrowded(op['set']));
    if (crowded >= 0) return `ops[${crowded}].set`;
  }
  return isHeavier(mutation, limits.mutationBytes) ? 'ops' : null;
};

/** Reads what an edit holds beside its number, stamp and schema. Only the form is checked here, never rights. */
export const readMutation = (mutation: SentMutation): ReadMutation => {
  const { n, at, schema } = mutation;
  const { intent, ops, salt } = mutation as { intent?: unknown; ops?: unknown; salt?: unknown };
  // First of all: what is refused for another reason is remembered by its hash.
  if (lacksSalt(ops, salt)) return bad('salt');
  const excess = excessOf(mutation);
  if (excess !== null) return err({ code: 'mutation.too_large', place: excess });
  if (typeof intent !== 'string' || !/^[A-Za-z0-9._-]{1,60}$/.test(intent)) return bad('intent');
  if (salt !== undefined && (typeof salt !== 'string' || !/^[0-9a-f]{32}$/.test(salt))) return bad('salt');
  if (!Array.isArray(ops) || ops.length === 0) return bad('ops');
  const read: Op[] = [];
  for (const [index, op] of ops.entries()) {
    const one = readOp(op, `ops[${index}]`);
    if (!one.ok) return one;
    read.push(one.value);
  }
  const whole = { n, at, intent, schema, ops: read };
  return ok(salt === undefined ? whole : { ...whole, salt });
};

/** The hash of a sheet or ballot is kept when it is forgotten: without random bits in it, what it held could be guessed. */
const lacksSalt = (ops: unknown, salt: unknown): boolean =>
  salt === undefined && Array.isArray(ops) && ops.some((op) => isObject(op) && isSealedKind(String(op['kind'])));

const readOp = (op: unknown, place: string): Checked<Op> => {
  if (!isObject(op)) return bad(place);
  const { kind, id, set, base, bases, seen, text } = op;
  if (typeof kind !== 'string' || !/^[A-Za-z]{1,40}$/.test(kind)) return bad(`${place}.kind`);
  if (!isRecordId(id)) return bad(`${place}.id`);
  if (text !== undefined) {
    if (set !== undefined || typeof text !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
      return bad(`${place}.text`);
    return ok({ kind, id, text });
  }
  if (!isObject(set)) return bad(`${place}.set`);
  const names = Object.keys(set);
  if (names.length === 0) return bad(`${place}.set`);
  for (const name of names) {
    if (!fieldForm.test(name) || forbidden.has(name)) return bad(`${place}.set`);
    if (!isScalar(set[name])) return bad(`${place}.set.${name}`);
  }
  if (!isBase(base)) return bad(`${place}.base`);
  if (seen !== undefined && !isSeen(seen)) return bad(`${place}.seen`);
  const whole = { kind, id, set: set as Fields, base, ...(seen === undefined ? {} : { seen }) };
  if (bases === undefined) return ok(whole);
  if (!isObject(bases)) return bad(`${place}.bases`);
  for (const [name, stamp] of Object.entries(bases)) {
    if (!Object.hasOwn(set, name) || !isBase(stamp)) return bad(`${place}.bases`);
  }
  return ok({ ...whole, bases: bases as Record<string, string | null> });
};

const fieldForm = /^[A-Za-z][A-Za-z0-9]{0,39}(\.[0-9a-z.-]{1,120})?$/;
const forbidden = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

const isCrowded = (set: Record<string, unknown>): boolean => Object.keys(set).length > limits.fieldsPerOp;
const bad = (place: string): Checked<never> => err({ code: 'message.malformed', place });
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSeen = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= limits.fieldsPerRecord && value.every((stamp) => readStamp(stamp) !== null);
const isBase = (value: unknown): value is string | null => value === null || readStamp(value) !== null;
const isScalar = (value: unknown): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  typeof value === 'string' ||
  (typeof value === 'number' && Number.isFinite(value));
