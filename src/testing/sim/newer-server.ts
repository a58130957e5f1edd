/** A newer version of the server ran for a while: it wrote fields and kinds this version has never heard of (I10). */
import type { Fields } from '#domain/records.ts';
import { uuid7 } from '#protocol/derived-id.ts';
import { withFields } from '#protocol/row.ts';
import type { KeptRow } from '#server/store/store.ts';
import { any, type Scene } from './act.ts';
import { count } from './world.ts';

/** Field names this version does not know. */
export const futureField = 'futureMood';
export const futureKind = 'futureThing';

export const injectFromTheFuture = ({ world, town, random }: Scene): void => {
  const server = world.servers.find(({ isUp }) => isUp);
  if (!server) return;
  const value = `mood ${random.below(1000)}`;
  const id = uuid7(Math.floor(world.scheduler.now), random.bytes(10));
  const choice = random.next();
  const written = server.ports.store.write(town.group, async (tx) => {
    const head = (await tx.head()) ?? 0;
    const stamp = server.ports.stamps.next();
    const known = choice < 0.6 ? any(random, await tx.rowsOf('activityLog')) : undefined;
    const fields: Fields = { [futureField]: value, 'futureMap.a': 1.5 };
    const writes = Object.entries(fields).map(([field, one]) => [field, one, stamp] as const);
    const born: KeptRow = { id, kind: futureKind, scope: 'all', seq: 0, stamp: '', fields: {}, parent: null };
    const row = { ...withFields(known ?? born, writes), parent: null, seq: head + 1 };
    await tx.putRow(row);
    await tx.setHead(head + 1);
    return { row: { ...row, fields, stamp, stamps: {} }, isKnown: known !== undefined };
  });
  void written.then(({ row, isKnown }) => {
    const place = world.disk.table(town.group)?.arrivals.length ?? 0;
    const key = isKnown ? `${row.id}/${row.seq}` : row.id;
    world.book.injected.set(key, { space: town.group, place, row });
    count(world, isKnown ? 'unknown field written' : 'unknown kind written');
  });
};
