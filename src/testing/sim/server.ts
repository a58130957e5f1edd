/** Server processes over one database: they answer, poke, die in the middle of a transaction and come back. */
import { readMutation } from '#protocol/mutation-check.ts';
import { packRows } from '#protocol/page.ts';
import { readSyncRequest } from '#protocol/request-check.ts';
import { createStampClock } from '#protocol/stamp.ts';
import { ownVersions } from '#protocol/versions.ts';
import { handleSync } from '#server/sync/handle-sync.ts';
import type { SyncServerPorts } from '#server/sync/ports.ts';
import { poke } from './pokes.ts';
import { type Random, streamOf } from './random.ts';
import { beginReading } from './reading.ts';
import type { Server } from './server-process.ts';
import { noteTold } from './verdict-law.ts';
import { bodyKey, count, fail, traceOf, type World } from './world.ts';

/** What came back: the answer as text, a wish to wait, a refusal of the message's form, or a broken connection. */
export type Reply =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'malformed'; readonly place: string }
  | { readonly kind: 'broken' };

export const addServer = (world: World, name: string): Server => {
  const random = streamOf(world.seed, name);
  const server: Server = {
    name,
    random,
    ports: startPorts(world, name, random),
    isUp: true,
    versions: ownVersions,
    repeats: 0,
    underWay: new Set(),
  };
  world.servers.push(server);
  return server;
};

const startPorts = (world: World, name: string, random: Random): SyncServerPorts => {
  const now = () => Math.floor(world.scheduler.now);
  const hop = () => world.scheduler.wait(name, random.next() * 3);
  const server = () => world.servers.find((one) => one.name === name);
  const mustRepeat = () => {
    const isDue = !world.isCalm && random.chance(server()?.repeats ?? 0);
    if (isDue) count(world, 'transaction repeated');
    return isDue;
  };
  return {
    store: world.disk.open(name, hop, mustRepeat),
    now,
    get versions() {
      return server()?.versions ?? ownVersions;
    },
    stamps: createStampClock(now, random.below(2 ** 30)),
    randomBytes: (length) => random.bytes(length),
  };
};

/** The process is gone from one moment to the next; another one takes its place after a while. */
export const killServer = (world: World, server: Server, forMs: number): void => {
  if (!server.isUp) return;
  server.isUp = false;
  count(world, server.underWay.size > 0 ? 'server killed at work' : 'server killed');
  world.scheduler.kill(server.name);
  world.disk.killed(server.name);
  for (const broken of [...server.underWay]) broken();
  world.scheduler.after('world', forMs, () => startServer(world, server));
};

export const startServer = (world: World, server: Server): void => {
  if (server.isUp) return;
  server.ports = startPorts(world, server.name, server.random);
  server.isUp = true;
  count(world, 'server started again');
};

/**
 * Copies the database, and what the book says about it: a later restore may bring back what an earlier one took away.
 * @returns puts the copy in place while no server runs. Whoever was running has counted on before it went; some operators give
 *   the database another name besides
 */
export const backUpServer = (world: World): (() => void) => {
  const { book } = world;
  const restore = world.disk.backup();
  const [injected, forgotten, told] = [[...book.injected], [...book.forgotten], [...book.told]];
  return () => {
    const { store } = world.servers[0]?.ports ?? {};
    for (const server of world.servers) killServer(world, server, 500);
    void store?.tick();
    restore();
    if (world.random.chance(0.3)) void store?.renewEpoch();
    book.injected.clear();
    for (const [key, one] of injected) book.injected.set(key, one);
    book.forgotten.splice(0, Infinity, ...forgotten);
    book.told.clear();
    for (const [key, one] of told) book.told.set(key, one);
    count(world, 'server restored');
  };
};

/** One request as text, answered as text by any server that is up. */
export const serve = (
  world: World,
  random: Random,
  account: string,
  deviceName: string,
  body: string,
): Promise<Reply> => {
  const up = world.servers.filter(({ isUp }) => isUp);
  const server = up[random.below(up.length)];
  const reply = server && attend(world, server, () => answer(world, server, account, deviceName, body));
  return Promise.resolve(reply).then((said) => said ?? { kind: 'broken' });
};

/** A server works for somebody. @returns null when it died meanwhile */
export const attend = <T>(world: World, server: Server, work: () => Promise<T>): Promise<T | null> =>
  new Promise((resolve) => {
    const broken = () => {
      server.underWay.delete(broken);
      resolve(null);
    };
    server.underWay.add(broken);
    void work().then(
      (reply) => {
        if (server.underWay.delete(broken)) resolve(reply);
      },
      (error: unknown) => {
        fail(
          world,
          'server',
          `an exchange threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        broken();
      },
    );
  });

const answer = async (
  world: World,
  server: Server,
  account: string,
  deviceName: string,
  body: string,
): Promise<Reply> => {
  await world.scheduler.wait(server.name, server.random.next() * 2);
  traceOf(world, body);
  const read = readSyncRequest(JSON.parse(body));
  if (!read.ok) return { kind: 'malformed', place: read.error.place };
  const request = read.value;
  for (const space of request.spaces) {
    for (const one of space.push) {
      // What has no form is judged, and refused; nothing of it takes effect.
      const form = readMutation(one);
      world.book.lastSent.set(`${request.device}/${one.n}`, one.at);
      if (form.ok) world.book.bodies.set(bodyKey(request.device, one.n, one.at), form.value);
    }
  }
  const reading = beginReading(world, account);
  const { answer: said } = await handleSync(server.ports, account, request, (space, head) =>
    poke(world, server, space, head),
  );
  reading.end(request, said);
  noteTold(world, account, request, said);
  const wire = { ...said, spaces: said.spaces.map((space) => ({ ...space, rows: packRows(space.rows) })) };
  const text = JSON.stringify(wire);
  traceOf(world, text);
  world.book.transcripts.get(deviceName)?.push(text);
  return { kind: 'answer', text };
};
