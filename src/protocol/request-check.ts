import type { Fields } from '#domain/records.ts';
import { isRecordId } from '#domain/records-check.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { limits, type SpaceRequest, type SyncRequest } from './messages.ts';
import type { Mutation, Op } from './mutation.ts';
import { readStamp } from './stamp.ts';

/** Why a message cannot be read; `place` is a path like `spaces[0].push[3].ops[1].set.title`. */
export interface MessageProblem {
  readonly code: 'message.malformed' | 'message.too_many';
  readonly place: string;
}

type Checked<T> = Result<T, MessageProblem>;

/**
 * Reads the body of `POST /api/sync`. Only the form is checked here, never rights; what a mutation means is judged
 * one by one, so that one bad edit does not hold up the others.
 */
export const readSyncRequest = (body: unknown): Checked<SyncRequest> => {
  if (!isObject(body)) return bad('');
  const { protocol, schema, device, epoch, spaces } = body;
  if (!isCount(protocol)) return bad('protocol');
  if (!isCount(schema)) return bad('schema');
  if (!isRecordId(device)) return bad('device');
  if (epoch !== null && typeof epoch !== 'string') return bad('epoch');
  if (!Array.isArray(spaces)) return bad('spaces');
  if (spaces.length > limits.spacesPerRequest) return tooMany('spaces');
  const read: SpaceRequest[] = [];
  for (const [index, space] of spaces.entries()) {
    const one = readSpace(space, `spaces[${index}]`);
    if (!one.ok) return one;
    read.push(one.value);
  }
  return ok({ protocol, schema, device, epoch, spaces: read });
};

const readSpace = (space: unknown, place: string): Checked<SpaceRequest> => {
  if (!isObject(space)) return bad(place);
  const { id, cursors, push } = space;
  if (!isRecordId(id)) return bad(`${place}.id`);
  if (!isObject(cursors) || Object.keys(cursors).length > 2000) return bad(`${place}.cursors`);
  for (const [scope, seq] of Object.entries(cursors)) {
    if (scope.length > 100 || !isCount(seq)) return bad(`${place}.cursors`);
  }
  if (!Array.isArray(push)) return bad(`${place}.push`);
  if (push.length > limits.mutationsPerSpace) return tooMany(`${place}.push`);
  const mutations: Mutation[] = [];
  for (const [index, mutation] of push.entries()) {
    const one = readMutation(mutation, `${place}.push[${index}]`);
    if (!one.ok) return one;
    const before = mutations.at(-1);
    if (before && one.value.n !== before.n + 1) return bad(`${place}.push[${index}].n`);
    mutations.push(one.value);
  }
  return ok({ id, cursors: cursors as Record<string, number>, push: mutations });
};

const readMutation = (mutation: unknown, place: string): Checked<Mutation> => {
  if (!isObject(mutation)) return bad(place);
  const { n, at, intent, schema, ops, salt } = mutation;
  if (!isCount(n) || n === 0) return bad(`${place}.n`);
  if (!readStamp(at)) return bad(`${place}.at`);
  if (typeof intent !== 'string' || !/^[A-Za-z0-9._-]{1,60}$/.test(intent)) return bad(`${place}.intent`);
  if (!isCount(schema)) return bad(`${place}.schema`);
  if (salt !== undefined && (typeof salt !== 'string' || !/^[0-9a-f]{32}$/.test(salt))) return bad(`${place}.salt`);
  if (!Array.isArray(ops) || ops.length === 0) return bad(`${place}.ops`);
  if (ops.length > limits.opsPerMutation) return tooMany(`${place}.ops`);
  const read: Op[] = [];
  for (const [index, op] of ops.entries()) {
    const one = readOp(op, `${place}.ops[${index}]`);
    if (!one.ok) return one;
    read.push(one.value);
  }
  const whole = { n, at: at as string, intent, schema, ops: read };
  return ok(salt === undefined ? whole : { ...whole, salt });
};

const readOp = (op: unknown, place: string): Checked<Op> => {
  if (!isObject(op)) return bad(place);
  const { kind, id, set, base, bases, text } = op;
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
  if (names.length > limits.fieldsPerOp) return tooMany(`${place}.set`);
  for (const name of names) {
    if (!fieldForm.test(name) || forbidden.has(name)) return bad(`${place}.set`);
    if (!isScalar(set[name])) return bad(`${place}.set.${name}`);
  }
  if (!isBase(base)) return bad(`${place}.base`);
  if (bases === undefined) return ok({ kind, id, set: set as Fields, base });
  if (!isObject(bases)) return bad(`${place}.bases`);
  for (const [name, stamp] of Object.entries(bases)) {
    if (!Object.hasOwn(set, name) || !isBase(stamp)) return bad(`${place}.bases`);
  }
  return ok({ kind, id, set: set as Fields, base, bases: bases as Record<string, string | null> });
};

const fieldForm = /^[A-Za-z][A-Za-z0-9]{0,39}(\.[0-9a-z.-]{1,120})?$/;
const forbidden = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

const bad = (place: string): Checked<never> => err({ code: 'message.malformed', place });
const tooMany = (place: string): Checked<never> => err({ code: 'message.too_many', place });
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isBase = (value: unknown): value is string | null => value === null || readStamp(value) !== null;
const isScalar = (value: unknown): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  typeof value === 'string' ||
  (typeof value === 'number' && Number.isFinite(value));
