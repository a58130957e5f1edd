import { isRecordId } from '#domain/records-check.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { limits, type SpaceRequest, type SyncRequest } from './messages.ts';
import type { SentMutation } from './mutation.ts';
import { readStamp } from './stamp.ts';

/** Why a message cannot be read; `place` is a path like `spaces[0].push[3].at`. */
export interface MessageProblem {
  readonly code: 'message.malformed' | 'message.too_many';
  readonly place: string;
}

type Checked<T> = Result<T, MessageProblem>;

/**
 * Reads the body of `POST /api/sync`. Of an edit only number, stamp and schema are looked at: everything else in it is
 * judged one by one, so that one bad edit gets its verdict and does not hold up the others.
 */
export const readSyncRequest = (body: unknown): Checked<SyncRequest<SentMutation>> => {
  if (!isObject(body)) return bad('');
  const { protocol, protocols, schema, device, epoch, makesOwn, spaces } = body;
  if (!isCount(protocol)) return bad('protocol');
  if (protocols !== undefined && !isRange(protocols)) return bad('protocols');
  if (!isCount(schema)) return bad('schema');
  if (!isRecordId(device)) return bad('device');
  if (epoch !== null && typeof epoch !== 'string') return bad('epoch');
  if (makesOwn !== undefined && typeof makesOwn !== 'boolean') return bad('makesOwn');
  if (!Array.isArray(spaces)) return bad('spaces');
  if (spaces.length > limits.spacesPerRequest) return tooMany('spaces');
  const read: SpaceRequest<SentMutation>[] = [];
  for (const [index, space] of spaces.entries()) {
    const one = readSpace(space, `spaces[${index}]`);
    if (!one.ok) return one;
    read.push(one.value);
  }
  const told = makesOwn === true ? { makesOwn } : {};
  const whole = { protocol, schema, device, epoch, ...told, spaces: read };
  return ok(protocols === undefined ? whole : { ...whole, protocols });
};

const readSpace = (space: unknown, place: string): Checked<SpaceRequest<SentMutation>> => {
  if (!isObject(space)) return bad(place);
  const { id, cursors, push, digests } = space;
  if (!isRecordId(id)) return bad(`${place}.id`);
  if (!isObject(cursors) || Object.keys(cursors).length > 2000) return bad(`${place}.cursors`);
  for (const [scope, seq] of Object.entries(cursors)) {
    if (scope.length > 100 || !isCount(seq)) return bad(`${place}.cursors`);
  }
  if (!Array.isArray(push)) return bad(`${place}.push`);
  if (push.length > limits.mutationsPerSpace) return tooMany(`${place}.push`);
  for (const [index, mutation] of push.entries()) {
    const wrong = envelopeProblem(mutation);
    if (wrong !== null) return bad(`${place}.push[${index}]${wrong}`);
  }
  const whole = { id, cursors: cursors as Record<string, number>, push: push as SentMutation[] };
  if (digests === undefined) return ok(whole);
  return areDigests(digests) ? ok({ ...whole, digests }) : bad(`${place}.digests`);
};

const isRange = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(isCount) && Number(value[0]) <= Number(value[1]);

const areDigests = (digests: unknown): digests is Record<string, string> =>
  isObject(digests) &&
  Object.keys(digests).length <= 2000 &&
  Object.values(digests).every((hex) => typeof hex === 'string' && /^[0-9a-f]{32}$/.test(hex));

/** What a verdict needs to be given: a number, a stamp, a schema. A gap in the numbers has an answer of its own. */
const envelopeProblem = (mutation: unknown): string | null => {
  if (!isObject(mutation)) return '';
  const { n, at, schema } = mutation;
  if (!isCount(n) || n === 0) return '.n';
  if (!readStamp(at)) return '.at';
  return isCount(schema) ? null : '.schema';
};

const bad = (place: string): Checked<never> => err({ code: 'message.malformed', place });
const tooMany = (place: string): Checked<never> => err({ code: 'message.too_many', place });
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
