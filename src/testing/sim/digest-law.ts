/** I17: the numbers a phone and the server compare are equal where what they hold is equal, and nowhere else. */
import { isForgotten } from '#protocol/digest.ts';
import { FLOOR } from '#protocol/messages.ts';
import type { Row } from '#protocol/row.ts';
import { digestsOf } from '#replica/digests.ts';
import { textOfUpdates } from '#replica/long-text.ts';
import type { Store } from '#server/store/store.ts';
import { differingScopes } from '#server/sync/digests.ts';
import { baseRow } from './invariants-step.ts';
import type { Device } from './phone.ts';
import type { SpaceTable } from './server-tables.ts';
import { count, type Failure, type World } from './world.ts';

/** Asks both sides as they are now, in the middle of everything or at rest. */
export const digestFailure = async (
  world: World,
  device: Device,
  spaces: readonly string[],
): Promise<Failure | null> => {
  for (const space of spaces) {
    const entry = device.disk.content.tables.spaces.get(space);
    const table = world.disk.table(space);
    if (!entry || !table || device.name === 'stranger') continue;
    // Who was not told yet what is forgotten is not compared with.
    if ((entry.cursors[FLOOR] ?? 0) !== table.floor()) continue;
    const told = await digestsOf(device.disk.content.draft().tx, entry);
    const scopes = Object.keys(told);
    // A store of its own for every question: nothing is remembered from the one before.
    const differing = new Set(await differingScopes({} as Store, table.reader, space, scopes, told));
    for (const scope of scopes) {
      const failure = compare(world, device, table, space, scope, !differing.has(scope));
      if (failure) return failure;
    }
  }
  return null;
};

const compare = (
  world: World,
  device: Device,
  table: SpaceTable,
  space: string,
  scope: string,
  isEqual: boolean,
): Failure | null => {
  const held = [...device.disk.content.tables.rows.values()]
    .filter((row) => row.space === space)
    .map((row) => baseRow(device, space, row.id));
  const counts = (row: Row) => row.scope === scope && !isForgotten(row, table.floor());
  const areRowsEqual = listOf(held, counts) === listOf([...table.rows.values()], counts);
  const gone = new Set(held.flatMap((row) => (row && isForgotten(row, table.floor()) ? [row.id] : [])));
  const mine = new Map([...updatesHeld(device, space, scope)].filter(([id]) => !gone.has(id)));
  const theirs = updatesKept(table, scope);
  const areUpdatesEqual = textsOf(mine, setOf) === textsOf(theirs, setOf);
  count(world, isEqual ? 'digest equal' : 'digest differs');
  if (!isEqual && areRowsEqual && areUpdatesEqual)
    return { invariant: 'I17', what: `${device.name} holds all of ${scope}, and its digest differs` };
  if (isEqual && !(areRowsEqual && textsOf(mine, textOfUpdates) === textsOf(theirs, textOfUpdates)))
    return { invariant: 'I17', what: `${device.name} holds ${scope} otherwise, and its digest is the same` };
  return null;
};

/** Everything in a scope, field by field, in one order. */
const listOf = (rows: readonly (Row | null)[], counts: (row: Row) => boolean): string =>
  rows
    .filter((row): row is Row => row !== null && counts(row))
    .map(({ id, kind, seq, stamp, stamps, fields }) => {
      const all = Object.entries(fields).map(([field, value]) => [field, value, stamps?.[field] ?? stamp]);
      return JSON.stringify([id, kind, seq, all.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))]);
    })
    .sort()
    .join('\n');

type Updates = ReadonlyMap<string, readonly string[]>;

const updatesHeld = ({ disk }: Device, space: string, scope: string): Updates => {
  const found = new Map<string, string[]>();
  for (const text of disk.content.tables.texts.values()) {
    if (text.space !== space || text.scope !== scope) continue;
    found.set(text.textKey, [...(found.get(text.textKey) ?? []), text.update]);
  }
  return new Map([...found].map(([key, updates]) => [key.slice(space.length + 1), updates]));
};

const updatesKept = (table: SpaceTable, scope: string): Updates =>
  new Map(
    [...table.texts].flatMap(([id, updates]) => {
      const kept = updates.filter((one) => one.scope === scope).map(({ update }) => update);
      return kept.length > 0 ? [[id, kept] as const] : [];
    }),
  );

const textsOf = (updates: Updates, read: (updates: readonly string[]) => string): string =>
  JSON.stringify([...updates].map(([id, all]) => [id, read(all)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));

const setOf = (updates: readonly string[]): string => [...new Set(updates)].sort().join(' ');
