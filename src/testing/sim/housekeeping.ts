/** What the server does by itself: it counts on, forgets what is old and puts old updates of texts together (I16). */
import { tidyUp } from '#server/ops/housekeeping.ts';
import { fail, type World } from './world.ts';

/** One round through the house by the first server that is up. */
export const keepHouse = async (world: World): Promise<void> => {
  const server = world.servers.find(({ isUp }) => isUp);
  if (!server || world.failure) return;
  const note = (what: unknown) => fail(world, 'server', `the house could not be kept: ${JSON.stringify(what)}`);
  const log = { info: () => {}, warn: note, error: note };
  void tidyUp(server.ports.store, Math.floor(world.scheduler.now), log).catch((error: unknown) => note(String(error)));
  await world.scheduler.run(400);
};
