/**
 * The server's state once more, by other code: all that arrived, in the order of its arrival, field by field. It takes from the
 * server only whether an edit was let in and which stamp it was given; everything else follows from the law.
 */
import { canonical } from '#protocol/canonical.ts';
import { baseOf, isTextOp, type Mutation } from '#protocol/mutation.ts';
import { textOfUpdates } from '#replica/long-text.ts';
import type { KeptMutation } from '#server/store/store.ts';
import { createModel, type Model, type ModelRow } from './oracle-model.ts';
import { forbidden } from './rights.ts';
import { compareScopes } from './scope-law.ts';
import { compareSeats, isSeatField } from './seat-law.ts';
import type { SpaceTable } from './server-tables.ts';
import { isOnlyLetters } from './text-law.ts';
import { compareVotes } from './vote-law.ts';
import { compareWords } from './word-law.ts';
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
  const told = new Map<string, string>();
  const forgotten = world.book.forgotten.filter((one) => one.space === space && one.place >= start.arrivals);
  const forget = (place: number): Failure | null =>
    forgotten.flatMap((one) => (one.place === place ? (model.forget(one.id) ?? []) : []))[0] ?? null;
  for (const [index, arrival] of table.arrivals.entries()) {
    const failed = forget(index);
    if (failed) return failed;
    for (const { row, place } of injected) if (place === index && place >= start.arrivals) model.inject(row);
    // Of a forgotten sheet that came again nothing is kept but that its number was used.
    if (arrival.at === '') continue;
    const body = world.book.bodies.get(bodyKey(arrival.device, arrival.n, arrival.at));
    const { status } = arrival.verdict;
    const key = nameOf(arrival, body);
    const earlier = told.get(key) ?? null;
    if (earlier !== null && earlier !== status)
      return { invariant: 'I2', what: `edit ${arrival.at} was told ${earlier}, and then ${status}` };
    told.set(key, status);
    if (index < start.arrivals || status === 'rejected' || earlier !== null) continue;
    if (!body) return { invariant: 'oracle', what: `nobody sent ${arrival.at}` };
    const failure = bornByAnEdit(model, body) ?? forbidden(model, space, arrival, body) ?? model.apply(arrival, body);
    if (failure) return failure;
  }
  for (const { row, place } of injected) if (place >= table.arrivals.length) model.inject(row);
  return (
    forget(table.arrivals.length) ??
    namesLeft(world, model, table) ??
    compare(model, table) ??
    compareTexts(world, model, table) ??
    compareCounts(model, table) ??
    compareSeats(table) ??
    compareVotes(table) ??
    compareWords(model) ??
    compareScopes(table) ??
    selfConflict(world, model, table)
  );
};

/** I2: one edit of one person takes effect once, whatever phone and number it comes from. */
const nameOf = ({ device, n, at, member }: KeptMutation, body: Mutation | undefined): string => {
  const { n: _, ...content } = body ?? { n };
  return member !== null && body ? `${member}/${at}/${canonical(content)}` : `${device}/${n}/${at}`;
};

/** I15: what is not there is not born by an edit whose writer saw it. */
const bornByAnEdit = (model: Model, body: Mutation): Failure | null => {
  const born = new Set<string>();
  for (const op of body.ops) {
    if (isTextOp(op)) continue;
    const isEdit = Object.keys(op.set).some((field) => baseOf(op, field) !== null);
    if (isEdit && !model.rows.has(op.id) && !born.has(op.id))
      return { invariant: 'I15', what: `${op.kind} ${op.id} was born by an edit of it` };
    born.add(op.id);
  }
  return null;
};

/** Line 7 of the law: after an anonymous showing nothing says who wrote a sheet, and nothing holds what stood in it. */
const namesLeft = (world: World, model: Model, table: SpaceTable): Failure | null => {
  const isErased = (id: string) => {
    const sheet = model.rows.get(id);
    return ['assessment', 'ballot'].includes(sheet?.kind ?? '') && sheet?.fields.get('deleted')?.stamp === null;
  };
  for (const { device, n, at, member, verdict, body } of table.kept.values()) {
    const sheet = world.book.bodies.get(bodyKey(device, n, at))?.ops.find(({ id }) => isErased(id));
    if (sheet && verdict.status !== 'rejected' && member !== null)
      return { invariant: 'I12', what: `the log still says who wrote the nameless sheet ${sheet.id}` };
    if (sheet && body)
      return { invariant: 'I12', what: `the log still holds what was written in the nameless sheet ${sheet.id}` };
  }
  return null;
};

const compare = (model: Model, table: SpaceTable): Failure | null => {
  const rest = new Map(table.rows);
  for (const [id, expected] of model.rows) {
    const row = rest.get(id);
    rest.delete(id);
    if (!row) return { invariant: 'I4', what: `${expected.kind} ${id} is not on the server` };
    if (isSeenInSecret(model, expected)) continue;
    const failure = compareRow(id, expected, row.kind, row.fields, (field) => row.stamps?.[field] ?? row.stamp);
    if (failure) return failure;
  }
  for (const { id, kind } of rest.values()) {
    if (kind !== 'progress' && kind !== 'tally') return { invariant: 'I11', what: `nobody wrote ${kind} ${id}` };
  }
  return null;
};

/** Nothing is kept of who has looked at a conflict in a nameless sheet, so nobody can say what should stand there. */
const isSeenInSecret = (model: Model, { kind, fields }: ModelRow): boolean => {
  if (kind !== 'conflict') return false;
  const about = String(fields.get('aboutId')?.value);
  const isNameless = (field: string, voice: string) =>
    model.value(String(model.value(about, field)), 'voice') === voice;
  return isNameless('roundId', 'anonymous') || isNameless('voteId', 'secret');
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
    if (isSeatField(kind, field) || isPhotoField(kind, field)) continue;
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

/** Written by the server when bytes have come; where they are is looked at by the law of photos. */
const isPhotoField = (kind: string, field: string): boolean =>
  kind === 'attachment' && (field === 'thumbAt' || field === 'photoAt');

/** I18 on the server: every accepted update is kept, and no other. */
const compareTexts = (world: World, model: Model, table: SpaceTable): Failure | null => {
  for (const id of new Set([...model.texts.keys(), ...table.texts.keys()])) {
    const wanted = (model.texts.get(id) ?? []).join(' ');
    const found = (table.texts.get(id) ?? []).map(({ update }) => update).join(' ');
    if (!(model.texts.get(id) ?? []).every(isOnlyLetters))
      return { invariant: 'I11', what: `text ${id} took in what is no letter` };
    const [given, kept] = [model.texts.get(id) ?? [], (table.texts.get(id) ?? []).map(({ update }) => update)];
    const isTidied = world.book.compacted.has(id) && textOfUpdates(given) === textOfUpdates(kept);
    if (wanted !== found && !isTidied)
      return { invariant: 'I18', what: `the updates of text ${id} are not those that were accepted` };
  }
  return null;
};

/** Counts of an open round say how many sheets are handed in; where sheets are, there is a count. */
const compareCounts = (model: Model, table: SpaceTable): Failure | null => {
  const counted = new Map<string, number>();
  for (const sheet of model.rows.values()) {
    const of = (field: string) => sheet.fields.get(field)?.value;
    const isIn = sheet.kind === 'assessment' && of('isDone') === true && of('deleted') !== true;
    const key = `${String(of('roundId'))}/${String(of('partyId'))}`;
    if (isIn) counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  const told = new Map<string, number>();
  for (const { kind, fields } of table.rows.values()) {
    const key = `${String(fields['roundId'])}/${String(fields['partyId'])}`;
    if (kind === 'progress') told.set(key, Number(fields['answered']));
  }
  for (const key of new Set([...counted.keys(), ...told.keys()])) {
    if (model.value(key.split('/')[0] ?? '', 'state') !== 'open') continue;
    if ((counted.get(key) ?? 0) !== (told.get(key) ?? 0))
      return { invariant: 'I4', what: `round ${key} counts ${told.get(key)} sheets instead of ${counted.get(key)}` };
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
    const known = world.book.ledger.get(arrival.at);
    // Others may claim the stamp of an edit for something else.
    const written = known?.mutation.intent === body?.intent ? known : undefined;
    const isRepeated = world.book.renumbered.has(arrival.at) || written?.device.isCopied || written?.device.isRotten;
    for (const op of body?.ops ?? []) {
      const fields = isTextOp(op) ? [] : Object.keys(op.set);
      // A conflict about a deletion is one with whatever else was written in the record.
      for (const field of fields.length > 0 ? [...new Set([...fields, 'deleted'])] : []) {
        const key = `${op.id}/${field}`;
        const by = writers.get(key) ?? new Set();
        writers.set(key, by.add(written?.device ?? arrival.device));
        if (isRepeated) by.add('a copy');
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
