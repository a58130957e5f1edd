/** Whether and when this phone is told that there is something new. */
import { Hono } from 'hono';
import * as v from 'valibot';
import { isAllowedEndpoint, type PushSettings } from '../push/push-settings.ts';
import { readTold, writeTold } from '../push/told.ts';
import { answerRefusal } from './answers.ts';
import { readForm } from './body.ts';
import { type RouteTools, type ServerEnv, withSession } from './tools.ts';

/** Where the person who runs the server has set no keys, all there is to ask for is that nothing is offered. */
export const pushRoutes = (tools: RouteTools, settings: PushSettings | null) =>
  settings ? withKeys(tools, settings) : new Hono<ServerEnv>().get('/push/key', (c) => c.json({ key: null }));

const withKeys = ({ ports }: RouteTools, { publicKey, hosts }: PushSettings) =>
  new Hono<ServerEnv>()
    .get('/push/key', withSession(ports), async (c) => {
      const { account, device } = c.get('session');
      const own = (await ports.store.people.pushesOf(account)).find((push) => push.device === device);
      return c.json({ key: publicKey, hour: own?.hour ?? null });
    })
    .put('/push/subscription', withSession(ports), async (c) => {
      const form = await readForm(c, subscriptionForm);
      if (!form.ok) return answerRefusal(c, form.error);
      const { endpoint, keys, hour } = form.value;
      if (!isAllowedEndpoint(endpoint, hosts)) return answerRefusal(c, { status: 400, code: 'push.unknown_host' });
      const { account, device } = c.get('session');
      const { people } = ports.store;
      const pushes = await people.pushesOf(account);
      const others = pushes.filter((push) => push.device !== device);
      if (others.length >= mostPhones) return answerRefusal(c, { status: 409, code: 'push.too_many' });
      const spaces = (await people.memberships(account)).map(({ space }) => space);
      const before = pushes.find((push) => push.device === device);
      // Who chooses a later hour is not told a second time on the same day.
      const saidAt = before && readTold(before.told).saidAt;
      const heads = await ports.store.heads(spaces);
      const told = writeTold({ at: ports.clock.now(), heads, alerts: [], ...(saidAt && { saidAt }) });
      await people.putPush({ device, account, endpoint, p256dh: keys.p256dh, auth: keys.auth, hour, told });
      return c.body(null, 204);
    })
    .delete('/push/subscription', withSession(ports), async (c) => {
      await ports.store.people.deletePush({ device: c.get('session').device });
      return c.body(null, 204);
    });

const subscriptionForm = v.object({
  endpoint: v.pipe(v.string(), v.maxLength(1000)),
  keys: v.object({
    p256dh: v.pipe(v.string(), v.regex(/^[\w-]{87}=?$/)),
    auth: v.pipe(v.string(), v.regex(/^[\w-]{22}(==)?$/)),
  }),
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
});

/** Of one person. */
const mostPhones = 5;
