/**
 * The server's state once more, by other code: all that arrived, in the order of its arrival, field by field. It takes from the
 * server only whether an edit was let in and which stamp it was given; everything else follows from the law.
 */
import { isTextOp } from '#protocol/mutation.ts';
import type { KeptMutation } from '#server/store/store.ts';
import { createModel, type Model, type ModelRow } from './oracle-model.ts';
import { forbidden } from './rights.ts';
import type { SpaceTable } from './server-tables.ts';
import { bodyKey, type Failure, type World } from './world.ts';

/** I1, I2, I4, I8, I9, I11 and I18 as the arrivals of each space have them. */
export const checkOracle = (world: World, spaces: readonly string[]): Failure | null => {
  for (const space of spaces) {
    const table = world.disk.table(space);
    const failure = table && checkSpace(world, space, table);
    if (failure) return failure;
  }
  return null;
};

const checkSpace = (world: World, space: string, table: SpaceTable): Failure | null => {
  const start = world.book.baseline.get(space);
  if (!start) return null;
  const injected = [...world.book.injected.values()].filter((one) => one.space === space);
  const model = createModel(start.rows, table.arrivals.slice(0, start.arrivals));
  for (const [index, arrival] of table.arrivals.entries()) {
    for (const { row, place } of injected) if (place === index && place >= start.arrivals) model.inject(row);
    if (index < start.arrivals || arrival.verdict.status === 'rejected') continue;
    const body = world.book.bodies.get(bodyKey(arrival.device, arrival.n, arrival.at));
    if (!body) return { invariant: 'oracle', what: `nobody sent ${arrival.at}` };
    const failure = forbidden(model, space, arrival, body) ?? model.apply(arrival, body);
    if (failure) return failure;
  }
  for (const { row, place } of injected) if (place >= table.arrivals.length) model.inject(row);
  return (
    doubled(world, space, table.arrivals) ??
    compare(model, table) ??
    compareTexts(model, table) ??
    compareCounts(model, table) ??
    selfConflict(world, model, table)
  );
};

/** I2: one edit takes effect once, however often it was sent. */
const doubled = (world: World, space: string, arrivals: readonly KeptMutation[]): Failure | null => {
  const seen = new Set<string>();
  for (const { at, member, verdict } of arrivals) {
    if (verdict.status === 'rejected' || !world.book.ledger.has(at) || world.book.renumbered.has(at)) continue;
    const key = `${member}/${at}`;
    if (seen.has(key)) return { invariant: 'I2', what: `edit ${at} took effect twice in ${space}` };
    seen.add(key);
  }
  return null;
};

const compare = (model: Model, table: SpaceTable): Failure | null => {
  const rest = new Map(table.rows);
  for (const [id, expected] of model.rows) {
    const row = rest.get(id);
    rest.delete(id);
    if (!row) return { invariant: 'I4', what: `${expected.kind} ${id} is not on the server` };
    const failure = compareRow(id, expected, row.kind, row.fields, (field) => row.stamps?.[field] ?? row.stamp);
    if (failure) return failure;
  }
  for (const { id, kind } of rest.values()) {
    if (kind !== 'progress' && kind !== 'tally') return { invariant: 'I11', what: `nobody wrote ${kind} ${id}` };
  }
  return null;
};

const compareRow = (
  id: string,
  expected: ModelRow,
  kind: string,
  fields: { readonly [field: string]: unknown },
  stampAt: (field: string) => string,
): Failure | null => {
  if (kind !== expected.kind) return { invariant: 'I4', what: `${id} is a ${kind} instead of a ${expected.kind}` };
  for (const field of new Set([...Object.keys(fields), ...expected.fields.keys()])) {
    const wanted = expected.fields.get(field);
    const isStampRight = wanted?.stamp === null || wanted?.stamp === stampAt(field);
    if (wanted?.value !== fields[field] || !isStampRight) {
      const [is, should] = [
        [fields[field], stampAt(field)],
        [wanted?.value, wanted?.stamp],
      ].map((one) => JSON.stringify(one));
      const invariant = kind === 'conflict' ? 'I1' : 'I4';
      return { invariant, what: `${kind} ${id}/${field} is ${is} and should be ${should}` };
    }
  }
  return null;
};

/** I18 on the server: every accepted update is kept, and no other. */
const compareTexts = (model: Model, table: SpaceTable): Failure | null => {
  for (const id of new Set([...model.texts.keys(), ...table.texts.keys()])) {
    const wanted = (model.texts.get(id) ?? []).join(' ');
    const found = (table.texts.get(id) ?? []).map(({ update }) => update).join(' ');
    if (wanted !== found)
      return { invariant: 'I18', what: `the updates of text ${id} are not those that were accepted` };
  }
  return null;
};

/** Counts of an open round say how many sheets are handed in. */
const compareCounts = (model: Model, table: SpaceTable): Failure | null => {
  for (const { kind, fields } of table.rows.values()) {
    if (kind !== 'progress') continue;
    const { roundId, partyId, answered } = fields;
    if (model.value(String(roundId), 'state') !== 'open') continue;
    let counted = 0;
    for (const sheet of model.rows.values()) {
      const of = (field: string) => sheet.fields.get(field)?.value;
      const isOurs = sheet.kind === 'assessment' && of('roundId') === roundId && of('partyId') === partyId;
      if (isOurs && of('isDone') === true && of('deleted') !== true) counted += 1;
    }
    if (counted !== answered)
      return {
        invariant: 'I4',
        what: `round ${String(roundId)} counts ${String(answered)} sheets instead of ${counted}`,
      };
  }
  return null;
};

/** I8: what only one phone ever wrote is never in conflict, whatever its clock does. */
const selfConflict = (world: World, model: Model, table: SpaceTable): Failure | null => {
  // Whoever built on an edit that a restore took away meets the value of before.
  if (world.counts.has('server restored')) return null;
  const writers = new Map<string, Set<unknown>>();
  for (const arrival of table.arrivals) {
    const body = world.book.bodies.get(bodyKey(arrival.device, arrival.n, arrival.at));
    const written = world.book.ledger.get(arrival.at);
    const isRepeated = world.book.renumbered.has(arrival.at) || written?.device.isCopied;
    for (const op of body?.ops ?? []) {
      for (const field of isTextOp(op) ? [] : Object.keys(op.set)) {
        const key = `${op.id}/${field}`;
        const known = writers.get(key) ?? new Set();
        writers.set(key, known.add(written?.device ?? arrival.device));
        if (isRepeated) known.add('a copy');
      }
    }
  }
  for (const [id, row] of model.rows) {
    if (row.kind !== 'conflict' || row.fields.get('deleted')?.value === true) continue;
    const key = `${String(model.value(id, 'aboutId'))}/${String(model.value(id, 'field'))}`;
    if ((writers.get(key)?.size ?? 0) === 1)
      return { invariant: 'I8', what: `${key} is in conflict although one phone alone wrote it` };
  }
  return null;
};
