/**
 * A newer version of the server ran for a while: it wrote fields and kinds this version has never heard of (I10), and moved
 * records away from those who read them.
 */
import type { Fields } from '#domain/records.ts';
import { uuid7 } from '#protocol/derived-id.ts';
import { withFields } from '#protocol/row.ts';
import type { KeptRow, SpaceWriter } from '#server/store/store.ts';
import { writeAsServer } from '#server/sync/workspace.ts';
import { any, type Scene } from './act.ts';
import { exchangeTwice, tabOf } from './people.ts';
import { createRandom } from './random.ts';
import type { Server } from './server-process.ts';
import { count } from './world.ts';

/** Field names this version does not know. */
export const futureField = 'futureMood';
export const futureKind = 'futureThing';

export const injectFromTheFuture = (scene: Scene): void => {
  const { world, random } = scene;
  const value = `mood ${random.below(1000)}`;
  const id = uuid7(Math.floor(world.scheduler.now), random.bytes(10));
  const choice = random.next();
  if (choice > 0.6) moveAway(scene);
  else
    inject(scene, async (tx, server) => {
      const head = (await tx.head()) ?? 0;
      const stamp = server.ports.stamps.next();
      const known = choice < 0.4 ? any(random, await tx.rowsOf('activityLog')) : undefined;
      const fields: Fields = { [futureField]: value, 'futureMap.a': 1.5 };
      const writes = Object.entries(fields).map(([field, one]) => [field, one, stamp] as const);
      const born: KeptRow = { id, kind: futureKind, scope: 'all', seq: 0, stamp: '', fields: {}, parent: null };
      const row = { ...withFields(known ?? born, writes), parent: null, seq: head + 1 };
      await tx.putRow(row);
      await tx.setHead(head + 1);
      const what = known ? 'unknown field written' : 'unknown kind written';
      return { row: { ...row, fields, stamp, stamps: {} }, what };
    });
};

/** Others read an invitation from now on, and at times its readers get it and lose it while their exchanges cross each other. */
const moveAway = (scene: Scene): void => {
  const { world, town, random } = scene;
  const after = random.pick(town.parties);
  const later = createRandom(random.below(2 ** 30));
  if (random.chance(0.3)) {
    handOn(scene, random.chance(0.3) ? null : after);
    return;
  }
  handOn(scene, null);
  for (const device of world.devices) {
    const tab = tabOf(later, device);
    if (tab && later.chance(0.6)) exchangeTwice({ ...scene, random: createRandom(later.below(2 ** 30)) }, tab);
  }
  world.scheduler.after('world', 300 + later.next() * 1500, () => {
    if (!world.isCalm) handOn({ ...scene, random: later }, after);
  });
};

const handOn = (scene: Scene, partyId: string | null): void =>
  inject(scene, async (tx, { ports }) => {
    const before = (await tx.rowsOf('invitation')).at(-1);
    if (!before) return null;
    await writeAsServer(tx, scene.town.group, ports, [{ kind: 'invitation', id: before.id, set: { partyId } }]);
    const row = await tx.row(before.id);
    if (!row || row.seq === before.seq) return null;
    const what = row.scope === before.scope ? 'a record stayed' : 'a record moved away';
    return { row: { ...row, fields: { partyId }, stamp: row.stamps?.['partyId'] ?? row.stamp, stamps: {} }, what };
  });

/** What it wrote, with nothing but the fields it wrote; null when it wrote nothing. */
type Injected = { readonly row: KeptRow; readonly what: string } | null;

const inject = ({ world, town }: Scene, write: (tx: SpaceWriter, server: Server) => Promise<Injected>): void => {
  const server = world.servers.find(({ isUp }) => isUp);
  if (!server) return;
  void server.ports.store
    .write(town.group, (tx) => write(tx, server))
    .then((done) => {
      if (!done) return;
      const place = world.disk.table(town.group)?.arrivals.length ?? 0;
      world.book.injected.set(`${done.row.id}/${done.row.seq}`, { space: town.group, place, row: done.row });
      count(world, done.what);
    });
};
