/** What the server does by itself: it counts on, forgets what is old and puts old updates of texts together (I16). */
import { unfinishedMs } from '#server/blobs/sweep-blobs.ts';
import { tidyUp } from '#server/ops/housekeeping.ts';
import { cellarOf, keeperOf, sweepRooms } from './photo-server.ts';
import { count, fail, type World } from './world.ts';

/** One round through the house by the first server that is up. */
export const keepHouse = async (world: World): Promise<void> => {
  const server = world.servers.find(({ isUp }) => isUp);
  if (!server || world.failure) return;
  const note = (what: unknown) => fail(world, 'server', `the house could not be kept: ${JSON.stringify(what)}`);
  const log = { info: () => {}, warn: note, error: note };
  const now = Math.floor(world.scheduler.now);
  const lying = cellarOf(world).blobs.size;
  void sweepRooms(world, now - unfinishedMs);
  void tidyUp(server.ports.store, now, log, { keeper: keeperOf(world, server), stamps: server.ports.stamps }).catch(
    (error: unknown) => note(String(error)),
  );
  await world.scheduler.run(400);
  if (cellarOf(world).blobs.size < lying) count(world, 'photos: swept');
};
