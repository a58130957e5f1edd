/** Which app and which server understand each other. */
import { isRecordKind, SCHEMA, sinceOf } from '#domain/records.ts';
import { PROTOCOL } from './messages.ts';
import { isTextOp, type Op } from './mutation.ts';

/** What an app or a server speaks; handed in by tests that put an older or a newer one in its place. */
export interface Versions {
  readonly schema: number;
  /** The oldest and the newest protocol. */
  readonly protocols: readonly [number, number];
}

export const ownVersions: Versions = { schema: SCHEMA, protocols: [PROTOCOL, PROTOCOL] };

/**
 * The newest protocol both speak.
 * @returns it, or who has to be upgraded first
 */
export const commonProtocol = (
  app: Versions['protocols'],
  server: Versions['protocols'],
): number | 'app' | 'server' => {
  const newest = Math.min(app[1], server[1]);
  if (newest >= Math.max(app[0], server[0])) return newest;
  return app[1] < server[0] ? 'app' : 'server';
};

/**
 * The oldest schema that knows everything in these operations: an older server still takes an edit of old fields.
 * @param since when a field of a kind came into the register
 */
export const schemaOf = (ops: readonly Op[], since: typeof sinceOf = sinceOf): number => {
  let schema = 1;
  for (const op of ops) {
    if (!isRecordKind(op.kind)) continue;
    const fields = isTextOp(op) ? [''] : Object.keys(op.set);
    for (const field of fields) schema = Math.max(schema, since(op.kind, field));
  }
  return schema;
};
