/** The way between a phone and the servers: everything travels as text, may be lost on either way, and may arrive twice. */
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/messages.ts';
import { unpackRows } from '#protocol/page.ts';
import type { NetFailure } from '#sync/ports.ts';
import { livingTabs, type Tab } from './phone.ts';
import { serve } from './server.ts';
import { count, fail, strikes, type World } from './world.ts';

/** One exchange of a tab. */
export const exchange = async (
  world: World,
  tab: Tab,
  request: SyncRequest,
): Promise<Result<SyncAnswer, NetFailure>> => {
  tab.exchanges += 1;
  const result = await travel(world, tab, request);
  tab.exchanges -= 1;
  return result;
};

const travel = async (world: World, tab: Tab, request: SyncRequest): Promise<Result<SyncAnswer, NetFailure>> => {
  const { device } = tab;
  const { random } = device;
  const way = () => world.scheduler.wait(tab.name, 1 + random.next() * device.weather.slow);
  const lost = () => err({ code: 'offline' as const });
  await way();
  const { weather } = device;
  if (!device.isOnline || strikes(world, random, 'message lost', weather.lose)) return lost();
  if (strikes(world, random, 'server busy', weather.busy)) return err({ code: 'busy', retryAfterMs: 2000 });
  if (!device.hasSession) return err({ code: 'no_session' });
  const body = JSON.stringify(request);
  if (strikes(world, random, 'message doubled', weather.double)) {
    world.scheduler.after(
      'world',
      random.next() * 5000,
      () => void serve(world, random, device.account, device.name, body),
    );
  }
  const reply = await serve(world, random, device.account, device.name, body);
  await way();
  if (reply.kind === 'broken') return lost();
  if (reply.kind === 'malformed') {
    fail(world, 'form', `${device.name} was refused as a whole at ${reply.place}`);
    return err({ code: 'refused', reason: 'message.malformed' });
  }
  if (!device.isOnline || strikes(world, random, 'answer lost', weather.loseAnswer)) return lost();
  const answer = JSON.parse(reply.text);
  if (answer.upgrade) count(world, `told to upgrade the ${answer.upgrade}`);
  for (const space of answer.spaces) {
    space.rows = unpackRows(space.rows);
    if (space.differs?.length) count(world, 'difference found');
    if (space.tooNew) count(world, 'edit waits for a newer server');
    if (!space.forked) continue;
    count(world, 'fork seen');
    if (livingTabs(device).reduce((sum, { exchanges }) => sum + exchanges, 0) > 1) count(world, 'fork during push');
  }
  return ok(answer as SyncAnswer);
};
